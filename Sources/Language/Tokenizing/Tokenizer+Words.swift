/// Words: where one ends, and where it parts into several.
extension Tokenizer {
    /// Reads the word at `start` and gives the place after it.
    mutating func word(_ start: Int, _ end: Int) -> Int {
        if let address = addressEnd(start, end) {
            emit(start, address)
            return address
        }
        var i = start + character(start).length
        var segment = start
        scan: while i < end {
            let (kind, length) = character(i)
            switch kind {
            case .lower, .upper, .letter, .digit, .underscore:
                break
            case .apostrophe:
                if !self.kind(i + length, end).isLetter { break scan }
            case .stop:
                if !stopJoins(i, segment, end) { break scan }
                segment = i + 1
            case .comma, .colon:
                guard isDigit(i - 1), self.kind(i + 1, end) == .digit else { break scan }
                segment = i + 1
            case .slash:
                guard slashJoins(i, start, end) else { break scan }
                segment = i + 1
            case .ampersand:
                guard self.kind(i - 1, end) == .upper, self.kind(i + 1, end) == .upper else {
                    break scan
                }
                segment = i + 1
            case .hyphen:
                guard hyphenJoins(i, start, end) else { break scan }
                if isDigit(i - 1) {
                    i = numberGroupsEnd(i, end)
                    segment = i
                    continue
                }
                segment = i + length
            default:
                break scan
            }
            i += length
        }
        if i < end, text[i] == UInt8(ascii: "."), keepsStop(start, i, end) { i += 1 }
        emitParts(start, i, end)
        return possessive(start, i, end)
    }

    private func isDigit(_ i: Int) -> Bool { i >= 0 && text[i] &- 0x30 < 10 }

    /// The end of an address that begins at `start`: a URL or a mail address.
    private func addressEnd(_ start: Int, _ end: Int) -> Int? {
        let first = text[start] | 0x20
        var isAddress = false
        if first == UInt8(ascii: "h") || first == UInt8(ascii: "f") || first == UInt8(ascii: "w") {
            isAddress =
                begins(start, end, "http://") || begins(start, end, "https://")
                || begins(start, end, "ftp://") || begins(start, end, "www.")
        }
        if !isAddress { return mailEnd(start, end) }
        var j = start
        while j < end {
            let byte = text[j]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
            {
                break
            }
            if byte == 0xE2, j + 1 < end, text[j + 1] == 0x80 { break }
            j += 1
        }
        return trimmed(start, j)
    }

    /// Takes the punctuation of the sentence off the end of an address.
    private func trimmed(_ start: Int, _ end: Int) -> Int {
        var j = end
        while j > start + 1 {
            switch text[j - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
                UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"),
                UInt8(ascii: "}"):
                j -= 1
            case UInt8(ascii: ")"):
                let opens = text[start..<min(j, start + Self.reach)].contains(UInt8(ascii: "("))
                if opens { return j }
                j -= 1
            default: return j
            }
        }
        return j
    }

    private func begins(_ start: Int, _ end: Int, _ prefix: StaticString) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard start + length < end else { return false }
        for k in 0..<length where text[start + k] | 0x20 != prefix.utf8Start[k] | 0x20 {
            return false
        }
        return true
    }

    /// The end of `name@site.org` (or `Name@SITE`) at `start`.
    private func mailEnd(_ start: Int, _ end: Int) -> Int? {
        var j = start
        let limit = min(end, start + Self.reach)
        var at = -1
        while j < limit {
            let byte = text[j]
            if byte == UInt8(ascii: "@") {
                if at >= 0 { break }
                at = j
            } else if byte >= 0x80 || !isMailByte(byte) {
                break
            }
            j += 1
        }
        guard at > start, j > at + 1 else { return nil }
        return trimmed(start, j)
    }

    private func isMailByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
            UInt8(ascii: "%"):
            true
        default: table[Int(byte)].isWord
        }
    }

    /// Whether the full stop at `i` stands inside a word: 3.5, U.S, example.org.
    private func stopJoins(_ i: Int, _ segment: Int, _ end: Int) -> Bool {
        let after = kind(i + 1, end)
        guard after.isWord else { return false }
        if after == .digit { return isDigit(i - 1) }
        var j = i + 1
        while j < end, j - i < 8, kind(j, end).isLetter { j += character(j).length }
        let length = j - i - 1
        let stopFollows = kind(j, end) == .stop
        if i - segment == 1, kind(segment, end).isLetter,
            length == 1 || (length == 2 && stopFollows)
        {
            return true
        }
        if i - segment == 2, kind(segment, end) == .upper, length == 1, stopFollows, after == .upper
        {
            return true
        }
        return siteFollows(i, end)
    }

    /// Whether the letters and stops from the full stop at `i` end as a site or a file does.
    private func siteFollows(_ i: Int, _ end: Int) -> Bool {
        var j = i + 1
        var last = j
        let limit = min(end, i + 64)
        while j < limit {
            let kind = kind(j, end)
            if kind == .stop, self.kind(j + 1, end).isWord {
                last = j + 1
            } else if !kind.isWord, kind != .hyphen, kind != .underscore {
                break
            }
            j += character(j).length
        }
        guard j > last, kind(last, end) == kind(i + 1, end) || last > i + 1 else { return false }
        return lexicon.kinds(hash(last, min(j, end))).contains(.suffix)
    }

    /// Whether the slash at `i` stands inside a word: 9/11, I/C.
    private func slashJoins(_ i: Int, _ start: Int, _ end: Int) -> Bool {
        let after = kind(i + 1, end)
        if isDigit(i - 1) { return after == .digit }
        return i - start == 1 && after.isLetter && !kind(i + 2, end).isWord
    }

    /// Whether the hyphen at `i` stands inside a word: co-operate, 555-0100.
    private func hyphenJoins(_ i: Int, _ start: Int, _ end: Int) -> Bool {
        let after = kind(i + character(i).length, end)
        if isDigit(i - 1), after == .digit { return numberGroupsEnd(i, end) > i }
        guard after.isWord, i - start < 16 else { return false }
        return lexicon.kinds(hash(start, i)).contains(.prefix)
    }

    /// The end of the groups of digits joined by hyphens around `i` when they are one number
    /// (a telephone number, a date); `i` when they are a range.
    private func numberGroupsEnd(_ i: Int, _ end: Int) -> Int {
        var first = i
        while first > 0, i - first < 8, isDigit(first - 1) { first -= 1 }
        var groups = 1
        var last = 0
        var j = i
        while j + 1 < end, j - i < 32, text[j] == UInt8(ascii: "-"), isDigit(j + 1) {
            let from = j + 1
            j = from
            while j < end, j - i < 40, isDigit(j) { j += 1 }
            last = j - from
            groups += 1
        }
        let lead = i - first
        let isNumber = groups >= 3 || (last == 4 && (lead == 3 || lead == 5 || lead == 7))
        return isNumber ? j : i
    }

    /// Whether the word from `start` keeps the full stop at `i`.
    private func keepsStop(_ start: Int, _ i: Int, _ end: Int) -> Bool {
        let after = kind(i + 1, end)
        if after == .stop || !kind(lastStart(i), end).isLetter { return false }
        let first = kind(start, end)
        if i - start == 1, first == .upper, !lexicon.kinds(hash(start, i)).contains(.letterWord) {
            return true
        }
        if i - start <= 12 {
            let kinds = lexicon.kinds(hash(start, i + 1))
            if !kinds.isDisjoint(with: .anyAbbreviation),
                first == .upper || !kinds.contains(.capital)
            {
                if !kinds.isDisjoint(with: [.title, .abbreviation]) {
                    return !after.isWord || kinds.contains(.title)
                }
                if numberFollows(i + 1) { return true }
            }
            return !after.isWord && isAcronym(start, i)
        }
        return false
    }

    /// The start of the character that ends before `i`.
    private func lastStart(_ i: Int) -> Int {
        var j = i - 1
        while j > 0, i - j < 4, text[j] & 0xC0 == 0x80 { j -= 1 }
        return j
    }

    /// Letters with stops between: U.S, a.m, Ph.D.
    private func isAcronym(_ start: Int, _ end: Int) -> Bool {
        var length = 0
        var stops = 0
        for j in start..<end {
            if text[j] == UInt8(ascii: ".") {
                stops += 1
                length = 0
            } else {
                length += 1
                if length > 2 || isDigit(j) { return false }
            }
        }
        return stops > 0
    }

    private func numberFollows(_ i: Int) -> Bool {
        var j = i
        while j < text.count, j - i < 4, text[j] == 32 || text[j] == 0xC2 || text[j] == 0xA0 {
            j += 1
        }
        return j < text.count && isDigit(j)
    }

    /// Emits the word, its unit or its clitic parted from it.
    private mutating func emitParts(_ start: Int, _ end: Int, _ limit: Int) {
        if isDigit(start), !isDigit(end - 1) {
            var j = end
            while j > start, end - j < 9, !isDigit(j - 1) { j -= 1 }
            if j > start, isDigit(j - 1), kind(j, end).isLetter,
                lexicon.kinds(hash(j, end)).contains(.unit)
            {
                emit(start, j)
                emit(j, end)
                return
            }
        }
        var j = end
        while j > start + 1, end - j < 7, kind(lastStart(j), end) != .apostrophe {
            j = lastStart(j)
        }
        let mark = lastStart(j)
        guard mark > start, kind(mark, end) == .apostrophe,
            !lexicon.kinds(hash(start, end)).contains(.whole)
        else { return emitWord(start, end) }
        if mark - 1 > start, isClitic(mark, end, lead: text[mark - 1]) {
            emit(start, mark - 1)
            emit(mark - 1, end, continues: true)
        } else if isClitic(mark, end), !isDigit(mark - 1) {
            emit(start, mark)
            emit(mark, end, continues: true)
        } else {
            emitWord(start, end)
        }
    }

    /// Emits a word, in parts when it is a contraction without an apostrophe (*cannot*).
    @inline(__always)
    mutating func emitWord(_ start: Int, _ end: Int) {
        let form = hash(start, end)
        if end - start <= 8, lexicon.kinds(form).contains(.contraction) {
            emitContraction(start, end, form)
        } else {
            emit(start, end, continues: false, form: form)
        }
    }

    private mutating func emitContraction(_ start: Int, _ end: Int, _ form: UInt64) {
        var i = start
        for part in lexicon.parts(form) ?? [] where i + Int(part) <= end {
            emit(i, i + Int(part), continues: i > start)
            i += Int(part)
        }
        if i < end { emit(i, end, continues: i > start) }
    }

    /// The apostrophe of *parents'* after the word that ends at `i`; gives the place after it.
    private mutating func possessive(_ start: Int, _ i: Int, _ end: Int) -> Int {
        guard i < end, kind(i, end) == .apostrophe, i > start + 1,
            lexicon.kinds(hash(i - 1, i)).contains(.plural),
            text[i] != UInt8(ascii: "`"), !quoteIsOpen
        else { return i }
        let after = i + character(i).length
        if after < end, text[after] == UInt8(ascii: "'") { return i }
        emit(i, after, continues: true)
        return after
    }
}
