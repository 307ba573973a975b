/// A run of a report's text, counted in Unicode scalars: `[start, end]`, end excluded.
public struct ScalarSpan: Hashable, Sendable, Comparable {
    /// The first scalar, counted from 0.
    public var start: Int
    /// The scalar after the last.
    public var end: Int

    /// Makes the span from `start` to before `end`.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// Whether the spans share a scalar.
    public func overlaps(_ other: ScalarSpan) -> Bool { start < other.end && other.start < end }

    /// Whether `other` lies within this span.
    public func contains(_ other: ScalarSpan) -> Bool { start <= other.start && other.end <= end }

    /// Orders by start, then by end.
    public static func < (a: ScalarSpan, b: ScalarSpan) -> Bool {
        a.start != b.start ? a.start < b.start : a.end < b.end
    }
}

extension ScalarSpan: Codable {
    /// Decodes `[start, end]`.
    public init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        start = try list.decode(Int.self)
        end = try list.decode(Int.self)
        guard 0 <= start, start <= end, list.isAtEnd else {
            throw DecodingError.dataCorruptedError(
                in: list,
                debugDescription: "a span is [start, end]"
            )
        }
    }

    /// Encodes `[start, end]`.
    public func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(start)
        try list.encode(end)
    }
}

extension StringProtocol {
    /// The words that a span covers; what lies outside the text is left out.
    public func words(at span: ScalarSpan) -> String {
        let scalars = unicodeScalars.dropFirst(Swift.max(span.start, 0))
        return String(String.UnicodeScalarView(scalars.prefix(Swift.max(span.end - span.start, 0))))
    }
}

/// A text of which many spans are cut out, each at the cost of its own length.
public struct SpannedText: Sendable {
    private let bytes: [UInt8]
    /// Where each scalar begins, and the end.
    private let starts: [Int32]

    /// Looks up where the scalars of a text begin.
    public init(_ text: String) {
        bytes = Array(text.utf8)
        var starts: [Int32] = []
        starts.reserveCapacity(bytes.count + 1)
        for (i, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            starts.append(Int32(truncatingIfNeeded: i))
        }
        starts.append(Int32(truncatingIfNeeded: bytes.count))
        self.starts = starts
    }

    /// The words that a span covers; what lies outside the text is left out.
    public func words(at span: ScalarSpan) -> String {
        let start = min(max(span.start, 0), starts.count - 1)
        let end = min(max(span.end, start), starts.count - 1)
        return String(decoding: bytes[Int(starts[start])..<Int(starts[end])], as: UTF8.self)
    }
}
