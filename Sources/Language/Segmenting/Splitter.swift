/// Finds the paragraphs and sentences of a text whose tokens are known.
struct Splitter {
    let text: UnsafeBufferPointer<UInt8>
    var tokens: Tokens
    let gaps: [Gap]
    let lexicon: TokenLexicon
    var sentences: [Sentence] = []

    /// What a token looks like: the classes of marks, and the capitals of words.
    enum Shape: UInt64 {
        case lower, capital, allCapitals, initial, number, stop, closing, opening, dash, bullet
        case abbreviation, title, other
    }

    init(
        text: UnsafeBufferPointer<UInt8>,
        tokens: Tokens,
        gaps: [Gap],
        lexicon: TokenLexicon
    ) {
        self.text = text
        self.tokens = tokens
        self.gaps = gaps
        self.lexicon = lexicon
    }

    mutating func run(
        isHardWrapped: Bool,
        _ judge: (BoundaryFeatures, Bool, Int) -> Bool
    ) {
        let breaksAtLines = !isHardWrapped
        let count = tokens.count
        var start = 0
        var paragraph = 0
        while start < count {
            var end = start + 1
            while end < count, gaps[end] != .blankLine,
                !(gaps[end] == .line && (breaksAtLines || isBullet(end)))
            {
                end += 1
            }
            self.paragraph(start..<end, paragraph, judge)
            paragraph += 1
            start = end
        }
    }

    private mutating func paragraph(
        _ range: Range<Int>,
        _ number: Int,
        _ judge: (BoundaryFeatures, Bool, Int) -> Bool
    ) {
        var start = range.lowerBound
        let isBullet = isBullet(start)
        if !isBullet, let end = datelineEnd(range) {
            add(start..<end, number, .dateline)
            start = end
        }
        let isWhole = range.count == tokens.count
        let kind: Sentence.Kind =
            isBullet ? .bullet : !isWhole && isHeading(start..<range.upperBound) ? .heading : .body
        var depth = 0
        var i = start + 1
        while i < range.upperBound {
            switch text[Int(tokens.start[i - 1])] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
            default: break
            }
            if i - start >= Segmenter.longestSentence || isCandidate(i, start, judge, depth > 0) {
                add(start..<i, number, kind)
                start = i
                depth = 0
            }
            i += 1
        }
        add(start..<range.upperBound, number, kind)
    }

    private mutating func add(_ range: Range<Int>, _ paragraph: Int, _ kind: Sentence.Kind) {
        if range.isEmpty { return }
        for i in range { tokens.sentence[i] = Int32(truncatingIfNeeded: sentences.count) }
        let bytes = TextRange(
            start: tokens.start[range.lowerBound],
            end: tokens.end[range.upperBound - 1]
        )
        sentences.append(Sentence(tokens: range, range: bytes, paragraph: paragraph, kind: kind))
    }

    /// Whether a sentence ends before token `i`: asks the judge where one may.
    private func isCandidate(
        _ i: Int,
        _ start: Int,
        _ judge: (BoundaryFeatures, Bool, Int) -> Bool,
        _ isInside: Bool
    ) -> Bool {
        if tokens.continues[i] { return false }
        let nextShape = shape(i)
        if nextShape == .lower && gaps[i] == .none { return false }
        var m = i - 1
        let last = shape(m)
        while m > start, shape(m) == .closing, i - m < 4 { m -= 1 }
        let mark = shape(m)
        let ends = mark == .stop || mark == .abbreviation || mark == .title || mark == .initial
        // "Who will decide?" asked …; … of Ohio (Rep.) said: the sentence goes on.
        if m < i - 1, nextShape == .lower { return false }
        // "…," Rep. Dale said: what stands before a name ends no sentence.
        if mark == .title, nextShape == .capital, m == i - 1 { return false }
        // On Aug. 7; No. 12
        if mark == .abbreviation, nextShape == .number,
            lexicon.kinds(tokens.form[m]).contains(.number)
        {
            return false
        }
        if !ends {
            if nextShape == .lower || nextShape == .stop || nextShape == .closing
                || gaps[i] == .none
            {
                return false
            }
        } else if nextShape == .closing && gaps[i] == .none || nextShape == .stop {
            return false
        }
        var features = BoundaryFeatures()
        features.mark = ends || last == .closing ? tokens.form[m] : mark.rawValue
        features.word = m > start ? tokens.form[m - 1] : 1
        features.next = tokens.form[i]
        features.wordShape = m > start ? shape(m - 1).rawValue : 99
        features.nextShape = nextShape.rawValue
        if i + 1 < tokens.count, gaps[i + 1].rawValue < Gap.line.rawValue {
            features.afterNext = tokens.form[i + 1]
            features.afterShape = shape(i + 1).rawValue
        }
        features.closing = m < i - 1 ? tokens.form[i - 1] : 0
        features.isSpaced = gaps[i] != .none
        features.length = i - start
        features.isInside = isInside
        let isMark = mark == .stop && text[Int(tokens.start[m])] != UInt8(ascii: ":")
        let rule =
            gaps[i] != .none && nextShape != .lower && !isInside
            && (isMark || (mark == .abbreviation && nextShape == .capital))
        return judge(features, rule, Int(tokens.start[i]))
    }

    /// The shape of token `i`.
    func shape(_ i: Int) -> Shape {
        let from = Int(tokens.start[i])
        let to = Int(tokens.end[i])
        let first = text[from]
        switch first {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"),
            UInt8(ascii: ";"):
            return .stop
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closing
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .opening
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            if to - from > 2 { return .other }
            return gaps[i] == .none ? .closing : .opening
        case UInt8(ascii: "-"): return .dash
        case UInt8(ascii: "*"): return .bullet
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return wordShape(i, from, to, isUpper: first < 0x60)
        case 0xE2 where to - from >= 3 && text[from + 1] == 0x80:
            switch text[from + 2] {
            case 0x93...0x95: return .dash
            case 0x98, 0x9C: return .opening
            case 0x99, 0x9D: return .closing
            case 0xA2: return .bullet
            case 0xA6: return .stop
            default: return .other
            }
        case 0xC3 where to - from > 1: return text[from + 1] < 0xA0 ? .capital : .lower
        default: return .other
        }
    }

    private func wordShape(_ i: Int, _ from: Int, _ to: Int, isUpper: Bool) -> Shape {
        if text[to - 1] == UInt8(ascii: "."), to - from > 1 {
            if to - from == 2, isUpper { return .initial }
            return lexicon.kinds(tokens.form[i]).contains(.title) ? .title : .abbreviation
        }
        if !isUpper { return .lower }
        return to - from > 1 && text[from + 1] &- 0x41 < 26 ? .allCapitals : .capital
    }

    /// Whether token `i` is the mark of a list's item.
    func isBullet(_ i: Int) -> Bool {
        guard i + 1 < tokens.count, gaps[i] != .none, gaps[i] != .space, gaps[i + 1] == .space
        else { return false }
        switch shape(i) {
        case .bullet, .dash: return true
        default:
            let from = Int(tokens.start[i])
            return tokens.end[i] - tokens.start[i] == 3 && text[from] == 0xE2
                && (text[from + 1] == 0x96 || text[from + 1] == 0x97)
        }
    }
}
