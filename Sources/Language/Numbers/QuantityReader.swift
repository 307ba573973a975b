/// Finds the numbers of a document with their bounds.
public struct QuantityReader: Sendable {
    package let grammar: NumberGrammar

    /// Makes a reader with the words of a language.
    public init(grammar: NumberGrammar) { self.grammar = grammar }

    /// The numbers in text order, none within another.
    public func quantities(in document: Document) -> [Quantity] {
        let reader = CardinalReader(grammar: grammar, document: document)
        var found: [Quantity] = []
        for sentence in document.sentences {
            var i = sentence.tokens.lowerBound
            while i < sentence.tokens.upperBound {
                if let quantity = quantity(at: i, sentence.tokens.upperBound, reader) {
                    found.append(quantity)
                    i = quantity.tokens.upperBound
                } else {
                    i += 1
                }
            }
        }
        return found
    }

    /// The bounds of an amount and the token after it.
    private struct Amount {
        var end: Int
        var min: Int?
        var max: Int?
        var isExact: Bool
    }

    private func quantity(at i: Int, _ limit: Int, _ reader: CardinalReader) -> Quantity? {
        let document = reader.document
        let isDigit = document.text[safe: Int(document.tokens.start[i])].isDigit
        let form = document.tokens.form[i]
        guard isDigit || grammar.knows(form) else { return nil }

        var side: NumberGrammar.Side?
        var start = i
        if let (phrase, after) = self.phrase(at: i, limit, follows: false, document) {
            if let amount = range(at: after, limit, reader) {
                return quantity(from: i, bounded(amount, by: phrase), isNear: phrase, reader)
            }
        }
        if let word = grammar.word(form), word.link == .between,
            let low = amount(at: i + 1, limit, reader), low.end < limit,
            grammar.word(document.tokens.form[low.end])?.link == .and,
            let high = amount(at: low.end + 1, limit, reader), let a = low.min, let b = high.max,
            a <= b
        {
            let both = Amount(end: high.end, min: a, max: b, isExact: true)
            return quantity(from: i, both, isNear: nil, reader)
        }
        guard var amount = range(at: start, limit, reader) else { return nil }
        if let (phrase, after) = self.phrase(at: amount.end, limit, follows: true, document) {
            amount = bounded(amount, by: phrase)
            amount.end = after
            side = phrase
        }
        start = i
        return quantity(from: start, amount, isNear: side, reader)
    }

    private func quantity(
        from start: Int,
        _ amount: Amount,
        isNear side: NumberGrammar.Side?,
        _ reader: CardinalReader
    ) -> Quantity {
        let range = reader.document.range(of: start).union(
            reader.document.range(of: amount.end - 1)
        )
        return Quantity(
            range: range,
            tokens: start..<amount.end,
            head: amount.end - 1,
            min: amount.min,
            max: amount.max,
            isApproximate: side == .near || side == .about,
            text: reader.document.string(range)
        )
    }

    /// One amount, or two joined as *10 to 15*.
    private func range(at i: Int, _ limit: Int, _ reader: CardinalReader) -> Amount? {
        guard let low = amount(at: i, limit, reader) else { return nil }
        let link = low.end
        guard link + 1 < limit, low.isExact,
            grammar.word(reader.document.tokens.form[link])?.link == .to,
            let high = amount(at: link + 1, limit, reader), high.isExact,
            let a = low.min, let b = high.max, a < b
        else { return low }
        return Amount(end: high.end, min: a, max: b, isExact: false)
    }

    /// A number, or an amount left open such as *dozens*, *several hundred*, *tens of thousands*.
    private func amount(at from: Int, _ limit: Int, _ reader: CardinalReader) -> Amount? {
        guard from < limit else { return nil }
        let tokens = reader.document.tokens
        if let number = reader.cardinal(at: from, limit: limit) {
            guard let whole = number.whole else { return nil }
            if let open = folds(at: number.end, limit, reader, times: nil), whole > 0,
                !number.isDigits
            {
                return open
            }
            return Amount(end: number.end, min: whole, max: whole, isExact: true)
        }
        var i = from
        if grammar.word(tokens.form[i])?.glue == .article { i += 1 }
        guard i < limit, let word = grammar.word(tokens.form[i]) else { return nil }
        if let vague = word.vague {
            // "a few", "several", "a couple", "a handful": but "no" and "several" stand alone.
            var end = i + 1
            if end + 1 < limit, grammar.word(tokens.form[end])?.glue == .of,
                i > from
            {
                end += 1
            }
            var times = 1
            var scaledEnd = i + 1
            while scaledEnd < limit, let scale = grammar.word(tokens.form[scaledEnd])?.scale,
                scale > 0
            {
                let (product, overflow) = times.multipliedReportingOverflow(by: scale)
                guard !overflow else { return nil }
                times = product
                scaledEnd += 1
            }
            let low = vague.min.flatMap { Self.product($0, times) }
            let high = vague.max.flatMap { Self.product($0, times) }
            return Amount(end: scaledEnd, min: low, max: high, isExact: low == high)
        }
        guard i == from else { return nil }
        return folds(at: from, limit, reader, times: nil)
    }

    /// *dozens*, *hundreds of thousands*.
    private func folds(
        at from: Int,
        _ limit: Int,
        _ reader: CardinalReader,
        times: Int?
    ) -> Amount? {
        let tokens = reader.document.tokens
        guard from < limit, let fold = grammar.word(tokens.form[from])?.fold, fold > 0 else {
            return nil
        }
        var least = fold
        var end = from + 1
        while end + 1 < limit, grammar.word(tokens.form[end])?.glue == .of,
            let next = grammar.word(tokens.form[end + 1])?.fold, next > 0
        {
            guard let product = Self.product(least, next / 2) else { break }
            least = product
            end += 2
        }
        return Amount(end: end, min: least, max: nil, isExact: false)
    }

    private static func product(_ a: Int, _ b: Int) -> Int? {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? nil : product
    }

    private func bounded(_ amount: Amount, by side: NumberGrammar.Side) -> Amount {
        var result = amount
        switch side {
        case .over:
            result.min = amount.min.map { amount.isExact && $0 < Int.max ? $0 + 1 : $0 }
            result.max = nil
        case .from: result.max = nil
        case .under:
            result.min = nil
            result.max = amount.max.map { $0 > Int.min ? $0 - 1 : $0 }
        case .upto: result.min = 0
        case .near: result.min = nil
        case .about: break
        }
        result.isExact = false
        return result
    }

    /// The longest phrase about a number that begins at token `i`, and the token after it.
    private func phrase(
        at i: Int,
        _ limit: Int,
        follows: Bool,
        _ document: Document
    ) -> (NumberGrammar.Side, Int)? {
        guard i < limit, let word = grammar.word(document.tokens.form[i]) else { return nil }
        var best: (NumberGrammar.Side, Int)?
        for phrase in word.phrases where phrase.follows == follows {
            let end = i + phrase.forms.count
            guard end <= limit, end > best?.1 ?? 0 else { continue }
            if (0..<phrase.forms.count).allSatisfy({
                document.tokens.form[i + $0] == phrase.forms[$0]
            }) {
                best = (phrase.side, end)
            }
        }
        return best
    }
}
