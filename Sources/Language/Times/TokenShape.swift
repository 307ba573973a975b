/// Kinds of tokens that are told by their characters, not by a list of words.
enum TokenShape: String, CaseIterable, Sendable {
    /// Four digits from 1000 to 2199: a year where the context allows.
    case year
    /// 1 to 31, with or without *st*, *nd*, *rd*, *th*.
    case day
    /// *1980s*, *80s*.
    case decade
    /// *2025-10-29*, *2025-10*.
    case iso
    /// *10/29/2025*: month first unless that can't be.
    case slash
    /// *10:30*, *22:05:10*.
    case clock
    /// *0 to 24*.
    case hour
    /// *1300* as in *1300 GMT*.
    case military
    /// *10am*, *9pm*.
    case meridiem
    /// A cardinal number in digits or words.
    case number
    /// *20th*, *3rd*.
    case ordinal
    /// *nineteen ninety-seven*.
    case spelledYear
    /// *98*, after an apostrophe.
    case shortYear

    /// Reads one token's digits; nil when the token has another shape.
    func meaning(_ text: [UInt8], _ range: TextRange, _ endings: TimeGrammar.Endings) -> Meaning? {
        let bytes = text[Swift.max(0, Int(range.start))..<Swift.min(text.count, Int(range.end))]
        guard let first = bytes.first, first.isDigit, bytes.count <= 19 else { return nil }
        var meaning = Meaning()
        var parts: [Int] = []
        var marks: [UInt8] = []
        var value = 0
        var lengths: [Int] = []
        var length = 0
        var tail: [UInt8] = []
        for byte in bytes {
            if byte.isDigit, tail.isEmpty {
                guard length < 8 else { return nil }
                value = value * 10 + Int(byte - 0x30)
                length += 1
            } else if length > 0, tail.isEmpty,
                byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
                    || byte == UInt8(ascii: ".")
            {
                parts.append(value)
                lengths.append(length)
                marks.append(byte)
                (value, length) = (0, 0)
            } else {
                tail.append(byte.isCapital ? byte | 0x20 : byte)
            }
        }
        if length > 0 {
            parts.append(value)
            lengths.append(length)
        }
        guard !parts.isEmpty, marks.count == parts.count - 1 else { return nil }
        let word = String(decoding: tail, as: UTF8.self)
        let only = parts.count == 1 && word.isEmpty
        let isMeridiem = endings.am.contains(word) || endings.pm.contains(word)
        switch self {
        case .year:
            guard only, lengths[0] == 4, (1000...2199).contains(parts[0]) else { return nil }
            meaning[.year] = parts[0]
        case .shortYear:
            guard only, lengths[0] == 2 else { return nil }
            meaning[.year] = parts[0] < 50 ? 2000 + parts[0] : 1900 + parts[0]
        case .day:
            guard parts.count == 1, (1...31).contains(parts[0]), lengths[0] <= 2,
                word.isEmpty || endings.ordinal.contains(word)
            else { return nil }
            meaning[.day] = parts[0]
        case .ordinal:
            guard parts.count == 1, endings.ordinal.contains(word), parts[0] < 1000 else {
                return nil
            }
            meaning[.amount] = parts[0]
        case .decade:
            guard parts.count == 1, endings.decade.contains(word),
                lengths[0] == 4 || lengths[0] == 2, parts[0] % 10 == 0
            else { return nil }
            meaning[.decade] =
                (lengths[0] == 2 ? parts[0] + (parts[0] < 30 ? 2000 : 1900) : parts[0]) / 10
        case .iso:
            guard word.isEmpty, parts.count == 2 || parts.count == 3, lengths[0] == 4,
                marks.allSatisfy({ $0 == UInt8(ascii: "-") }), lengths[1] == 2,
                (1...12).contains(parts[1])
            else { return nil }
            meaning[.year] = parts[0]
            meaning[.month] = parts[1]
            if parts.count == 3 { meaning[.day] = parts[2] }
        case .slash:
            guard word.isEmpty, parts.count == 3, lengths[2] == 4 || lengths[2] == 2,
                marks.allSatisfy({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
            else { return nil }
            let isDayFirst = parts[0] > 12 || marks[0] == UInt8(ascii: ".")
            meaning[.month] = isDayFirst ? parts[1] : parts[0]
            meaning[.day] = isDayFirst ? parts[0] : parts[1]
            meaning[.year] =
                lengths[2] == 4 ? parts[2] : parts[2] < 50 ? 2000 + parts[2] : 1900 + parts[2]
        case .clock:
            guard parts.count == 2 || parts.count == 3, lengths[1] == 2, parts[0] <= 24,
                parts[1] < 60,
                marks[0] == UInt8(ascii: ":")
                    || (marks[0] == UInt8(ascii: ".") && parts.count == 2),
                word.isEmpty || isMeridiem
            else { return nil }
            meaning[.hour] = parts[0]
            meaning[.minute] = parts[1]
            if parts.count == 3 { meaning[.second] = parts[2] }
            if !word.isEmpty { meaning[.meridiem] = endings.pm.contains(word) ? 1 : 0 }
            // "10.30" alone is a number; with a meridiem or a zone the rules ask for `military`.
            if marks[0] != UInt8(ascii: ":"), word.isEmpty { return nil }
        case .hour:
            guard only, parts[0] <= 24, lengths[0] <= 2 else { return nil }
            meaning[.hour] = parts[0]
        case .military:
            let isDotted = parts.count == 2 && lengths[1] == 2 && marks[0] == UInt8(ascii: ".")
            guard word.isEmpty, isDotted || (parts.count == 1 && lengths[0] == 4) else {
                return nil
            }
            let hour = isDotted ? parts[0] : parts[0] / 100
            let minute = isDotted ? parts[1] : parts[0] % 100
            guard hour <= 24, minute < 60 else { return nil }
            meaning[.hour] = hour
            meaning[.minute] = minute
        case .meridiem:
            guard parts.count == 1, (1...12).contains(parts[0]), isMeridiem else {
                return nil
            }
            meaning[.hour] = parts[0]
            meaning[.meridiem] = endings.pm.contains(word) ? 1 : 0
        case .number, .spelledYear: return nil
        }
        return meaning
    }
}
