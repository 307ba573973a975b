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
