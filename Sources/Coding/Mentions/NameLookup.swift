import Knowledge

/// Matches of names by the token at which they begin or end.
struct NameLookup {
    private let matches: [NameMatch]
    /// For each token, the first match that begins there; -1 where none does.
    private var first: [Int32]
    /// For each token, the longest match that ends with it.
    private var last: [Int32]

    /// Makes the look-up from matches in text order.
    init(_ matches: [NameMatch], count: Int) {
        self.matches = matches
        first = [Int32](repeating: -1, count: count)
        last = [Int32](repeating: -1, count: count)
        for (i, match) in matches.enumerated()
        where !match.tokens.isEmpty && match.tokens.upperBound <= count {
            if first[match.tokens.lowerBound] < 0 { first[match.tokens.lowerBound] = Int32(i) }
            let end = match.tokens.upperBound - 1
            if last[end] < 0 || matches[Int(last[end])].tokens.count < match.tokens.count {
                last[end] = Int32(i)
            }
        }
    }

    /// The candidates of the name that begins at a token.
    func at(_ token: Int) -> ArraySlice<NameMatch> {
        guard first[token] >= 0 else { return [] }
        let low = Int(first[token])
        var high = low
        while high < matches.count, matches[high].tokens == matches[low].tokens { high += 1 }
        return matches[low..<high]
    }

    /// The longest match that ends with a token.
    func ending(at token: Int) -> NameMatch? { last[token] < 0 ? nil : matches[Int(last[token])] }

    /// A match that holds a token, looking a few tokens back and on.
    func covering(_ token: Int) -> NameMatch? {
        for end in token..<min(token + 4, last.count) {
            if let match = ending(at: end), match.tokens.contains(token) { return match }
        }
        return nil
    }
}
