internal import Kernels
internal import Language

/// What tells copies of one text from independent reports: a MinHash over its words.
///
/// The text's words (runs of letters and digits, ASCII small) make shingles of three. For each of 128
/// slots the shingles are hashed anew and the low byte of the least hash is kept. The share of
/// equal slots, corrected for chance, estimates the Jaccard similarity of two texts' shingles;
/// its standard error is 0.045 at most. The same text has the same fingerprint everywhere.
public struct Fingerprint: Sendable, Hashable {
    static let slots = 128
    static let shingle = 3
    private static let prefix = "mh1:"
    let bytes: [UInt8]

    /// Makes the fingerprint of a text; nil where it has no word.
    public init?(_ text: String) {
        let words = Self.words(text)
        guard !words.isEmpty else { return nil }
        var least = [UInt64](repeating: .max, count: Self.slots)
        let size = min(Self.shingle, words.count)
        let shingles = (0...(words.count - size)).map { start in
            words[start..<(start + size)].reduce(0) { Self.mix($0 ^ $1) &+ 1 }
        }
        truce_minhash(shingles, shingles.count, &least, Self.slots)
        bytes = least.map { UInt8(truncatingIfNeeded: $0) }
    }

    /// The estimated share of shingles that the texts have in common, 0...1.
    public func similarity(to other: Fingerprint) -> Double {
        var equal = 0
        for (a, b) in zip(bytes, other.bytes) where a == b { equal += 1 }
        let share = Double(equal) / Double(Self.slots)
        let chance = 1.0 / 256
        return max(0, (share - chance) / (1 - chance))
    }

    private static func words(_ text: String) -> [UInt64] {
        var words: [UInt64] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A, 0x80...: word.append(byte)
            case 0x41...0x5A: word.append(byte | 0x20)
            default:
                if !word.isEmpty { words.append(StableHash.of(word)) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(StableHash.of(word)) }
        return words
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var h = value
        h ^= h >> 33
        h = h &* 0xFF51_AFD7_ED55_8CCD
        h ^= h >> 33
        h = h &* 0xC4CE_B9FE_1A85_EC53
        h ^= h >> 33
        return h
    }
}

extension Fingerprint: CustomStringConvertible, Codable {
    /// Reads `mh1:` and 256 hex digits.
    public init?(encoded description: String) {
        guard description.hasPrefix(Self.prefix) else { return nil }
        let digits = description.utf8.dropFirst(Self.prefix.utf8.count).compactMap(Self.digit)
        guard digits.count == Self.slots * 2,
            description.utf8.count == Self.prefix.utf8.count + digits.count
        else { return nil }
        bytes = stride(from: 0, to: digits.count, by: 2).map {
            digits[$0] << 4 | digits[$0 + 1]
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// `mh1:` and 256 hex digits.
    public var description: String {
        let digits = Array("0123456789abcdef".unicodeScalars)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: Self.prefix.unicodeScalars)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(text)
    }

    /// Decodes what ``description`` gives.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Self(encoded: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a fingerprint is mh1: and 256 hex digits"
            )
        }
        self = value
    }

    /// Encodes what ``description`` gives.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Fingerprint {
    /// Keys by which to look for similar texts, 42 of them: two that share half of their shingles
    /// have a key in common in 996 of 1000 cases.
    public var bands: [UInt32] {
        stride(from: 0, to: bytes.count - 2, by: 3).map { at in
            UInt32(at / 3) << 24 | UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8
                | UInt32(bytes[at + 2])
        }
    }
}
