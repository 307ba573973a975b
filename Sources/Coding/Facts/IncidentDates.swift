import Language

/// When an incident happened: a day that has been, never one to come.
struct IncidentDates {
    let context: FactContext

    func days(_ match: Match) -> DayInterval? {
        let analysis = context.analysis
        guard let index = time(match), let days = analysis.days(analysis.times[index]) else {
            return nil
        }
        if let year = year(after: index) { return moved(days, to: year) }
        guard let today, days.from > today else { return days }
        // *On 7 October*, written in August: that of the year before.
        return moved(days, to: days.from.civil.year - 1)
    }

    private func time(_ match: Match) -> Int? {
        for head in match["date"] where context.analysis.timeAt[head] >= 0 {
            return Int(context.analysis.timeAt[head])
        }
        return context.analysis.time(of: match.trigger)
    }

    private var today: Day? {
        context.analysis.published.flatMap {
            Day(year: $0.date.year, month: $0.date.month, day: $0.date.day)
        }
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
