/// What a character is to the tokenizer.
///
/// ASCII is looked up in a table by byte; anything else is decoded first.
enum CharacterClass: UInt8 {
    /// White space and control characters: they stand between tokens.
    case blank
    case lower, upper, digit
    /// A letter outside ASCII, a mark on one, a soft hyphen or a joiner.
    case letter
    case apostrophe, hyphen, stop, comma, colon, slash, ampersand, underscore, at, hash
    /// `!` `?` and the other marks that pile up: `?!`, `***`, `---`.
    case run
    /// Any other sign: a token of its own.
    case sign

    /// Whether a word may hold it anywhere.
    var isWord: Bool { rawValue >= Self.lower.rawValue && rawValue <= Self.letter.rawValue }
    /// Whether it is a letter.
    var isLetter: Bool { isWord && self != .digit }

    /// The class of every ASCII byte; a byte over 127 is `.sign` here and is decoded.
    static let ascii: [CharacterClass] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 0...32, 127: .blank
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "."): .stop
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "_"): .underscore
        case UInt8(ascii: "@"): .at
        case UInt8(ascii: "#"): .hash
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "="),
            UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"):
            .run
        default: .sign
        }
    }

    /// The class and the length in bytes of the character that begins at `i`.
    ///
    /// A byte that begins no well-formed scalar is a sign of one byte.
    @inline(__always)
    static func at(
        _ i: Int,
        in text: UnsafeBufferPointer<UInt8>,
        _ table: UnsafeBufferPointer<CharacterClass>
    ) -> (kind: CharacterClass, length: Int) {
        let byte = text[i]
        if byte < 0x80 { return (table[Int(byte)], 1) }
        return decode(i, in: text)
    }

    private static func decode(_ i: Int, in text: UnsafeBufferPointer<UInt8>)
        -> (kind: CharacterClass, length: Int)
    {
        let scalar = Scalars.decode(i, in: text)
        return (scalar.value.map(of) ?? .sign, scalar.length)
    }

    /// The class of a scalar outside ASCII.
    private static func of(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028...0x202F, 0x205F...0x2064,
            0x2066...0x206F,
            0x3000, 0xFEFF, 0x200E, 0x200F:
            .blank
        case 0xAD, 0x200C, 0x200D: .letter
        case 0x2018, 0x2019, 0x02BC, 0xFF07: .apostrophe
        case 0x2010, 0x2011: .hyphen
        case 0xAA, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF: .letter
        case 0xA1...0xBF, 0xD7, 0xF7: .sign
        case 0x2000...0x2BFF:
            0x2070...0x209C ~= scalar || 0x2100...0x218F ~= scalar ? .letter : .sign
        case 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0xFF01...0xFF0F, 0xFF1A...0xFF20: .sign
        case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF: .letter
        case 0x1F000...0x1FAFF: .sign
        default: .letter
        }
    }
}

/// Reading scalars out of bytes that may not be UTF-8.
enum Scalars {
    /// The scalar at `i` and its length; no value and length 1 where the bytes are not UTF-8.
    static func decode(_ i: Int, in text: UnsafeBufferPointer<UInt8>)
        -> (value: UInt32?, length: Int)
    {
        let first = text[i]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, i + length <= text.count else { return (nil, 1) }
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for k in 1..<length {
            let byte = text[i + k]
            guard byte & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
        guard value >= least, value <= 0x10_FFFF, !(0xD800...0xDFFF ~= value) else {
            return (nil, 1)
        }
        return (value, length)
    }
}
