/// A half-open range of UTF-8 bytes in a document's text.
///
/// Every span inside Truce is one of these; spans leave the program as Unicode
/// scalar offsets (see ``ScalarOffsets``).
@frozen
public struct TextRange: Hashable, Sendable, Comparable {
    /// The offset of the first byte.
    public var start: Int32
    /// The offset after the last byte.
    public var end: Int32

    /// Makes the range from `start` to before `end`; an `end` before `start` gives an empty range.
    @inlinable
    public init(start: Int32, end: Int32) {
        self.start = start
        self.end = max(start, end)
    }

    /// Makes the range from `start` to before `end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.init(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
    }

    /// The length in bytes.
    @inlinable public var count: Int { Int(end - start) }

    /// Whether the range holds no byte.
    @inlinable public var isEmpty: Bool { end <= start }

    /// The same range as array indices.
    @inlinable public var indices: Range<Int> { Int(start)..<Int(max(start, end)) }

    /// Whether the two ranges share a byte.
    @inlinable
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

    /// Whether `other` lies within this range.
    @inlinable
    public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

    /// The smallest range that holds both.
    @inlinable
    public func union(_ other: TextRange) -> TextRange {
        TextRange(start: min(start, other.start), end: max(end, other.end))
    }

    /// Orders by start, then by end.
    @inlinable
    public static func < (a: TextRange, b: TextRange) -> Bool {
        a.start != b.start ? a.start < b.start : a.end < b.end
    }
}
