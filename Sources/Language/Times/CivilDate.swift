/// A day of the proleptic Gregorian calendar.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year; 0 is the year before 1.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Makes the day, nil when the calendar has none such or the year is beyond ±99,999.
    public init?(year: Int, month: Int, day: Int) {
        guard (-99_999...99_999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Makes the day from its ``dayNumber``; a number too great is moved to the calendar's end.
    ///
    /// The algorithm counts eras of 400 years whose years begin in March, so that the leap day is a
    /// year's last.
    public init(dayNumber: Int) {
        let z = min(max(dayNumber, -37_000_000), 35_000_000) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1 January 1970.
    public var dayNumber: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    /// The day of the week as ISO 8601 counts: Monday is 1, Sunday 7.
    public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

    /// The ISO week and the year that it belongs to.
    public var week: (year: Int, week: Int) {
        let thursday = adding(days: 4 - weekday)
        let first = CivilDate(dayNumber: thursday.dayNumber - thursday.dayOfYear + 1)
        return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
    }

    /// The day's number within its year, from 1.
    public var dayOfYear: Int {
        var days = day
        for m in 1..<month { days += Self.days(inMonth: m, of: year) }
        return days
    }

    /// The quarter, 1 to 4.
    public var quarter: Int { (month - 1) / 3 + 1 }

    /// The day so many days later; earlier when the number is negative.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return CivilDate(dayNumber: overflow ? (days < 0 ? Int.min : Int.max) : sum)
    }

    /// The day so many months later; the month's last day where it has no such day.
    public func adding(months: Int) -> CivilDate {
        let months = Swift.min(Swift.max(months, -1_000_000), 1_000_000)
        let total = year * 12 + month - 1 + months
        let y = total >= 0 ? total / 12 : (total - 11) / 12
        let m = total - y * 12 + 1
        let d = Swift.min(day, Self.days(inMonth: m, of: y))
        return CivilDate(year: y, month: m, day: d) ?? self
    }

    /// The number of days of a month; 0 for a month that isn't one.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 0
        }
    }

    /// Whether the year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// ISO 8601: *2025-10-29*.
    public var description: String {
        "\(Self.yearText(year))-\(Self.two(month))-\(Self.two(day))"
    }

    /// A year in four digits.
    static func yearText(_ year: Int) -> String {
        let digits = String(abs(year))
        let zeros = String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count))
        return (year < 0 ? "-" : "") + zeros + digits
    }

    /// A number in two digits.
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Orders from earlier to later.
    public static func < (a: CivilDate, b: CivilDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}
