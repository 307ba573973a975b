/// The words of a language for numbers and for amounts left open, read from a file of `Data/`.
public struct NumberGrammar: Sendable {
    /// What one word does within a number.
    struct Word: Sendable {
        /// The value of a word such as *seven* or *forty*; -1 for none.
        var value = -1
        /// The factor of a word such as *hundred*; 0 for none.
        var scale = 0
        /// The least that a plural such as *dozens* counts; 0 for none.
        var fold = 0
        /// The bounds of a word such as *several*.
        var vague: Vague?
        /// The phrases about a number that begin with this word.
        var phrases: [Phrase] = []
        var link = Link.none
        var glue = Glue.none
    }

    /// An amount left open.
    struct Vague: Hashable, Sendable {
        let min: Int?
        let max: Int?
    }

    /// How a word joins two numbers.
    enum Link: Sendable { case none, to, between, and }

    /// The little words within numbers.
    enum Glue: Sendable {
        case none
        /// *a* in *a hundred*, *a few*.
        case article
        /// *half* in *half a dozen*.
        case half
        /// *of* in *tens of thousands*.
        case of
    }

    /// Which side of the number named is meant.
    enum Side: String, Sendable { case over, from, under, upto, near, about }

    /// Words before or after a number that say which side of it is meant.
    struct Phrase: Hashable, Sendable {
        let forms: [UInt64]
        let side: Side
        let follows: Bool
    }

    /// The entries, by number.
    private let words: [Word]
    private let table: FormTable
    /// Whether a number may begin with each entry: *seven*, *a*, *half*.
    private let isBeginning: [Bool]
    private let ordinals: [UInt64: Int]

    /// Reads the words from the bytes of their file.
    /// - Throws: ``GrammarError`` with the line that can't be read.
    public init(bytes: some Sequence<UInt8>) throws(GrammarError) {
        var words: [UInt64: Word] = [:]
        var ordinals: [UInt64: Int] = [:]
        for line in GrammarLine.lines(of: bytes) {
            guard let colon = line.fields.firstIndex(of: ":"), colon + 1 < line.fields.count else {
                throw GrammarError(line: line.number, reason: "expected “KIND … : WORDS”")
            }
            let forms = line.fields[(colon + 1)...].map(GrammarLine.form)
            let head = Array(line.fields[..<colon])
            if head.first == "ordinal" {
                guard head.count == 2, let value = Int(head[1]), value > 0 else {
                    throw GrammarError(
                        line: line.number,
                        reason: "expected “ordinal VALUE : WORDS”"
                    )
                }
                for form in forms { ordinals[form] = value }
            } else {
                try Self.read(head, forms, line.number, into: &words)
            }
        }
        let keys = words.keys.sorted()
        self.words = keys.map { words[$0] ?? Word() }
        isBeginning = self.words.map { $0.value >= 0 || $0.glue == .article || $0.glue == .half }
        self.ordinals = ordinals
        table = FormTable(keys.enumerated().map { (key: $1, value: Int32($0)) })
    }

    /// The entry for a form.
    func word(_ form: UInt64) -> Word? {
        let i = table[form]
        return i < 0 ? nil : words[Int(i)]
    }

    /// The number of an ordinal such as *third*; nil for any other word.
    package func ordinal(_ form: UInt64) -> Int? { ordinals[form] }

    /// Whether a form has an entry.
    func knows(_ form: UInt64) -> Bool { table[form] >= 0 }

    /// Whether a number in words may begin with this form.
    @inline(__always)
    func beginsCardinal(_ form: UInt64) -> Bool {
        let i = table[form]
        return i >= 0 && isBeginning[Int(i)]
    }

    /// No word stands for more, so that a few of them may be multiplied unchecked.
    private static let largest = 1_000_000_000_000_000

    private static func read(
        _ head: [Substring],
        _ forms: [UInt64],
        _ line: Int,
        into words: inout [UInt64: Word]
    ) throws(GrammarError) {
        let wrong = GrammarError(line: line, reason: "can't read “\(head.joined(separator: " "))”")
        func integer(_ i: Int) throws(GrammarError) -> Int {
            guard i < head.count, let value = Int(head[i]), (0...largest).contains(value) else {
                throw wrong
            }
            return value
        }
        func set<Value>(_ path: WritableKeyPath<Word, Value>, _ value: Value) {
            for form in forms { words[form, default: Word()][keyPath: path] = value }
        }
        switch head.first {
        case "number": set(\.value, try integer(1))
        case "scale": set(\.scale, try integer(1))
        case "fold": set(\.fold, 2 * (try integer(1)))
        case "vague":
            guard head.count == 3 else { throw wrong }
            set(\.vague, Vague(min: Int(head[1]), max: Int(head[2])))
        case "link":
            switch head.last {
            case "to": set(\.link, .to)
            case "between": set(\.link, .between)
            case "and": set(\.link, .and)
            default: throw wrong
            }
        case "article": set(\.glue, .article)
        case "half": set(\.glue, .half)
        case "of": set(\.glue, .of)
        case "bound":
            guard head.count == 3, let side = Side(rawValue: String(head[1])) else { throw wrong }
            let phrase = Phrase(forms: forms, side: side, follows: head[2] == "after")
            words[forms[0], default: Word()].phrases.append(phrase)
        default: throw wrong
        }
    }
}
