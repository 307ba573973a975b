/// An expression of time in a text, with its value as TimeML's TIMEX3 writes it and the days it spans.
public struct TimeExpression: Hashable, Sendable {
    /// TimeML's four types.
    public enum Kind: String, CaseIterable, Sendable {
        /// A calendar time of a day or longer: *Wednesday*, *last month*.
        case date = "DATE"
        /// A time of day: *early Wednesday*, *at 3 p.m.*
        case time = "TIME"
        /// A length of time: *four days*.
        case duration = "DURATION"
        /// A repetition: *every week*.
        case set = "SET"
    }

    /// TimeML's `mod`: how the words narrow or loosen the value.
    public enum Modifier: String, CaseIterable, Sendable {
        /// The first part: *early October*.
        case start = "START"
        /// The middle part: *mid-October*.
        case mid = "MID"
        /// The last part: *late October*.
        case end = "END"
        /// About so much: *about a week*.
        case approximate = "APPROX"
        /// Less than so long: *less than a week*.
        case less = "LESS_THAN"
        /// More than so long: *more than a week*.
        case more = "MORE_THAN"
        /// So long or less: *up to a week*.
        case equalOrLess = "EQUAL_OR_LESS"
        /// So long or more: *at least a week*.
        case equalOrMore = "EQUAL_OR_MORE"
        /// Before the value: *more than a year ago*.
        case before = "BEFORE"
        /// After the value: *less than a year ago*.
        case after = "AFTER"
        /// The value or before: *at least a year ago*.
        case onOrBefore = "ON_OR_BEFORE"
        /// The value or after: *no more than a year ago*.
        case onOrAfter = "ON_OR_AFTER"
    }

    /// From its first word to its last.
    public var range: TextRange
    /// Its tokens.
    public var tokens: Range<Int>
    /// Which of TimeML's four types it is.
    public var type: Kind
    /// The value as TIMEX3 writes it: `2025-10-29`, `2025-10-29TMO`, `P3D`, `PRESENT_REF`.
    public var value: String
    /// The first day that may be meant; nil when the words and the publication date don't tell.
    public var from: CivilDate?
    /// The last day that may be meant, inclusive.
    public var to: CivilDate?
    /// How the words narrow or loosen the value; nil where they don't.
    public var modifier: Modifier?
    /// Minutes east of Greenwich of a clock time whose zone is named.
    public var zone: Int?
}
