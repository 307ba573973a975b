/// Three letters of ISO 3166-1 alpha-3 (or a user-assigned code such as XKX) in one number.
public struct CountryCode: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible
{
    /// The letters' ASCII bytes, the first in bits 16 to 23; 0 for no country.
    public let rawValue: UInt32

    /// No country.
    public static let none = CountryCode(rawValue: 0)

    /// Makes a code from its number, as tables store it.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Makes a code from three capital letters; nil for anything else.
    public init?(_ letters: some StringProtocol) {
        let bytes = Array(letters.utf8)
        guard bytes.count == 3, bytes.allSatisfy({ $0 &- 0x41 < 26 }) else { return nil }
        rawValue = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    }

    /// The three letters; empty for ``none``.
    public var description: String {
        if rawValue == 0 { return "" }
        let bytes = [16, 8, 0].map { UInt8(truncatingIfNeeded: rawValue >> UInt32($0)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Orders by the letters.
    public static func < (a: CountryCode, b: CountryCode) -> Bool { a.rawValue < b.rawValue }
}
