extension TimeResolver {
    /// A day, a part of one, or a month, quarter, year and so on.
    func point(_ m: Meaning, tense: Tense) -> Value? {
        guard let value = calendar(m, tense: tense) else { return nil }
        return clocked(value, m)
    }

    /// Adds a clock time or a part of the day.
    private func clocked(_ value: Value, _ m: Meaning) -> Value? {
        var value = value
        if var hour = m[.hour] {
            if m[.meridiem] == 1, hour < 12 { hour += 12 }
            if m[.meridiem] == 0, hour == 12 { hour = 0 }
            guard (0...24).contains(hour) else { return nil }
            var text = "T\(CivilDate.two(hour)):\(CivilDate.two(m[.minute] ?? 0))"
            if let second = m[.second] { text += ":\(CivilDate.two(second))" }
            value.value += text
            value.type = .time
        } else if let number = m[.part], PartOfDay.allCases.indices.contains(number) {
            value.value += "T" + PartOfDay.allCases[number].rawValue
            value.type = .time
        }
        return value
    }

    private func calendar(_ m: Meaning, tense: Tense) -> Value? {
        let here = m[.anchor] == 1 ? story ?? published : published
        if let century = m[.century] {
            return span(
                CivilDate.yearText(century - 1).suffix(2).description,
                (century - 1) * 100 + 1,
                100
            )
        }
        if let decade = m[.decade] { return span("\(decade)X", decade * 10, 10, drop: true) }
        if let number = m[.holiday], grammar.holidays.indices.contains(number) {
            return holiday(grammar.holidays[number], m, here, tense)
        }
        if let month = m[.month] { return monthly(month, m, here, tense) }
        let year = self.year(m, here)
        if let quarter = m[.quarter] { return quarterly(quarter, m, year, here) }
        if let season = season(m) { return seasonal(season, m, year, here) }
        if let half = m[.half], m[.unit] == nil { return halfYear(half, year, here) }
        if let year = m[.year] {
            let last = m[.endyear] ?? year
            return Value(
                type: .date,
                value: CivilDate.yearText(year),
                from: CivilDate(year: year, month: 1, day: 1),
                to: CivilDate(year: last, month: 12, day: 31)
            )
        }
        if let weekday = m[.weekday] { return weekly(weekday, m, here, tense) }
        if let day = m[.day] { return dayOfMonth(day, m, here) }
        if unit(m) != nil { return relative(m, here) }
        if m[.part] != nil || m[.hour] != nil {
            guard let here else { return Value(type: .time, value: "XXXX-XX-XX") }
            let base = m[.hour] != nil && m[.anchor] == nil ? sentenceDay ?? here : here
            let day = base.adding(days: m[.direction] ?? 0)
            // *Overnight*: from the evening before.
            let last = m[.amount].map { day.adding(days: $0) } ?? day
            return Value(type: .time, value: "\(day)", from: day, to: last)
        }
        return nil
    }

    private func span(_ value: String, _ year: Int, _ years: Int, drop: Bool = false) -> Value {
        Value(
            type: .date,
            value: value,
            from: CivilDate(year: year, month: 1, day: 1),
            to: CivilDate(year: year + years - 1, month: 12, day: 31)
        )
    }

    /// The year that the words name or count from here.
    private func year(_ m: Meaning, _ here: CivilDate?) -> Int? {
        if let year = m[.year] { return year }
        guard let here, unit(m) == .year, let direction = m[.direction] else { return nil }
        return here.year + direction
    }

    /// A day and month further ahead than this many days is not meant where the clause is past.
    private static let soon = 120

    private func monthly(_ month: Int, _ m: Meaning, _ here: CivilDate?, _ tense: Tense) -> Value? {
        let day = m[.day]
        guard (1...12).contains(month) else { return nil }
        var year = self.year(m, here)
        if year == nil, let here {
            year = here.year
            if let day {
                // The year that brings the day nearest.
                let years = [here.year - 1, here.year, here.year + 1]
                let direction = m[.direction] ?? 0
                let days = years.compactMap { CivilDate(year: $0, month: month, day: day) }
                    .filter { direction == 0 || (direction < 0 ? $0 < here : $0 > here) }
                    .filter {
                        direction != 0 || tense != .past || $0 <= here.adding(days: Self.soon)
                    }
                year =
                    days.min(by: {
                        abs($0.dayNumber - here.dayNumber) < abs($1.dayNumber - here.dayNumber)
                    })?
                    .year
            } else if m[.direction] == -1 {
                if month >= here.month { year = here.year - 1 }
            } else if m[.direction] == 1 {
                if month <= here.month { year = here.year + 1 }
            } else if m[.direction] == nil {
                let monthsBack = (here.month - month + 12) % 12
                let isFar = tense == .unknown && monthsBack > 8
                if tense != .future, month > here.month, !isFar { year = here.year - 1 }
                if isFar, month < here.month { year = here.year + 1 }
                if tense == .future, month < here.month { year = here.year + 1 }
            }
        }
        let yearText = year.map(CivilDate.yearText) ?? "XXXX"
        guard let day else {
            let text = "\(yearText)-\(CivilDate.two(month))"
            guard let year, let first = CivilDate(year: year, month: month, day: 1) else {
                return year == nil ? Value(type: .date, value: text) : nil
            }
            let lastMonth = m[.endmonth] ?? month
            var last = CivilDate(
                year: year,
                month: lastMonth,
                day: CivilDate.days(inMonth: lastMonth, of: year)
            )
            if let end = last, end < first { last = end.adding(months: 12) }
            return Value(type: .date, value: text, from: first, to: last)
        }
        guard let year else {
            guard day <= CivilDate.days(inMonth: month, of: 2000), day > 0 else { return nil }
            return Value(type: .date, value: "XXXX-\(CivilDate.two(month))-\(CivilDate.two(day))")
        }
        guard let first = CivilDate(year: year, month: month, day: day) else { return nil }
        if unit(m) == .week { return week(first) }
        var value = Value(type: .date, value: "\(first)", from: first, to: first)
        if let endDay = m[.endday] {
            guard let end = CivilDate(year: year, month: m[.endmonth] ?? month, day: endDay),
                end > first
            else { return nil }
            value.to = end
        }
        return value
    }

    private func week(_ day: CivilDate) -> Value {
        let monday = day.adding(days: 1 - day.weekday)
        let week = day.week
        return Value(
            type: .date,
            value: "\(CivilDate.yearText(week.year))-W\(CivilDate.two(week.week))",
            from: monday,
            to: monday.adding(days: 6)
        )
    }

    private func quarterly(_ quarter: Int, _ m: Meaning, _ year: Int?, _ here: CivilDate?) -> Value?
    {
        guard (1...4).contains(quarter) else { return nil }
        guard let year = year ?? here.map({ $0.month / 3 + 1 < quarter ? $0.year - 1 : $0.year })
        else {
            return Value(type: .date, value: "XXXX-Q\(quarter)")
        }
        return months(quarter * 3 - 2, 3, of: year, "Q\(quarter)")
    }

    private func halfYear(_ half: Int, _ year: Int?, _ here: CivilDate?) -> Value? {
        guard (1...2).contains(half) else { return nil }
        guard let year = year ?? here?.year else {
            return Value(type: .date, value: "XXXX-H\(half)")
        }
        return months(half * 6 - 5, 6, of: year, "H\(half)")
    }

    private func seasonal(_ season: Season, _ m: Meaning, _ year: Int?, _ here: CivilDate?)
        -> Value?
    {
        let (first, count) = season.months
        var year = year
        if year == nil, let here {
            year = here.year
            if let direction = m[.direction], direction != 0 {
                let isPast = here.month >= first + count
                if direction < 0, !isPast { year = here.year - 1 }
                if direction > 0, here.month >= first { year = here.year + 1 }
            } else if m[.direction] == nil, here.month < first, first < 12 {
                year = here.year - (first - here.month > 6 ? 1 : 0)
            }
        }
        guard let year else { return Value(type: .date, value: "XXXX-\(season.rawValue)") }
        return months(first, count, of: year, season.rawValue)
    }

    private func months(_ first: Int, _ count: Int, of year: Int, _ text: String) -> Value {
        let from = CivilDate(year: year, month: first, day: 1)
        return Value(
            type: .date,
            value: "\(CivilDate.yearText(year))-\(text)",
            from: from,
            to: from?.adding(months: count).adding(days: -1)
        )
    }

    private func weekly(_ weekday: Int, _ m: Meaning, _ here: CivilDate?, _ tense: Tense) -> Value?
    {
        guard (1...7).contains(weekday) else { return nil }
        guard let here else { return Value(type: .date, value: "XXXX-WXX-\(weekday)") }
        let back = (here.weekday - weekday + 7) % 7
        let ahead = (weekday - here.weekday + 7) % 7
        var day: CivilDate
        switch m[.direction] {
        case .some(let direction) where unit(m) == .week:
            day = here.adding(days: weekday - here.weekday + 7 * direction)
        case -1: day = here.adding(days: back == 0 ? -7 : -back)
        case 1: day = here.adding(days: ahead == 0 ? 7 : ahead)
        case 0: day = here.adding(days: weekday - here.weekday)
        default: day = tense == .future ? here.adding(days: ahead) : here.adding(days: -back)
        }
        if let amount = m[.amount], let sign = m[.sign], unit(m) == .week {
            day = day.adding(days: 7 * amount * sign)
        }
        return Value(type: .date, value: "\(day)", from: day, to: day)
    }

    private func dayOfMonth(_ day: Int, _ m: Meaning, _ here: CivilDate?) -> Value? {
        guard let here else { return Value(type: .date, value: "XXXX-XX-\(CivilDate.two(day))") }
        guard let date = CivilDate(year: here.year, month: here.month, day: day) else { return nil }
        return Value(type: .date, value: "\(date)", from: date, to: date)
    }

    private func holiday(
        _ holiday: TimeGrammar.Holiday,
        _ m: Meaning,
        _ here: CivilDate?,
        _ tense: Tense
    ) -> Value? {
        guard let here else { return Value(type: .date, value: "XXXX") }
        let base = year(m, here)
        let years = base.map { [$0] } ?? [here.year - 1, here.year, here.year + 1]
        // *Began during Ramadan*: the last one, however near the next may be.
        let direction = m[.direction] ?? 0
        let days = years.flatMap { grammar.days(of: holiday, in: $0) }
            .filter {
                if base != nil { return true }
                if direction != 0 { return direction < 0 ? $0.first < here : $0.first > here }
                return tense != .past || $0.first <= here.adding(days: $0.slack)
            }
        func distance(_ span: TimeGrammar.HolidaySpan) -> Int {
            if span.first <= here, here <= span.last { return 0 }
            return min(
                abs(span.first.dayNumber - here.dayNumber),
                abs(span.last.dayNumber - here.dayNumber)
            )
        }
        guard let span = days.min(by: { distance($0) < distance($1) }) else { return nil }
        return Value(
            type: .date,
            value: "\(span.first)",
            from: span.first.adding(days: -span.slack),
            to: span.last.adding(days: span.slack)
        )
    }

    /// A unit counted from here: *last week*, *three days ago*, *a month later*.
    private func relative(_ m: Meaning, _ here: CivilDate?) -> Value? {
        guard let unit = unit(m) else { return nil }
        let amount = m[.amount] ?? 1
        let shift = m[.sign].map { $0 * amount } ?? m[.direction] ?? 0
        if m[.fuzzy] != nil, m[.sign] != nil || m[.direction] != nil {
            return Value(type: .date, value: shift < 0 ? "PAST_REF" : "FUTURE_REF")
        }
        guard let here, let day = shifted(here, by: shift, m) else {
            let names = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"]
            return Value(type: .date, value: names[shift.signum() + 1])
        }
        switch unit {
        case .year where shift == -1 && m[.sign] != nil && quarter != nil:
            let first = (quarter ?? here).adding(months: -12)
            return months(first.month, 3, of: first.year, "Q\(first.quarter)")
        case .year:
            return Value(
                type: .date,
                value: CivilDate.yearText(day.year),
                from: CivilDate(year: day.year, month: 1, day: 1),
                to: CivilDate(year: day.year, month: 12, day: 31)
            )
        case .quarter: return months(day.quarter * 3 - 2, 3, of: day.year, "Q\(day.quarter)")
        case .month: return months(day.month, 1, of: day.year, CivilDate.two(day.month))
        case .week, .fortnight:
            return week(day)
        case .weekend:
            let saturday = day.adding(days: 6 - day.weekday)
            let base =
                m[.direction] == nil && here.weekday < 6 && m[.sign] == nil
                ? saturday.adding(days: -7) : saturday
            var value = week(base)
            value.value += "-WE"
            value.from = base
            value.to = base.adding(days: 1)
            return value
        case .decade:
            if m[.sign] == nil { return span("\(day.year / 10)X", day.year / 10 * 10, 10) }
            return span(CivilDate.yearText(day.year), day.year, 1)
        case .century: return span("\(day.year / 100)", day.year / 100 * 100, 100)
        case .day, .hour, .minute, .second:
            return Value(type: .date, value: "\(day)", from: day, to: day)
        }
    }
}
