/// Finds the expressions of time in a document and works out what they mean.
///
/// Relative expressions are counted from the day of publication, and those that go on from the
/// story (*two days later*) from the last day that it named.
public struct TimeReader: Sendable {
    private let grammar: TimeGrammar

    /// Makes a reader with the words and rules of a language.
    public init(grammar: TimeGrammar) { self.grammar = grammar }

    /// The expressions in text order, none within another.
    /// - Parameters:
    ///   - document: A document with sentences and tokens; tags and trees help when it has them.
    ///   - published: When it was published; without it *yesterday* has no day.
    /// - Returns: Each with its TIMEX3 value, and its days where the words and `published` tell them.
    public func times(in document: Document, published: Moment?) -> [TimeExpression] {
        guard !grammar.roots.isEmpty else { return [] }
        var matcher = TimeMatcher(grammar: grammar, document: document)
        var resolver = TimeResolver(grammar: grammar, published: published?.date)
        var found: [TimeExpression] = []
        for sentence in document.sentences {
            resolver.beginSentence()
            let limit = min(sentence.tokens.upperBound, document.count)
            var i = sentence.tokens.lowerBound
            while i < limit {
                guard matcher.mayBegin(grammar.top, at: i),
                    var match = matcher.longest(grammar.top, at: i, limit: limit)
                else {
                    i += 1
                    continue
                }
                // A context before the expression must not cut a longer expression short.
                if match.tokens.lowerBound > i,
                    let other = matcher.longest(
                        grammar.top,
                        at: match.tokens.lowerBound,
                        limit: limit
                    ),
                    other.tokens.count > match.tokens.count
                {
                    match = other
                }
                i = max(match.tokens.upperBound, i + 1)
                let tense = Tense(of: match.tokens, in: document, sentence.tokens, grammar)
                guard isTime(match, document, sentence),
                    let meant = resolver.resolve(match.meaning, tense: tense)
                else { continue }
                found.append(
                    TimeExpression(
                        range: document.range(of: match.tokens.lowerBound).union(
                            document.range(of: match.tokens.upperBound - 1)
                        ),
                        tokens: match.tokens,
                        type: meant.type,
                        value: meant.value,
                        from: meant.from,
                        to: meant.to,
                        modifier: meant.modifier,
                        zone: match.meaning[.zone]
                    )
                )
            }
        }
        return found
    }

    /// Whether a meaning is that of a unit without a name: *this week*, *quarters*.
    private func isUnit(_ meaning: Meaning) -> Bool {
        guard let unit = meaning[.unit], TimeUnit.allCases.indices.contains(unit) else {
            return false
        }
        return meaning[.month] == nil && meaning[.weekday] == nil && meaning[.holiday] == nil
    }

    /// Refuses *May* the verb and years that count something.
    private func isTime(_ match: TimeMatcher.Match, _ document: Document, _ sentence: Sentence)
        -> Bool
    {
        // *In his 40s*: years of age.
        let low = match.tokens.lowerBound
        if match.meaning[.decade] != nil, low > sentence.tokens.lowerBound,
            document.tokens.xpos[low - 1] == .prps
        {
            return false
        }
        let last = match.tokens.upperBound - 1
        if isUnit(match.meaning), match.tokens.count < 3 {
            // *Their quarters*, *three-quarters*; *This Week* is the name of a programme.
            if match.meaning[.fuzzy] != nil, match.tokens.count == 1,
                match.meaning[.unit].map({ TimeUnit.allCases[$0] == .quarter }) ?? false
            {
                return false
            }
            if match.tokens.count == 2, document.tokens.xpos[last] == .nnp { return false }
        }
        guard match.tokens.count == 1 else { return true }
        let i = match.tokens.lowerBound
        let xpos = document.tokens.xpos[i]
        if match.meaning[.month] != nil, match.meaning[.year] == nil {
            if xpos == .md || xpos == .vb || xpos == .vbp || xpos == .vbd { return false }
            let isShort = document.range(of: i).count <= 3
            return !(isShort && i == sentence.tokens.lowerBound && match.meaning[.month] == 5)
        }
        if match.meaning[.year] != nil, match.meaning[.month] == nil {
            let before =
                i > sentence.tokens.lowerBound
                ? document.text[safe: Int(document.tokens.start[i - 1])] : 0
            let after = document.text[safe: Int(document.tokens.end[i])]
            let tight =
                document.tokens.start[i] > 0
                && document.text[safe: Int(document.tokens.start[i]) - 1] != 0x20
                && document.text[safe: Int(document.tokens.start[i]) - 1] != 0x0A
            let isMoney = before == UInt8(ascii: "$") || before == UInt8(ascii: "#")
            let isRate = after == UInt8(ascii: "%") || after == UInt8(ascii: "/")
            let previous = document.text[safe: Int(document.tokens.start[i]) - 1]
            let joined = tight && (previous == UInt8(ascii: "$") || previous == UInt8(ascii: "#"))
            if isMoney || isRate || joined { return false }
            return i + 1 >= sentence.tokens.upperBound || document.tokens.xpos[i + 1] != .nns
        }
        return true
    }
}
