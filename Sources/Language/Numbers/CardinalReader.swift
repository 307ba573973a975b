/// A number read off one token or more, in thousandths so that *1.2 million* stays exact.
struct Cardinal: Hashable, Sendable {
    /// The index after its last token.
    let end: Int
    let thousandths: Int
    /// Whether it was written in digits.
    let isDigits: Bool
    /// Whether it is an amount left open (*dozens*, *several*), of which `thousandths` is the least.
    var isOpen = false

    /// The number, nil when it is not whole.
    var whole: Int? { thousandths % 1000 == 0 ? thousandths / 1000 : nil }
}

/// Reads cardinal numbers in digits and words: *58,000*, *1.2 million*, *twenty-three*,
/// *two hundred and fifty*, *half a dozen*.
struct CardinalReader {
    let grammar: NumberGrammar
    let document: Document
    private static let hyphen = StableHash.of("-")

    /// The number that begins at token `i`, of tokens before `limit`.
    func cardinal(at i: Int, limit: Int) -> Cardinal? {
        guard i < limit else { return nil }
        let first = document.text[safe: Int(document.tokens.start[i])]
        if first.isDigit {
            guard let value = Self.digits(document.text, document.range(of: i)) else { return nil }
            return scaled(value, from: i + 1, limit: limit, isDigits: true)
        }
        guard let word = grammar.word(document.tokens.form[i]) else { return nil }
        switch word.glue {
        case .half: return half(at: i, limit: limit)
        case .article:
            guard i + 1 < limit, scale(at: i + 1) > 0 else { return nil }
            return spelled(at: i, limit: limit, start: 1)
        case .none, .of:
            return word.value >= 0 ? spelled(at: i, limit: limit, start: nil) : nil
        }
    }

    private func scale(at i: Int) -> Int { grammar.word(document.tokens.form[i])?.scale ?? 0 }

    /// *half a dozen*, *half a million*.
    private func half(at i: Int, limit: Int) -> Cardinal? {
        guard i + 2 < limit, grammar.word(document.tokens.form[i + 1])?.glue == .article else {
            return nil
        }
        let scale = scale(at: i + 2)
        guard scale > 1 else { return nil }
        return Cardinal(end: i + 3, thousandths: scale * 500, isDigits: false)
    }

    /// Digits followed by words such as *million*.
    private func scaled(_ value: Int, from: Int, limit: Int, isDigits: Bool) -> Cardinal? {
        var (value, i) = (value, from)
        while i < limit {
            let scale = scale(at: i)
            guard scale > 0 else { break }
            let (product, overflow) = value.multipliedReportingOverflow(by: scale)
            guard !overflow else { return nil }
            value = product
            i += 1
        }
        return Cardinal(end: i, thousandths: value, isDigits: isDigits)
    }

    /// A number in words; `start` stands for an article that counts as one.
    private func spelled(at from: Int, limit: Int, start: Int?) -> Cardinal? {
        var total = 0
        var group = start ?? 0
        var last = start ?? 1000
        var i = start == nil ? from : from + 1
        var end = i
        while i < limit {
            let form = document.tokens.form[i]
            if i > from, form == Self.hyphen || grammar.word(form)?.link == .and {
                guard i + 1 < limit, let next = grammar.word(document.tokens.form[i + 1]) else {
                    break
                }
                let joins =
                    form == Self.hyphen
                    ? last >= 20 && last < 100 && next.value > 0 && next.value < 10
                    : last >= 100 && last != 1000 + 1 && next.value > 0 && i + 1 > from + 1
                guard joins, end == i else { break }
                i += 1
                continue
            }
            guard let word = grammar.word(form) else { break }
            if word.value >= 0 {
                let value = word.value
                let fits = end == from || last >= 100 || (last >= 20 && value < 10 && value > 0)
                guard fits, i == from || group % 100 == 0 || (group % 10 == 0 && value < 10) else {
                    break
                }
                let (sum, overflow) = group.addingReportingOverflow(value)
                guard !overflow else { return nil }
                group = sum
                last = value
            } else if word.scale > 0 {
                guard i > from else { break }
                if word.scale < 1000 {
                    let (product, overflow) = max(group, 1).multipliedReportingOverflow(
                        by: word.scale
                    )
                    guard !overflow else { return nil }
                    group = product
                } else {
                    let (product, overflow) = max(group, 1).multipliedReportingOverflow(
                        by: word.scale
                    )
                    let (sum, tooMuch) = total.addingReportingOverflow(product)
                    guard !overflow, !tooMuch else { return nil }
                    total = sum
                    group = 0
                }
                last = word.scale
            } else {
                break
            }
            i += 1
            end = i
        }
        guard end > from else { return nil }
        let (sum, overflow) = total.addingReportingOverflow(group)
        let (thousandths, tooMuch) = sum.multipliedReportingOverflow(by: 1000)
        guard !overflow, !tooMuch else { return nil }
        return Cardinal(end: end, thousandths: thousandths, isDigits: false)
    }

    /// The value of *58,000*, *3.5* or *7* in thousandths; nil for anything else in a token.
    static func digits(_ text: [UInt8], _ range: TextRange) -> Int? {
        var value = 0
        var places = -1
        var sinceComma = -1
        for i in range.indices {
            let byte = text[safe: i]
            switch byte {
            case _ where byte.isDigit:
                if places >= 3 { continue }
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                guard !overflow, product < Int.max - 9 else { return nil }
                value = product + Int(byte - 0x30)
                if places >= 0 { places += 1 }
                if sinceComma >= 0, places < 0 { sinceComma += 1 }
            case UInt8(ascii: ","):
                guard places < 0, sinceComma < 0 || sinceComma == 3 else { return nil }
                sinceComma = 0
            case UInt8(ascii: "."):
                guard places < 0, i + 1 < Int(range.end) else { return nil }
                places = 0
            default: return nil
            }
        }
        guard sinceComma < 0 || sinceComma == 3 else { return nil }
        for _ in max(places, 0)..<3 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = product
        }
        return value
    }
}

extension UInt8 {
    /// Whether the byte is one of 0 to 9.
    @inline(__always)
    var isDigit: Bool { self &- 0x30 < 10 }
    /// Whether the byte is one of A to Z.
    @inline(__always)
    var isCapital: Bool { self &- 0x41 < 26 }
}

extension [UInt8] {
    /// The byte at `i`, 0 outside the array.
    @inline(__always)
    subscript(safe i: Int) -> UInt8 { i >= 0 && i < count ? self[i] : 0 }
}
