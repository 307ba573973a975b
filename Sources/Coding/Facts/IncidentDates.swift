import Language

/// When an incident happened: a day that has been, never one to come.
struct IncidentDates {
    let context: FactContext

    /// The days of a match, with the rule that found them.
    func days(_ match: Match) -> (days: DayInterval, rule: String)? {
        context.days(match, meant: this)
    }

    /// The days in the year that is meant.
    private func this(_ days: DayInterval, _ index: Int) -> DayInterval? {
        // *Since Sunday*: on that day and those after it.
        if isBeginning(index), let today = context.analysis.publishedDay, today > days.to {
            return DayInterval(from: days.from, to: today)
        }
        if let year = year(after: index) { return moved(days, to: year) }
        guard let today = context.analysis.publishedDay, days.from > today else { return days }
        // *On 7 October*, written in August: that of the year before.
        return moved(days, to: days.from.civil.year - 1)
    }

    /// Whether a day is the one since when a state lasts: *shut since Sunday*.
    private func isBeginning(_ index: Int) -> Bool {
        let before = context.analysis.times[index].tokens.lowerBound - 1
        return before >= 0
            && context.analysis.words.period.contains(context.analysis.document.tokens.form[before])
    }

    /// The year that stands right behind a day: *7 October **last year***.
    private func year(after index: Int) -> Int? {
        let times = context.analysis.times
        let end = times[index].tokens.upperBound
        guard let next = times.first(where: { $0.tokens.lowerBound == end }),
            let from = next.from, let to = next.to, from.year == to.year,
            from.month == 1, to.month == 12
        else { return nil }
        return from.year
    }

    private func moved(_ days: DayInterval, to year: Int) -> DayInterval? {
        let (from, to) = (days.from.civil, days.to.civil)
        guard let first = Day(year: year, month: from.month, day: from.day),
            let last = Day(
                year: year + max(0, to.year - from.year),
                month: to.month,
                day: to.day
            )
        else { return nil }
        return DayInterval(from: first, to: last)
    }
}
