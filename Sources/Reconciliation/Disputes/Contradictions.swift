internal import Coding

/// Tells which claims deny what others assert.
enum Contradictions {
    /// The dispute of one denial with what it denies.
    static func dispute(
        _ denial: ClaimRecord,
        against: [ClaimRecord],
        content: ClaimContent?,
        words: Set<String>,
        cell: Cell,
    ) -> Dispute {
        let week = denial.evidence.days?.from.description ?? "undated"
        let denied = words.sorted() + [content?.ownKey ?? ""].filter { !$0.isEmpty }
        return Dispute(
            id: StableName.of("polarity", cell, denied.joined(separator: " ")),
            conflict: denial.conflict,
            about: content?.text ?? week,
            question: "polarity",
            positions: [position("yes", against), position("no", [denial])]
        )
    }

    /// Whether two contents speak of the same: most words of the shorter are in the longer, and two
    /// words alone are not enough where there are many others.
    static func isOfSame(_ a: Set<String>, _ b: Set<String>) -> Bool {
        let shared = a.intersection(b).count
        let isNearlyAll = shared > 1 && shared * 5 >= a.union(b).count * 3
        return Wording.overlap(a, b) >= 0.6 && (shared > 2 || isNearlyAll)
    }

    static func isDenial(_ claim: ClaimRecord) -> Bool {
        claim.stance == .denies || claim.stance == .rejects
    }

    static func isAssertion(_ claim: ClaimRecord) -> Bool {
        claim.stance == .asserts || claim.stance == .accuses || claim.stance == .confirms
    }

    private static func position(_ answer: String, _ claims: [ClaimRecord]) -> Dispute.Position {
        Dispute.Position(
            answer: answer,
            accordingTo: Set(claims.compactMap(\.speaker)).sorted(),
            origins: claims.map(\.origins).max() ?? 0,
            evidence: claims.flatMap(\.evidence)
        )
    }

    /// Disputes about the same words, and denials of the very same assertions, put together.
    static func merged(_ disputes: [Dispute]) -> [Dispute] {
        var byID: [String: Dispute] = [:]
        for next in disputes { byID[next.id] = byID[next.id].map { together($0, next) } ?? next }
        var found: [Dispute] = []
        for next in byID.keys.sorted().compactMap({ byID[$0] }) {
            let same = found.firstIndex { $0.positions.first == next.positions.first }
            if let same {
                found[same] = together(found[same], next)
            } else {
                found.append(next)
            }
        }
        return found
    }

    private static func together(_ old: Dispute, _ next: Dispute) -> Dispute {
        var old = old
        old.positions = zip(old.positions, next.positions).map { a, b in
            Dispute.Position(
                answer: a.answer,
                accordingTo: Set(a.accordingTo + b.accordingTo).sorted(),
                origins: max(a.origins, b.origins),
                evidence: a.evidence + b.evidence.filter { !a.evidence.contains($0) }
            )
        }
        return old
    }
}
