/// What the tokenizer knows of a language: abbreviations, contractions, prefixes, units.
///
/// The text format: `[section]` lines, below each its entries parted by white space;
/// a line that begins with `#` is a comment. Files are joined by putting one after another.
public struct TokenLexicon: Sendable {
    /// What a written word is known as.
    struct Kinds: OptionSet, Sendable {
        let rawValue: UInt16
        /// An abbreviation that stands before a name.
        static let title = Kinds(rawValue: 1)
        /// An abbreviation that may end a sentence.
        static let abbreviation = Kinds(rawValue: 2)
        /// An abbreviation only before a number.
        static let number = Kinds(rawValue: 4)
        static let prefix = Kinds(rawValue: 8)
        static let unit = Kinds(rawValue: 16)
        static let suffix = Kinds(rawValue: 32)
        static let emoticon = Kinds(rawValue: 64)
        static let whole = Kinds(rawValue: 128)
        static let clitic = Kinds(rawValue: 256)
        static let contraction = Kinds(rawValue: 512)
        /// The entry begins with a capital, and so must the word.
        static let capital = Kinds(rawValue: 1024)
        /// A letter that is a word of its own, so that a full stop after it ends a sentence.
        static let letterWord = Kinds(rawValue: 2048)
        /// The last letter of plurals, after which an apostrophe alone marks the possessor.
        static let plural = Kinds(rawValue: 4096)
        static let anyAbbreviation: Kinds = [.title, .abbreviation, .number]
    }

    private var kinds: [UInt64: Kinds] = [:]
    private var parts: [UInt64: [UInt8]] = [:]

    /// A lexicon that knows nothing.
    public init() {}

    /// Reads the text format; a section it does not know is passed over.
    public init(bytes: [UInt8]) {
        let sections: [String: Kinds] = [
            "title": .title, "abbreviation": .abbreviation, "number": .number, "prefix": .prefix,
            "unit": .unit, "suffix": .suffix, "emoticon": .emoticon, "whole": .whole,
            "clitic": .clitic, "contraction": .contraction, "letter": .letterWord,
            "plural": .plural,
        ]
        var section: Kinds = []
        for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            if line.first == UInt8(ascii: "#") { continue }
            if line.first == UInt8(ascii: "["), let close = line.lastIndex(of: UInt8(ascii: "]")),
                let known = sections[
                    String(decoding: line[(line.startIndex + 1)..<close], as: UTF8.self)
                ]
            {
                section = known
                continue
            }
            for word in line.split(whereSeparator: { $0 == 32 || $0 == 9 }) { add(word, section) }
        }
    }

    private mutating func add(_ entry: ArraySlice<UInt8>, _ section: Kinds) {
        if section.isEmpty { return }
        if section == .contraction {
            let pieces = entry.split(separator: UInt8(ascii: "|"))
            let key = StableHash.ofLowercased(pieces.joined())
            kinds[key, default: []].formUnion(.contraction)
            parts[key] = pieces.map { UInt8(truncatingIfNeeded: $0.count) }
            return
        }
        let key = StableHash.ofLowercased(entry)
        let isCapital = entry.first.map { $0 &- 0x41 < 26 } ?? false
        let known = kinds[key, default: []]
        kinds[key] = known.union(section)
        guard !section.isDisjoint(with: .anyAbbreviation) else { return }
        // An entry in small letters anywhere frees the word from needing its capital.
        let isNew = known.isDisjoint(with: .anyAbbreviation)
        if !isCapital {
            kinds[key]?.remove(.capital)
        } else if isNew {
            kinds[key]?.insert(.capital)
        }
    }

    /// What the word with this ``StableHash/ofLowercased(_:)`` is known as.
    @inline(__always)
    func kinds(_ form: UInt64) -> Kinds { kinds[form] ?? [] }

    /// The lengths of the words in a contraction, in bytes.
    func parts(_ form: UInt64) -> [UInt8]? { parts[form] }
}
