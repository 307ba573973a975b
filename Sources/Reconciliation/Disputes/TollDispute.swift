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
                contradict(claims[i], count(claims[i]), claims[j], wording)
            }
        }
        if against.count > 1 {
            let positions = together(against.map { position(claims[$0]) })
            return dispute(item, name, positions, resolved: nil)
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
                    contradict(claim, old, $0, wording)
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

    /// Those of one answer are one position, which several hold.
    private static func together(_ positions: [Dispute.Position]) -> [Dispute.Position] {
        var found: [Dispute.Position] = []
        for next in positions {
            guard let i = found.firstIndex(where: { $0.answer == next.answer }) else {
                found.append(next)
                continue
            }
            found[i].accordingTo = Set(found[i].accordingTo + next.accordingTo).sorted()
            found[i].origins = max(found[i].origins, next.origins)
            found[i].evidence += next.evidence.filter { !found[i].evidence.contains($0) }
        }
        return found
    }

    private static func count(_ claim: Toll.Claim) -> Count {
        Count(min: claim.min, max: claim.max)
    }

    private static func answer(_ min: Int?, _ max: Int?, _ who: String?) -> String {
        let number =
            switch (min, max) {
            case (let min?, let max?): min == max ? "\(min)" : "\(min)–\(max)"
            case (let min?, nil): "at least \(min)"
            case (nil, let max?): "up to \(max)"
            case (nil, nil): "?"
            }
        return [number, who].compactMap { $0 }.joined(separator: " ")
    }

    /// Whether what one source counted or counts and what another does can't both be true.
    ///
    /// Counts of different people stand side by side; of some of all there are no more than of all.
    private static func contradict(
        _ a: Toll.Claim,
        _ counted: Count,
        _ b: Toll.Claim,
        _ wording: Wording,
    ) -> Bool {
        guard a.accordingTo != b.accordingTo else { return false }
        let other = count(b)
        switch CountedGroup(a.who, wording).relation(to: CountedGroup(b.who, wording)) {
        case .same: return !counted.agrees(with: other)
        case .whole: return (other.min ?? 0) > (counted.max ?? .max)
        case .part: return (counted.min ?? 0) > (other.max ?? .max)
        case .other: return false
        }
    }
}
