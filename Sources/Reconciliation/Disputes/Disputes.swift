internal import Coding

/// Finds positions that can't all be true.
enum Disputes {
    static func find(
        ceasefires: [CeasefireRecord],
        talks: [TalksRecord],
        incidents: [IncidentRecord],
        claims: [ClaimRecord],
        wording: Wording,
    ) -> [Dispute] {
        var found: [Dispute] = []
        for item in ceasefires where item.contested { found.append(status(of: item)) }
        for item in talks where item.contested { found.append(outcome(of: item)) }
        for item in incidents {
            found += [responsibility(of: item), toll(of: item, wording)].compactMap { $0 }
        }
        found += Contradictions.find(claims, wording)
        return found.filter { $0.positions.count > 1 }
    }

    private static func status(of item: CeasefireRecord) -> Dispute {
        dispute("ceasefire:\(item.id)", "status", item.history.filter { $0.inferred != true }) {
            $0 == "violated" || $0 == "collapsed" ? "broken" : "kept"
        }
    }

    private static func outcome(of item: TalksRecord) -> Dispute {
        dispute("talks:\(item.id)", "outcome", item.outcomes, TalksLinking.outcome)
    }

    private static func dispute(
        _ about: String,
        _ question: String,
        _ positions: [Position],
        _ answer: (String) -> String,
    ) -> Dispute {
        var byAnswer: [String: [Position]] = [:]
        for position in positions {
            byAnswer[answer(position.status), default: []].append(position)
        }
        let merged = byAnswer.keys.sorted().compactMap { key -> Dispute.Position? in
            guard let group = byAnswer[key] else { return nil }
            return Dispute.Position(
                answer: Set(group.map(\.status)).sorted().joined(separator: ", "),
                accordingTo: Set(group.flatMap(\.accordingTo)).sorted(),
                origins: group.map(\.origins).max() ?? 0,
                evidence: group.flatMap(\.evidence)
            )
        }
        return Dispute(
            id: "\(question):\(about)",
            about: about,
            question: question,
            positions: merged
        )
    }

    /// Different sources hold different parties responsible.
    private static func responsibility(of item: IncidentRecord) -> Dispute? {
        let sides = item.responsibility
        guard sides.count > 1 else { return nil }
        let sources = sides.map { Set($0.accordingTo.map(Wording.speaker)) }
        guard Set(sources).count > 1 else { return nil }
        return Dispute(
            id: "responsibility:incident:\(item.id)",
            about: "incident:\(item.id)",
            question: "responsibility",
            positions: sides.map {
                Dispute.Position(
                    answer: $0.party,
                    accordingTo: $0.accordingTo,
                    origins: $0.origins,
                    evidence: $0.evidence
                )
            }
        )
    }

    /// Counts of the same people that don't agree.
    private static func toll(of item: IncidentRecord, _ wording: Wording) -> Dispute? {
        let claims = item.killed?.by ?? []
        func count(_ claim: Toll.Claim) -> Count { Count(min: claim.min, max: claim.max) }
        let against = claims.indices.filter { i in
            claims.indices.contains { j in
                claims[i].accordingTo != claims[j].accordingTo
                    && !count(claims[i]).agrees(with: count(claims[j]))
                    && sameGroup(claims[i].who, claims[j].who, wording)
            }
        }
        guard against.count > 1 else { return nil }
        return Dispute(
            id: "toll:incident:\(item.id)",
            about: "incident:\(item.id)",
            question: "toll",
            positions: against.map { i in
                Dispute.Position(
                    answer: answer(claims[i]),
                    accordingTo: claims[i].accordingTo,
                    origins: claims[i].origins,
                    evidence: claims[i].evidence
                )
            }
        )
    }

    private static func answer(_ claim: Toll.Claim) -> String {
        let number =
            claim.min == claim.max
            ? claim.min.map(String.init) ?? "?"
            : "\(claim.min.map(String.init) ?? "?")–\(claim.max.map(String.init) ?? "?")"
        return "\(number) \(claim.who ?? "")"
    }

    private static func sameGroup(_ a: String?, _ b: String?, _ wording: Wording) -> Bool {
        let (a, b) = (Set(wording.words(a ?? "")), Set(wording.words(b ?? "")))
        return a.isEmpty || b.isEmpty || !a.isDisjoint(with: b)
            || a.union(b).contains(where: wording.known.isGeneralOfPeople)
    }
}
