internal import Coding

/// Sides of a conflict that are said to have asked for one and the same, each by others.
enum RequestDispute {
    /// A claim of who asked.
    struct Word {
        var request: Request
        var claim: ClaimRecord
    }

    /// The dispute of claims about one thing.
    /// - Parameters:
    ///   - words: the claims, in their order.
    ///   - thing: what was asked for.
    ///   - cell: the cell of the first.
    /// - Returns: the dispute; nil where all name the same, or where nobody differs from another.
    static func of(_ words: [Word], _ thing: Request.Thing, _ cell: Cell) -> Dispute? {
        let byAsker = Dictionary(grouping: words) { $0.request.askers }
        let answers = byAsker.keys.sorted { $0.lexicographicallyPrecedes($1) }
        guard answers.count > 1, let first = words.first else { return nil }
        // Who names two askers in turn disputes with nobody.
        let speakers = answers.map { Set((byAsker[$0] ?? []).map(\.claim.speaker)) }
        guard Set(speakers).count > 1 else { return nil }
        // That both asked is no dispute.
        let isShared = answers.contains { a in
            answers.contains { b in a != b && Set(a).isSubset(of: b) }
        }
        guard !isShared else { return nil }
        return Dispute(
            id: StableName.of("request", cell, "\(thing.rawValue) \(first.claim.id)"),
            conflict: first.claim.conflict,
            about: thing.rawValue,
            question: "request",
            positions: answers.compactMap { answer in
                guard let words = byAsker[answer], let first = words.first else { return nil }
                return Dispute.Position(
                    answer: first.request.names.joined(separator: ", "),
                    accordingTo: Set(words.compactMap(\.claim.speaker)).sorted(),
                    origins: words.map(\.claim.origins).max() ?? 0,
                    evidence: words.flatMap(\.claim.evidence)
                )
            }
        )
    }
}
