extension TimeGrammar {
    /// The days of a holiday in some year.
    struct HolidaySpan {
        var first: CivilDate
        var last: CivilDate
        /// How many days earlier or later it may begin and end, as the moon is seen.
        var slack = 0
    }

    /// The days on which a holiday falls that begins in a year; a lunar one may begin twice.
    func days(of holiday: Holiday, in year: Int) -> [HolidaySpan] {
        func one(_ day: CivilDate?, _ length: Int = 1) -> [HolidaySpan] {
            day.map { [HolidaySpan(first: $0, last: $0.adding(days: length - 1))] } ?? []
        }
        switch holiday {
        case .fixed(let month, let day): return one(CivilDate(year: year, month: month, day: day))
        case .weekday(let month, let nth, let weekday):
            guard let first = CivilDate(year: year, month: month, day: 1) else { return [] }
            return one(
                first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
            )
        case .easter(let offset): return one(Easter.western(year)?.adding(days: offset))
        case .orthodox(let offset): return one(Easter.eastern(year)?.adding(days: offset))
        case .hebrew(let month, let day, let length):
            return one(HebrewYear.day(month: month, day: day, in: year), length)
        case .moon(let firsts, let length):
            return firsts.filter { $0.year == year }.map {
                HolidaySpan(first: $0, last: $0.adding(days: length - 1), slack: 1)
            }
        case .either(let a, let b):
            return [a, b].filter(holidays.indices.contains).flatMap { number -> [HolidaySpan] in
                if case .either = holidays[number] { return [] }
                return days(of: holidays[number], in: year)
            }
        }
    }
}

/// The Sunday of Easter.
enum Easter {
    /// By the Gregorian computus of Meeus, Jones and Butcher.
    static func western(_ year: Int) -> CivilDate? {
        guard year > 0 else { return nil }
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114
        return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
    }

    /// By the Julian computus of Meeus, moved to the Gregorian calendar.
    static func eastern(_ year: Int) -> CivilDate? {
        guard year > 0 else { return nil }
        let d = (19 * (year % 19) + 15) % 30
        let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        let n = d + e + 114
        let julian = CivilDate(year: year, month: n / 31, day: n % 31 + 1)
        return julian?.adding(days: year / 100 - year / 400 - 2)
    }
}

/// Days of the Jewish calendar, by the rules of the fixed calendar.
enum HebrewYear {
    /// The day of the Hebrew year that begins in or just before a civil year's autumn, or of the
    /// one before: the one that falls into the civil year.
    static func day(month: Int, day: Int, in civil: Int) -> CivilDate? {
        guard (1...9999).contains(civil) else { return nil }
        let days = [civil + 3760, civil + 3761].map { number(month: month, day: day, of: $0) }
        return days.map { CivilDate(dayNumber: $0) }.first { $0.year == civil }
    }

    private static func number(month: Int, day: Int, of year: Int) -> Int {
        let newYear = newYear(year)
        let next = Self.newYear(year + 1)
        // Heshvan has 30 days in the long years only; from Nisan on all months are fixed.
        let heshvan = (next - newYear) % 10 == 5 ? 30 : 29
        let nisan = next - 177
        let first =
            switch month {
            case 7: newYear
            case 9: newYear + 30 + heshvan
            case 3: nisan + 59
            case 12: nisan - 29
            default: nisan
            }
        return first + day - 1
    }

    /// The number of the day on which a Hebrew year begins.
    private static func newYear(_ year: Int) -> Int {
        let before = elapsed(year - 1)
        let this = elapsed(year)
        let next = elapsed(year + 1)
        let delay = next - this == 356 ? 2 : this - before == 382 ? 1 : 0
        return this + delay + epoch
    }

    /// The day before 1 Tishri of the year 1, counted from 1 January 1970.
    private static let epoch = -2_092_590

    /// Days from the epoch to the new moon of a year's Tishri, put off as weekdays ask.
    private static func elapsed(_ year: Int) -> Int {
        let months = (235 * year - 234) / 19
        let parts = 12_084 + 13_753 * months
        let day = 29 * months + parts / 25_920
        return 3 * (day + 1) % 7 < 3 ? day + 1 : day
    }
}
