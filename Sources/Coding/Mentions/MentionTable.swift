import Language

/// The mentions of a document, found by their head or by any of their tokens.
struct MentionTable: Sendable {
    let mentions: [Mention]
    private var byHead: [Int32]
    private var byToken: [Int32]

    init(_ mentions: [Mention], count: Int) {
        self.mentions = mentions
        byHead = [Int32](repeating: -1, count: count)
        byToken = [Int32](repeating: -1, count: count)
        for (i, mention) in mentions.enumerated() {
            byHead[mention.head] = Int32(i)
            // Of nested mentions the inner, shorter one keeps its tokens.
            for token in mention.tokens where token < count {
                let old = byToken[token]
                if old < 0 || mentions[Int(old)].tokens.count > mention.tokens.count {
                    byToken[token] = Int32(i)
                }
            }
        }
    }

    /// The mention that a token heads.
    func headed(by token: Int) -> Int? {
        guard byHead.indices.contains(token), byHead[token] >= 0 else { return nil }
        return Int(byHead[token])
    }

    /// The smallest mention that holds a token.
    func holding(_ token: Int) -> Int? { byToken[token] < 0 ? nil : Int(byToken[token]) }

    subscript(index: Int) -> Mention { mentions[index] }
}
