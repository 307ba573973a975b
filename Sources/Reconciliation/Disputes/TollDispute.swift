internal import Coding

/// Finds counts of the same people that don't agree.
///
/// Where a source's earlier count stood against others and its latest does not, it has conceded: the
/// dispute stays in the record as resolved.
enum TollDispute {
    static func of(_ item: IncidentRecord, _ toll: Toll?, _ name: String, _ wording: Wording)
        -> Dispute?
    {
        let claims = toll?.by ?? []
        guard claims.count > 1 else { return nil }
        let against = claims.indices.filter { i in
            claims.indices.contains { j in
                areOfTwo(claims[i], claims[j], wording)
                    && !count(claims[i]).agrees(with: count(claims[j]))
            }
        }
        if against.count > 1 {
            return dispute(item, name, against.map { position(claims[$0]) }, resolved: nil)
        }
        return conceded(item, claims, name, wording)
    }

    /// A source has come round to what another says.
    private static func conceded(
        _ item: IncidentRecord,
        _ claims: [Toll.Claim],
        _ name: String,
        _ wording: Wording,
    ) -> Dispute? {
        for claim in claims {
            for earlier in claim.earlier ?? [] {
                let old = Count(min: earlier.min, max: earlier.max)
                let others = claims.filter {
                    areOfTwo(claim, $0, wording) && !old.agrees(with: count($0))
                }
                guard let other = others.first else { continue }
                var former = position(claim)
                former.answer = answer(earlier.min, earlier.max, claim.who)
                return dispute(
                    item,
                    name,
                    [former, position(other)],
                    resolved: Dispute.Resolution(
                        how: .conceded,
                        answer: answer(claim.min, claim.max, claim.who),
                        by: claim.accordingTo,
                        at: claim.asOf
                    )
                )
            }
        }
        return nil
    }

    private static func dispute(
        _ item: IncidentRecord,
        _ name: String,
        _ positions: [Dispute.Position],
        resolved: Dispute.Resolution?,
    ) -> Dispute {
        Dispute(
            id: "\(name):incident:\(item.id)",
            conflict: item.conflict,
            about: "incident:\(item.id)",
            question: name,
            positions: positions,
            resolved: resolved
        )
    }

    private static func position(_ claim: Toll.Claim) -> Dispute.Position {
        Dispute.Position(
            answer: answer(claim.min, claim.max, claim.who),
            accordingTo: claim.accordingTo,
            origins: claim.origins,
            evidence: claim.evidence
        )
    }

    private static func count(_ claim: Toll.Claim) -> Count {
        Count(min: claim.min, max: claim.max)
    }

    private static func answer(_ min: Int?, _ max: Int?, _ who: String?) -> String {
        func text(_ number: Int?) -> String { number.map(String.init) ?? "?" }
        let number = min == max ? text(min) : "\(text(min))–\(text(max))"
        return [number, who].compactMap { $0 }.joined(separator: " ")
    }

    /// Whether two sources count the same people.
    private static func areOfTwo(_ a: Toll.Claim, _ b: Toll.Claim, _ wording: Wording) -> Bool {
        guard a.accordingTo != b.accordingTo else { return false }
        let (x, y) = (Set(wording.words(a.who ?? "")), Set(wording.words(b.who ?? "")))
        return x.isEmpty || y.isEmpty || !x.isDisjoint(with: y)
            || x.union(y).contains(where: wording.known.isGeneralOfPeople)
    }
}
