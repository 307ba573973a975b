internal import Coding

/// Finds claims that deny what others assert.
enum Contradictions {
    static func find(_ claims: [ClaimRecord], _ wording: Wording) -> [Dispute] {
        let words = claims.map { Set(wording.words($0.about ?? "")) }
        var byWord: [String: [Int]] = [:]
        for (i, set) in words.enumerated() {
            for word in set { byWord[word, default: []].append(i) }
        }
        var found: [Dispute] = []
        for (i, claim) in claims.enumerated() where isDenial(claim) && words[i].count > 1 {
            let near = Set(words[i].flatMap { byWord[$0] ?? [] }).sorted()
            let against = near.filter { j in
                isAssertion(claims[j]) && claims[j].speaker != claim.speaker
                    && isOfSame(words[i], words[j])
            }
            guard !against.isEmpty else { continue }
            found.append(
                Dispute(
                    id: "polarity:\(words[i].sorted().joined(separator: "-"))",
                    about: claim.about ?? "",
                    question: "polarity",
                    positions: [
                        position("yes", against.map { claims[$0] }), position("no", [claim]),
                    ]
                )
            )
        }
        return merged(found)
    }

    /// Whether two contents speak of the same: most words of the shorter are in the longer, and two
    /// words alone are not enough where there are many others.
    private static func isOfSame(_ a: Set<String>, _ b: Set<String>) -> Bool {
        let shared = a.intersection(b).count
        let isNearlyAll = shared > 1 && shared * 5 >= a.union(b).count * 3
        return Wording.overlap(a, b) >= 0.6 && (shared > 2 || isNearlyAll)
    }

    private static func isDenial(_ claim: ClaimRecord) -> Bool {
        claim.stance == .denies || claim.stance == .rejects
    }

    private static func isAssertion(_ claim: ClaimRecord) -> Bool {
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

    /// Disputes about the same words, put together.
    private static func merged(_ disputes: [Dispute]) -> [Dispute] {
        var byID: [String: Dispute] = [:]
        for next in disputes {
            guard var old = byID[next.id] else {
                byID[next.id] = next
                continue
            }
            old.positions = zip(old.positions, next.positions).map { a, b in
                Dispute.Position(
                    answer: a.answer,
                    accordingTo: Set(a.accordingTo + b.accordingTo).sorted(),
                    origins: max(a.origins, b.origins),
                    evidence: a.evidence + b.evidence.filter { !a.evidence.contains($0) }
                )
            }
            byID[next.id] = old
        }
        return byID.keys.sorted().compactMap { byID[$0] }
    }
}
