/// Matches the phrases of a ``TimeGrammar`` against the tokens of one document.
struct TimeMatcher {
    let grammar: TimeGrammar
    let document: Document
    let cardinals: CardinalReader

    /// A phrase found: where it lies and what it means.
    struct Match {
        /// The index after the last token looked at, context included.
        var end: Int
        /// The tokens of the expression itself.
        var tokens: Range<Int>
        var meaning: Meaning
        var rule: Int32
    }

    /// How far a walk has come.
    private struct State {
        var at: Int
        var first = -1
        var last = -1
        var meaning = Meaning()

        mutating func take(_ range: Range<Int>, _ meaning: Meaning, isOutside: Bool) {
            at = range.upperBound
            self.meaning.merge(meaning)
            if isOutside { return }
            if first < 0 { first = range.lowerBound }
            last = range.upperBound
        }
    }

    /// What each phrase matched at the token last asked about: rules share many phrases.
    private var memo: [(at: Int, found: [Match])]

    init(grammar: TimeGrammar, document: Document) {
        self.grammar = grammar
        memo = Array(repeating: (at: -1, found: []), count: grammar.roots.count)
        self.document = document
        cardinals = CardinalReader(grammar: grammar.numbers, document: document)
    }

    /// Whether token `i` may begin the phrase: the quick test that most tokens fail.
    @inline(__always)
    func mayBegin(_ phrase: Int, at i: Int) -> Bool {
        let form = document.tokens.form[i]
        let entry = grammar.entry(form)
        if entry >= 0, grammar.starts[entry] & (1 << UInt64(phrase)) != 0 { return true }
        if document.text[safe: Int(document.tokens.start[i])].isDigit {
            return grammar.startsWithDigit[phrase]
        }
        return grammar.startsWithNumber[phrase] && grammar.numbers.beginsCardinal(form)
    }

    /// The longest match of the phrase at token `i`; of two as long, that of the earlier rule.
    ///
    /// *Two days before the vote* leaves *before* to what it goes with.
    mutating func longest(_ phrase: Int, at i: Int, limit: Int) -> Match? {
        var best: Match?
        for match in matches(phrase, at: i, limit: limit) where !endsInLink(match.tokens) {
            guard let known = best else {
                best = match
                continue
            }
            let length = match.tokens.count
            if length > known.tokens.count
                || (length == known.tokens.count && match.rule < known.rule)
            {
                best = match
            }
        }
        return best
    }

    /// Whether the last word introduces what comes behind.
    private func endsInLink(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        guard range.count > 1, document.tokens.head[last] > last else { return false }
        switch document.tokens.relation[last] {
        case .mark, .case: return true
        default: return false
        }
    }

    /// All matches of the phrase at token `i`.
    private mutating func matches(_ phrase: Int, at i: Int, limit: Int) -> [Match] {
        guard i < limit, mayBegin(phrase, at: i) else { return [] }
        if memo[phrase].at == i { return memo[phrase].found }
        var found: [Match] = []
        walk(grammar.roots[phrase], State(at: i), limit, &found)
        memo[phrase] = (at: i, found: found)
        return found
    }

    private mutating func walk(
        _ number: Int32,
        _ state: State,
        _ limit: Int,
        _ found: inout [Match]
    ) {
        let node = grammar.nodes[Int(number)]
        if node.rule >= 0, state.first >= 0 {
            var meaning = state.meaning
            meaning.merge(grammar.rules[Int(node.rule)])
            add(
                Match(
                    end: state.at,
                    tokens: state.first..<state.last,
                    meaning: meaning,
                    rule: node.rule
                ),
                to: &found
            )
        }
        guard state.at < limit else { return }
        let entry = grammar.entry(document.tokens.form[state.at])
        let isDigit = document.text[safe: Int(document.tokens.start[state.at])].isDigit
        for edge in node.edges {
            switch edge.test {
            case .word(let symbol):
                guard entry >= 0 else { continue }
                for sense in grammar.senses[entry] where sense.symbol == symbol {
                    if sense.isName,
                        !document.text[safe: Int(document.tokens.start[state.at])].isCapital
                    {
                        continue
                    }
                    step(edge, state, state.at..<state.at + 1, sense.meaning, limit, &found)
                }
            case .shape(let shape):
                guard isDigit || shape == .number || shape == .spelledYear,
                    let (end, meaning) = self.shape(shape, at: state.at, limit: limit)
                else { continue }
                step(edge, state, state.at..<end, meaning, limit, &found)
            case .phrase(let phrase):
                for match in matches(phrase, at: state.at, limit: limit) {
                    step(edge, state, match.tokens, match.meaning, limit, &found, next: match.end)
                }
            }
        }
    }

    private mutating func step(
        _ edge: TimeGrammar.Edge,
        _ state: State,
        _ range: Range<Int>,
        _ meaning: Meaning,
        _ limit: Int,
        _ found: inout [Match],
        next after: Int? = nil
    ) {
        var next = state
        let meaning = edge.move.map { meaning.moving($0.from, to: $0.to) } ?? meaning
        next.take(range, meaning, isOutside: edge.isOutside)
        next.at = after ?? next.at
        walk(edge.target, next, limit, &found)
    }

    /// Keeps one match for each stretch of tokens: that of the earliest rule.
    private func add(_ match: Match, to found: inout [Match]) {
        for (i, known) in found.enumerated()
        where known.tokens == match.tokens && known.end == match.end {
            if match.rule < known.rule { found[i] = match }
            return
        }
        found.append(match)
    }

    private func shape(_ shape: TokenShape, at i: Int, limit: Int) -> (Int, Meaning)? {
        switch shape {
        case .number:
            guard let number = cardinals.cardinal(at: i, limit: limit) else { return nil }
            var meaning = Meaning()
            if let whole = number.whole {
                meaning[.amount] = whole
            } else {
                meaning[.thousandths] = number.thousandths
            }
            return (number.end, meaning)
        case .spelledYear:
            guard let (end, year) = spelledYear(at: i, limit: limit) else { return nil }
            var meaning = Meaning()
            meaning[.year] = year
            return (end, meaning)
        default:
            return shape.meaning(document.text, document.range(of: i), grammar.endings)
                .map { (i + 1, $0) }
        }
    }

    /// *nineteen ninety-seven*, *two thousand*, *twenty twenty-five*.
    private func spelledYear(at i: Int, limit: Int) -> (Int, Int)? {
        let tokens = document.tokens
        guard i + 1 < limit, let century = grammar.numbers.word(tokens.form[i])?.value else {
            return nil
        }
        guard (13...20).contains(century), let rest = cardinals.cardinal(at: i + 1, limit: limit),
            !rest.isDigits, let years = rest.whole, (10...99).contains(years)
        else { return nil }
        return (rest.end, century * 100 + years)
    }
}
