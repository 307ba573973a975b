import Language

/// A cue clause set off by commas or quotation marks: *…, officials said*, *…, he told Reuters, …*.
///
/// All the rest of its sentence is what is said. Read off the punctuation, for sentences whose tree
/// does not hang the cue where it belongs.
struct ParentheticalCue {
    /// The tokens between the marks, cue and source among them.
    let clause: Range<Int>
    /// The tokens of the sentence outside it.
    let content: [Int]

    /// The longest clause, in tokens, that is taken for a parenthesis.
    private static let longest = 14

    /// Looks at the clause around a cue verb.
    ///
    /// Returns nil when it is not set off, or when nothing is left beside it.
    init?(_ document: Document, cue: Int, sentence: Sentence) {
        func isMark(_ i: Int) -> Bool {
            switch document.tokens.xpos[i] {
            case .comma, .openQuote, .closeQuote, .period, .colon: true
            default: false
            }
        }
        var low = cue
        while low > sentence.tokens.lowerBound, !isMark(low - 1) { low -= 1 }
        var high = cue + 1
        while high < sentence.tokens.upperBound, !isMark(high) { high += 1 }
        guard low > sentence.tokens.lowerBound, high - low <= Self.longest, high - low >= 2 else {
            return nil
        }
        let tail = (high..<sentence.tokens.upperBound).filter { document.tokens.upos[$0] != .punct }
        let atEnd = tail.isEmpty
        let between = high < sentence.tokens.upperBound && document.tokens.xpos[high] == .comma
        guard atEnd || between else { return nil }
        let before = sentence.tokens.lowerBound..<low
        guard before.filter({ document.tokens.upos[$0] != .punct }).count >= 3 else { return nil }
        clause = low..<high
        content = Array(before) + (atEnd ? [] : Array(high..<sentence.tokens.upperBound))
    }
}
