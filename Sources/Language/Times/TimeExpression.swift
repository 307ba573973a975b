/// An expression of time in a text, with its value as TimeML's TIMEX3 writes it and the days it spans.
public struct TimeExpression: Hashable, Sendable {
    /// TimeML's four types.
    public enum Kind: String, CaseIterable, Sendable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    /// TimeML's `mod`: how the words narrow or loosen the value.
    public enum Modifier: String, CaseIterable, Sendable {
        case start = "START"
        case mid = "MID"
        case end = "END"
        case approximate = "APPROX"
        case less = "LESS_THAN"
        case more = "MORE_THAN"
        case equalOrLess = "EQUAL_OR_LESS"
        case equalOrMore = "EQUAL_OR_MORE"
        case before = "BEFORE"
        case after = "AFTER"
        case onOrBefore = "ON_OR_BEFORE"
        case onOrAfter = "ON_OR_AFTER"
    }

    /// From its first word to its last.
    public var range: TextRange
    /// Its tokens.
    public var tokens: Range<Int>
    public var type: Kind
    /// The value: *2025-10-29*, *2025-10-29TMO*, *P3D*, *PRESENT_REF* …
    public var value: String
    /// The first day that may be meant; nil when the words and the publication date don't tell.
    public var from: CivilDate?
    /// The last day that may be meant, inclusive.
    public var to: CivilDate?
    public var modifier: Modifier?
    /// Minutes east of Greenwich of a clock time whose zone is named.
    public var zone: Int?
}
