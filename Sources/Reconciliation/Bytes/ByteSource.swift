internal import Coding

/// Why bytes are not what they should be.
public struct BytesError: Error, Equatable {
    /// What was read when they ran out or made no sense.
    public var at: String
}

/// Takes values off, one after the other; nothing beyond the end is read.
struct ByteSource {
    /// What has come and may come again.
    struct Seen {
        struct Report {
            var name: String
            var outlet: String?
            var published: String?
        }

        var words: [String] = []
        var reports: [Report] = []
        var cites: [Cite] = []
    }

    var seen = Seen()
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte(_ what: String) throws(BytesError) -> UInt8 {
        guard at < bytes.count else { throw BytesError(at: what) }
        defer { at += 1 }
        return bytes[at]
    }

    mutating func int(_ what: String) throws(BytesError) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let next = try byte(what)
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 {
                return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
            }
        }
        throw BytesError(at: what)
    }

    mutating func fixed(_ what: String) throws(BytesError) -> UInt32 {
        var value: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            value |= UInt32(try byte(what)) << shift
        }
        return value
    }

    mutating func string(_ what: String) throws(BytesError) -> String {
        let length = try int(what)
        guard length >= 0, length <= bytes.count - at else { throw BytesError(at: what) }
        defer { at += length }
        return String(decoding: bytes[at..<(at + length)], as: UTF8.self)
    }

    mutating func optional(_ what: String) throws(BytesError) -> String? {
        try byte(what) == 0 ? nil : try string(what)
    }

    mutating func optionalInt(_ what: String) throws(BytesError) -> Int? {
        try byte(what) == 0 ? nil : try int(what)
    }

    /// How many values follow, of a byte at least each.
    mutating func length(_ what: String) throws(BytesError) -> Int {
        let count = try int(what)
        guard count >= 0, count <= bytes.count - at else { throw BytesError(at: what) }
        return count
    }

    mutating func strings(_ what: String) throws(BytesError) -> [String] {
        let count = try length(what)
        var values: [String] = []
        for _ in 0..<count { values.append(try string(what)) }
        return values
    }

    mutating func location(_ what: String) throws(BytesError) -> Location? {
        guard try byte(what) != 0 else { return nil }
        return Location(
            latitude: Double(try int(what)) / 1_000_000,
            longitude: Double(try int(what)) / 1_000_000,
            precision: try string(what),
            geonames: try optionalInt(what)
        )
    }

    mutating func names(_ what: String) throws(BytesError) -> OneOrMany {
        OneOrMany(try strings(what))
    }

    mutating func days(_ what: String) throws(BytesError) -> DayInterval? {
        guard try byte(what) != 0 else { return nil }
        let (from, to) = (try int(what), try int(what))
        guard let from = Int32(exactly: from), let to = Int32(exactly: to) else {
            throw BytesError(at: what)
        }
        return DayInterval(from: Day(ordinal: from), to: Day(ordinal: to))
    }

    mutating func count(_ what: String) throws(BytesError) -> Count? {
        guard try byte(what) != 0 else { return nil }
        return Count(
            min: try optionalInt(what),
            max: try optionalInt(what),
            text: try optional(what),
            who: try optional(what)
        )
    }

    mutating func value<Value: RawRepresentable<String>>(_ what: String)
        throws(BytesError) -> Value
    {
        guard let value = Value(rawValue: try string(what)) else {
            throw BytesError(at: what)
        }
        return value
    }

    mutating func optionalValue<Value: RawRepresentable<String>>(_ what: String)
        throws(BytesError) -> Value?
    {
        guard let text = try optional(what) else { return nil }
        guard let value = Value(rawValue: text) else { throw BytesError(at: what) }
        return value
    }

    /// A value that has come before, by its number; nil where it follows.
    mutating func known<Value>(
        among values: [Value],
        _ what: String
    ) throws(BytesError) -> Value? {
        let number = try int(what)
        guard 0...values.count ~= number else { throw BytesError(at: what) }
        return number == values.count ? nil : values[number]
    }

    /// A string that may come again.
    mutating func word(_ what: String) throws(BytesError) -> String {
        if let word = try known(among: seen.words, what) { return word }
        let word = try string(what)
        seen.words.append(word)
        return word
    }

    mutating func optionalWord(_ what: String) throws(BytesError) -> String? {
        try byte(what) == 0 ? nil : try word(what)
    }
}
