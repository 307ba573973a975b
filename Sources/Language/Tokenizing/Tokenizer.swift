/// What stands between a token and the one before it.
enum Gap: UInt8 {
    case none, space, line, blankLine
}

/// One pass over a text that finds its tokens.
///
/// A chunk is what stands between white space. A chunk of plain letters is one token; any other
/// is read from left to right, a word or a sign at a time. Every look ahead is bounded, so that
/// the time grows with the length of the text whatever it holds.
struct Tokenizer {
    /// The furthest that a look ahead goes, in bytes.
    static let reach = 320

    let text: UnsafeBufferPointer<UInt8>
    let table: UnsafeBufferPointer<CharacterClass>
    let lexicon: TokenLexicon
    var tokens = Tokens()
    /// What stands before each token.
    var gaps: [Gap] = []
    private var gap = Gap.blankLine
    /// Whether a single quotation mark stands open, so that *s'* ends a quotation.
    var quoteIsOpen = false
    /// Where the chunk begins.
    var chunkStart = 0

    init(
        text: UnsafeBufferPointer<UInt8>,
        table: UnsafeBufferPointer<CharacterClass>,
        lexicon: TokenLexicon
    ) {
        self.text = text
        self.table = table
        self.lexicon = lexicon
        gaps.reserveCapacity(text.count / 5)
    }

    @inline(__always)
    func character(_ i: Int) -> (kind: CharacterClass, length: Int) {
        CharacterClass.at(i, in: text, table)
    }

    /// The class of the character at `i`, blank from `end` on.
    @inline(__always)
    func kind(_ i: Int, _ end: Int) -> CharacterClass { i < end ? character(i).kind : .blank }

    /// Reads the whole text.
    mutating func run() {
        var i = 0
        var lines = 2
        while i < text.count {
            let (kind, length) = character(i)
            if kind == .blank {
                if text[i] == 10 { lines += 1 }
                if text[i] == 13, i + 1 >= text.count || text[i + 1] != 10 { lines += 1 }
                if length == 3, text[i] == 0xE2, text[i + 1] == 0x80 {
                    if text[i + 2] == 0xA8 { lines += 1 }
                    if text[i + 2] == 0xA9 { lines += 2 }
                }
                i += length
                continue
            }
            gap = lines > 1 ? .blankLine : lines == 1 ? .line : .space
            if lines > 1 { quoteIsOpen = false }
            lines = 0
            i = chunk(from: i)
        }
    }

    private mutating func chunk(from start: Int) -> Int {
        var end = start
        var isPlain = true
        while end < text.count {
            let (kind, length) = character(end)
            if kind == .blank { break }
            if !kind.isLetter { isPlain = false }
            end += length
        }
        chunkStart = start
        if isPlain {
            emitWord(start, end)
        } else if end - start <= 4, isEmoticon(start, end) {
            emit(start, end)
        } else {
            var i = start
            while i < end { i = next(i, end) }
        }
        return end
    }

    /// Reads a word or a sign at `i` and gives the place after it.
    private mutating func next(_ i: Int, _ end: Int) -> Int {
        let (kind, length) = character(i)
        switch kind {
        case .lower, .upper, .letter, .digit:
            return word(i, end)
        case .hash, .at:
            return self.kind(i + length, end).isWord ? word(i, end) : sign(i, i + length)
        case .stop:
            if i == chunkStart, self.kind(i + 1, end) == .digit { return word(i, end) }
            return sign(i, run(i, end) { $0 == UInt8(ascii: ".") })
        case .hyphen:
            return sign(i, length == 1 ? run(i, end) { $0 == UInt8(ascii: "-") } : i + length)
        case .run:
            let first = text[i]
            let mark = { (b: UInt8) in b == UInt8(ascii: "!") || b == UInt8(ascii: "?") }
            if mark(first) { return sign(i, run(i, end, mark)) }
            if end - i <= 4, i > chunkStart, isEmoticon(i, end) { return sign(i, end) }
            return sign(i, run(i, end) { $0 == first })
        case .underscore:
            return sign(i, run(i, end) { $0 == UInt8(ascii: "_") })
        case .apostrophe:
            return apostrophe(i, end)
        case .sign, .colon:
            if end - i <= 4, i > chunkStart, isEmoticon(i, end) { return sign(i, end) }
            return length > 1 ? cluster(i, end) : sign(i, i + length)
        case .comma, .slash, .ampersand, .blank:
            return sign(i, i + max(length, 1))
        }
    }

    /// The end of the run of bytes from `i` for which `holds` is true.
    private func run(_ i: Int, _ end: Int, _ holds: (UInt8) -> Bool) -> Int {
        var j = i
        while j < end, holds(text[j]) { j += 1 }
        return j
    }

    private mutating func sign(_ start: Int, _ end: Int) -> Int {
        emit(start, end)
        return end
    }

    /// A sign outside ASCII with its modifiers; the same sign over again stays one token.
    private mutating func cluster(_ i: Int, _ end: Int) -> Int {
        let first = Scalars.decode(i, in: text)
        var j = i + first.length
        var isJoined = false
        while j < end, text[j] >= 0x80 {
            let next = Scalars.decode(j, in: text)
            guard let value = next.value else { break }
            let isModifier =
                0xFE00...0xFE0F ~= value || value == 0x200D || 0x1F3FB...0x1F3FF ~= value
            let repeats =
                value == first.value && 0x2010...0x2026 ~= value && value != 0x201C
                && value != 0x201D
            guard isModifier || isJoined || repeats else { break }
            isJoined = value == 0x200D
            j += next.length
        }
        if first.value == 0x2026 { j = run(j, end) { $0 == UInt8(ascii: ".") } }
        return sign(i, j)
    }

    /// An apostrophe where no word is being read: a quotation mark, *'02*, a clitic after a sign.
    private mutating func apostrophe(_ i: Int, _ end: Int) -> Int {
        let length = character(i).length
        let after = i + length
        if after < end, text[i] == text[after], length == 1 { return sign(i, after + 1) }
        if i > chunkStart, let tail = cliticEnd(i, end), !kind(tail, end).isWord {
            emit(i, tail, continues: gap == .none)
            return tail
        }
        if kind(after, end) == .digit { return word(i, end) }
        if i == chunkStart || kind(after, end).isWord {
            quoteIsOpen = true
        } else {
            quoteIsOpen = false
        }
        return sign(i, after)
    }

    /// The end of a clitic (*'s*) that begins with the apostrophe at `i`.
    func cliticEnd(_ i: Int, _ end: Int) -> Int? {
        var j = i + character(i).length
        while j < end, j - i < 6, kind(j, end).isLetter { j += character(j).length }
        return j - i > 1 && isClitic(i, j) ? j : nil
    }

    /// Whether the bytes from the apostrophe at `mark` are a clitic once that is straight, with
    /// the byte before it where `lead` is given (*n't*).
    func isClitic(_ mark: Int, _ end: Int, lead: UInt8? = nil) -> Bool {
        let length = character(mark).length
        let rest = UnsafeBufferPointer(rebasing: text[(mark + length)..<end])
        return lexicon.kinds(StableHash.ofLowercased(Straightened(lead: lead, rest: rest)))
            .contains(.clitic)
    }

    private func isEmoticon(_ start: Int, _ end: Int) -> Bool {
        lexicon.kinds(hash(start, end)).contains(.emoticon)
    }

    @inline(__always)
    func hash(_ start: Int, _ end: Int) -> UInt64 {
        StableHash.ofLowercased(UnsafeBufferPointer(rebasing: text[start..<end]))
    }

    @inline(__always)
    mutating func emit(_ start: Int, _ end: Int, continues: Bool = false) {
        emit(start, end, continues: continues, form: hash(start, end))
    }

    @inline(__always)
    mutating func emit(_ start: Int, _ end: Int, continues: Bool, form: UInt64) {
        tokens.append(TextRange(start, end), continues: continues, form: form, sentence: 0)
        gaps.append(gap)
        gap = .none
    }
}

/// The bytes of a clitic with a straight apostrophe in the place of its own.
private struct Straightened: Sequence {
    let lead: UInt8?
    let rest: UnsafeBufferPointer<UInt8>

    struct Iterator: IteratorProtocol {
        var lead: UInt8?
        var mark: UInt8? = UInt8(ascii: "'")
        var rest: UnsafeBufferPointer<UInt8>.Iterator

        mutating func next() -> UInt8? {
            if let byte = lead.take() ?? mark.take() { return byte }
            return rest.next()
        }
    }

    func makeIterator() -> Iterator { Iterator(lead: lead, rest: rest.makeIterator()) }
}
