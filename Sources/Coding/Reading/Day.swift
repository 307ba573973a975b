/// A day of the Gregorian calendar, counted from 1 January 1970.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1 January 1970.
    public var ordinal: Int32

    /// Makes the day that is `ordinal` days after 1 January 1970.
    public init(ordinal: Int32) { self.ordinal = ordinal }

    /// Makes the day; nil where the calendar has none such or the year isn't within 1...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        // Howard Hinnant's days_from_civil: years begin in March, eras have 400 years.
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let z = Int(ordinal) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * m + 2) / 5 + 1)
    }

    /// The number of days of a month.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day `days` later.
    public func advanced(by days: Int) -> Day {
        Day(ordinal: ordinal &+ Int32(truncatingIfNeeded: days))
    }

    /// The number of days from `other` to this one.
    public func days(since other: Day) -> Int { Int(ordinal) - Int(other.ordinal) }

    /// The earlier one first.
    public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }
}

extension Day: LosslessStringConvertible, Codable {
    /// Reads `2025-10-29`; what follows a `T` is left out.
    public init?(_ text: String) {
        let date = text.utf8.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: " ") }
        let parts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2
        else { return nil }
        let numbers = parts.compactMap { Int(Substring($0)) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// `2025-10-29`.
    public var description: String {
        let (year, month, day) = civil
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Decodes `2025-10-29`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\(text) is no ISO 8601 day"
            )
        }
        self = day
    }

    /// Encodes `2025-10-29`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The days between which something happened, both included.
public struct DayInterval: Hashable, Sendable {
    /// The first day.
    public var from: Day
    /// The last day; the same as the first for a single day.
    public var to: Day

    /// Makes the interval; a `to` before `from` gives the one day `from`.
    public init(from: Day, to: Day) {
        self.from = from
        self.to = max(from, to)
    }

    /// Makes the interval of one day.
    public init(_ day: Day) { self.init(from: day, to: day) }

    /// The number of days.
    public var count: Int { to.days(since: from) + 1 }

    /// Whether the intervals share a day, when each may be off by `slack` days.
    public func overlaps(_ other: DayInterval, slack: Int = 0) -> Bool {
        from.days(since: other.to) <= slack && other.from.days(since: to) <= slack
    }

    /// The days so many days earlier; nil where it is not known how many.
    func before(_ days: ClosedRange<Int>?) -> DayInterval? {
        days.map {
            DayInterval(
                from: from.advanced(by: -$0.upperBound),
                to: to.advanced(by: -$0.lowerBound)
            )
        }
    }

    /// The days so many days later; nil where it is not known how many.
    func after(_ days: ClosedRange<Int>?) -> DayInterval? {
        days.map {
            DayInterval(
                from: from.advanced(by: $0.lowerBound),
                to: to.advanced(by: $0.upperBound)
            )
        }
    }

    /// The days that both have.
    public func intersection(_ other: DayInterval) -> DayInterval? {
        guard overlaps(other) else { return nil }
        return DayInterval(from: max(from, other.from), to: min(to, other.to))
    }
}

extension DayInterval: Codable, CustomStringConvertible {
    private enum CodingKeys: String, CodingKey { case from, to }

    /// Decodes a day, or `{"from", "to"}` of which one may be missing.
    public init(from decoder: any Decoder) throws {
        if let day = try? decoder.singleValueContainer().decode(Day.self) {
            self.init(day)
            return
        }
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let first = try fields.decodeIfPresent(Day.self, forKey: .from)
        let last = try fields.decodeIfPresent(Day.self, forKey: .to)
        guard let from = first ?? last else {
            throw DecodingError.dataCorruptedError(
                forKey: .from,
                in: fields,
                debugDescription: "an interval needs from or to"
            )
        }
        self.init(from: from, to: last ?? from)
    }

    /// Encodes a day where there is only one, else `{"from", "to"}`.
    public func encode(to encoder: any Encoder) throws {
        if from == to {
            var container = encoder.singleValueContainer()
            try container.encode(from)
        } else {
            var fields = encoder.container(keyedBy: CodingKeys.self)
            try fields.encode(from, forKey: .from)
            try fields.encode(to, forKey: .to)
        }
    }

    /// `2025-10-29`, or `2025-10-11/2025-10-12`.
    public var description: String { from == to ? "\(from)" : "\(from)/\(to)" }
}
