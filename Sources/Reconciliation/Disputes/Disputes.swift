internal import Coding

/// Finds positions on one thing that can't all be true.
enum Disputes {
    /// Whether a ceasefire is kept.
    static func of(_ item: CeasefireRecord) -> [Dispute] {
        guard item.contested else { return [] }
        let told = item.history.filter { $0.inferred != true }
        return kept([
            dispute("ceasefire:\(item.id)", item.conflict, "status", told) {
                CeasefireLife.breaks($0) ? "broken" : "kept"
            }
        ])
    }

    /// How talks came out.
    static func of(_ item: TalksRecord) -> [Dispute] {
        guard item.contested else { return [] }
        return kept([
            dispute(
                "talks:\(item.id)",
                item.conflict,
                "outcome",
                item.outcomes,
                TalksLinking.outcome
            )
        ])
    }

    /// Where a crossing stands.
    static func of(_ item: CrossingRecord) -> [Dispute] {
        guard item.contested else { return [] }
        return kept([
            dispute("crossing:\(item.id)", item.conflict, "status", item.positions) { $0 }
        ])
    }

    /// Whether an incident happened, who did it, and how many died.
    static func of(_ item: IncidentRecord, _ wording: Wording) -> [Dispute] {
        let tolls = [("toll", item.killed), ("injured", item.injured)].compactMap { name, toll in
            TollDispute.of(item, toll, name, wording)
        }
        return kept([occurrence(of: item), responsibility(of: item)].compactMap { $0 } + tolls)
    }

    private static func kept(_ disputes: [Dispute]) -> [Dispute] {
        disputes.filter { $0.positions.count > 1 }
    }

    private static func dispute(
        _ about: String,
        _ conflict: String?,
        _ question: String,
        _ positions: [Position],
        _ answer: (String) -> String,
    ) -> Dispute {
        let byAnswer = Dictionary(grouping: positions) { answer($0.status) }
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
            conflict: conflict,
            about: about,
            question: question,
            positions: merged
        )
    }

    /// Somebody denies it, and others tell it.
    private static func occurrence(of item: IncidentRecord) -> Dispute? {
        guard let denials = item.denials, !denials.isEmpty else { return nil }
        let denied = denials.flatMap(\.evidence)
        let told = item.evidence.filter { !denied.contains($0) }
        return Dispute(
            id: "occurrence:incident:\(item.id)",
            conflict: item.conflict,
            about: "incident:\(item.id)",
            question: "occurrence",
            positions: [
                Dispute.Position(
                    answer: "happened",
                    accordingTo: Set(item.responsibility.flatMap(\.accordingTo)).sorted(),
                    origins: item.origins,
                    evidence: told
                ),
                Dispute.Position(
                    answer: "denied",
                    accordingTo: Set(denials.flatMap(\.accordingTo)).sorted(),
                    origins: denials.map(\.origins).max() ?? 0,
                    evidence: denied
                ),
            ],
            resolved: nil
        )
    }

    /// Different sources hold different parties responsible.
    ///
    /// It is settled when just one of those takes it upon itself.
    private static func responsibility(of item: IncidentRecord) -> Dispute? {
        let sides = item.responsibility
        guard sides.count > 1 else { return nil }
        let sources = sides.map { Set($0.accordingTo.map(Wording.speaker)) }
        guard Set(sources).count > 1 else { return nil }
        let admitted = sides.filter { $0.stance == Stance.confirms.rawValue }
        return Dispute(
            id: "responsibility:incident:\(item.id)",
            conflict: item.conflict,
            about: "incident:\(item.id)",
            question: "responsibility",
            positions: sides.map {
                Dispute.Position(
                    answer: $0.party,
                    accordingTo: $0.accordingTo,
                    origins: $0.origins,
                    evidence: $0.evidence
                )
            },
            resolved: admitted.count == 1
                ? admitted.first.map {
                    Dispute.Resolution(
                        how: .confirmedByParty,
                        answer: $0.party,
                        by: $0.accordingTo,
                        at: $0.evidence.days?.to
                    )
                } : nil
        )
    }
}
