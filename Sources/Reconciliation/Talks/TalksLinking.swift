internal import Coding

/// Finds which reports speak of the same round of talks: by number, else by venue and days.
struct TalksLinking {
    private struct Round {
        var number: Int?
        var parties: Set<String>
        var items: [(slots: Talks, word: StatusWord)]
        var days: [Day]
    }

    static func records(_ seen: Observations) -> [TalksRecord] {
        var rounds: [Round] = []
        let found = seen.all.compactMap { item -> (slots: Talks, word: StatusWord)? in
            // A meeting without a word on where the talks stand adds nothing to their record.
            guard case .talks(let slots) = item.fact.content, let status = slots.status else {
                return nil
            }
            return (
                slots,
                StatusWord(status: status.rawValue, date: slots.date, observation: item)
            )
        }
        let ordered =
            found.filter { $0.slots.round != nil } + found.filter { $0.slots.round == nil }
        for item in ordered {
            let parties = Set(item.slots.parties.map(seen.names.key))
            let day = Timeline.day(item.word)
            let match = rounds.indices.filter { i in
                let round = rounds[i]
                let near = round.days.contains { abs($0.days(since: day)) <= 45 }
                guard near, parties.isEmpty || !round.parties.isDisjoint(with: parties) else {
                    return false
                }
                if let number = item.slots.round { return round.number == number }
                let close = round.days.contains { abs($0.days(since: day)) <= 7 }
                guard let venue = item.slots.venue else { return close }
                let venues = round.items.compactMap(\.slots.venue)
                return close
                    && (venues.isEmpty || venues.contains { same($0, venue, seen.wording) })
            }.min { a, b in distance(rounds[a], day) < distance(rounds[b], day) }
            if let match {
                rounds[match].items.append(item)
                rounds[match].days.append(day)
                rounds[match].parties.formUnion(parties)
            } else {
                rounds.append(
                    Round(
                        number: item.slots.round,
                        parties: parties,
                        items: [item],
                        days: [day]
                    )
                )
            }
        }
        return rounds.map { record($0, seen) }
            .sorted {
                ($0.dates?.from.ordinal ?? .max, $0.id) < ($1.dates?.from.ordinal ?? .max, $1.id)
            }
    }

    private static func same(_ a: String, _ b: String, _ wording: Wording) -> Bool {
        Wording.overlap(Set(wording.words(a)), Set(wording.words(b))) > 0
    }

    private static func distance(_ round: Round, _ day: Day) -> Int {
        round.days.map { abs($0.days(since: day)) }.min() ?? .max
    }

    private static func record(_ round: Round, _ seen: Observations) -> TalksRecord {
        let slots = round.items.map(\.slots)
        let words = round.items.map(\.word)
        let dates = words.compactMap(\.date)
        let hull = dates.map(\.from).min().flatMap { first in
            dates.map(\.to).max().map { DayInterval(from: first, to: $0) }
        }
        let venue = slots.compactMap(\.venue).commonest
        let told = words.filter { $0.status != Talks.Status.planned.rawValue }
        let outcomes = Timeline.positions(told.isEmpty ? words : told)
        let name = [
            venue?.lowercased().replacing(" ", with: "-"), round.number.map(String.init),
            round.number == nil ? hull?.from.description : nil,
        ].compactMap { $0 }.joined(separator: "-")
        // That talks went on before they ended contradicts nobody.
        let end = outcomes.filter { outcome(of: $0.status) != "going on" }
            .compactMap { ($0.date?.to ?? $0.asOf) }.min()
        let live = outcomes.filter { item in
            guard let end, let day = item.date?.to ?? item.asOf else { return true }
            return outcome(of: item.status) != "going on" || day >= end
        }
        let ended = Set(live.map { outcome(of: $0.status) })
        return TalksRecord(
            id: "talks-" + name,
            conflict: Conflicts.id(round.parties),
            parties: Conflicts.display(slots.map(\.parties), names: seen.names),
            round: round.number,
            venue: venue,
            dates: hull,
            mediators: Conflicts.display(slots.map(\.mediators), names: seen.names),
            contested: ended.count > 1,
            outcomes: outcomes,
            history: Timeline.history(words)
        )
    }

    /// Statuses that say the same of the outcome.
    static func outcome(of status: String) -> String {
        switch status {
        case "ended_without_agreement", "collapsed": "failed"
        case "ongoing", "resumed", "paused": "going on"
        default: status
        }
    }
}
