import Language

extension Document {
    /// A run of tokens with the beginning of a hyphenated word that it cuts in two.
    ///
    /// In *the US-led coalition* the tree hangs *US* on *led*, and not on what is led.
    func withWholeWords(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        while low >= 2, low < count, tokens.xpos[low - 1] == .hyph,
            tokens.sentence[low - 2] == tokens.sentence[low],
            tokens.end[low - 2] == tokens.start[low - 1], tokens.end[low - 1] == tokens.start[low]
        {
            low -= 2
        }
        return low..<range.upperBound
    }
}
