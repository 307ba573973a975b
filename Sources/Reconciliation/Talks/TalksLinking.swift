internal import Coding

/// Finds which reports speak of the same round of talks: by number, else by venue and days.
struct TalksLinking {
    private typealias Item = (slots: Talks, word: StatusWord)

    private struct Round {
        var number: Int?
        var parties: Set<String>
        var items: [Item]
        /// The days of which is told, each once, ascending.
        private(set) var days: [Day]
        private(set) var venues: Set<String>
        var bond: String?

        init(_ item: Item, on day: Day, of parties: Set<String>) {
            number = item.slots.round
            self.parties = parties
            items = [item]
            days = [day]
            venues = Set([item.slots.venue].compactMap { $0 })
            bond = item.word.observation.bond
        }

        /// How many days lie between a day and the nearest of its own.
        func distance(_ day: Day) -> Int {
            let at = index(of: day)
            let near = [at - 1, at].filter(days.indices.contains).map { days[$0] }
            return near.map { abs($0.days(since: day)) }.min() ?? .max
        }

        mutating func add(_ item: Item, on day: Day, of parties: Set<String>) {
            items.append(item)
            self.parties.formUnion(parties)
            if let venue = item.slots.venue { venues.insert(venue) }
            let at = index(of: day)
            if at == days.count || days[at] != day { days.insert(day, at: at) }
        }

        /// Where the first day stands that isn't before a day.
        private func index(of day: Day) -> Int {
            var (low, high) = (0, days.count)
            while low < high {
                let middle = (low + high) / 2
                if days[middle] < day { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    /// Within so many days the same number means the same round.
    private static let sameNumberDays = 45
    /// Within so many days talks at one venue are one round.
    private static let sameVenueDays = 7

    static func records(_ seen: [Observation], _ reconciler: Reconciler) -> [TalksRecord] {
        let found = seen.compactMap { item -> Item? in
            // A meeting without a word on where the talks stand adds nothing to their record.
            guard case .talks(let slots) = item.fact.content, let status = slots.status else {
                return nil
            }
            return (slots, StatusWord(status.rawValue, slots.date, item))
        }
        var rounds: [Round] = []
        let counted = found.filter { $0.slots.round != nil }
        for item in counted + found.filter({ $0.slots.round == nil }) {
            let day = Timeline.day(item.word)
            let parties = Set(item.word.observation.parties)
            if let i = index(of: item, day, parties, in: rounds, reconciler) {
                rounds[i].add(item, on: day, of: parties)
            } else {
                rounds.append(Round(item, on: day, of: parties))
            }
        }
        return numbered(rounds.map { record($0, reconciler) })
    }

    private static func index(
        of item: Item,
        _ day: Day,
        _ parties: Set<String>,
        in rounds: [Round],
        _ reconciler: Reconciler,
    ) -> Int? {
        if let bond = item.word.observation.bond {
            return rounds.firstIndex { $0.bond == bond }
        }
        var best: (at: Int, distance: Int)?
        for (i, round) in rounds.enumerated() where round.bond == nil {
            let distance = round.distance(day)
            guard distance <= sameNumberDays, distance < best?.distance ?? .max,
                parties.isEmpty || !round.parties.isDisjoint(with: parties)
            else { continue }
            if let number = item.slots.round {
                guard round.number == number else { continue }
            } else {
                guard distance <= sameVenueDays else { continue }
                if let venue = item.slots.venue, !round.venues.isEmpty,
                    !round.venues.contains(where: { isOne(venue, $0, reconciler) })
                {
                    continue
                }
            }
            best = (i, distance)
        }
        return best?.at
    }

    /// Whether two venues may be one: they share a name, or one is a city of the other.
    private static func isOne(_ a: String, _ b: String, _ reconciler: Reconciler) -> Bool {
        let wording = reconciler.wording
        return !Set(wording.places(a)).isDisjoint(with: wording.places(b))
            || reconciler.names.lies(a, in: b) || reconciler.names.lies(b, in: a)
    }

    /// The venue that most name, a city before the country that it lies in.
    private static func venue(_ slots: [Talks], _ names: any NameKeys) -> String? {
        let venues = slots.compactMap(\.venue)
        let each = Set(venues)
        let exact = each.filter { wide in !each.contains { names.lies($0, in: wide) } }
        return (exact.isEmpty ? venues : venues.filter(exact.contains)).commonest
    }

    /// The rounds, the oldest first; where ids are the same, a number tells them apart.
    private static func numbered(_ records: [TalksRecord]) -> [TalksRecord] {
        var sorted = records.enumerated().sorted { a, b in
            let (dayA, dayB) = (
                a.element.dates?.from.ordinal ?? .max, b.element.dates?.from.ordinal ?? .max
            )
            return (dayA, a.element.id, a.offset) < (dayB, b.element.id, b.offset)
        }.map(\.element)
        for (i, id) in sorted.map(\.id).numbered.enumerated() { sorted[i].id = id }
        return sorted
    }

    private static func record(_ round: Round, _ reconciler: Reconciler) -> TalksRecord {
        let slots = round.items.map(\.slots)
        let words = round.items.map(\.word)
        let dates = words.compactMap(\.date)
        let hull = dates.map(\.from).min().flatMap { first in
            dates.map(\.to).max().map { DayInterval(from: first, to: $0) }
        }
        let venue = venue(slots, reconciler.names)
        let conflict = words.map(\.observation).conflict
        let told = words.filter { $0.status != Talks.Status.planned.rawValue }
        let outcomes = Timeline.positions(told.isEmpty ? words : told)
        let ended = told.filter { outcome(of: $0.status) != goingOn }.map(Timeline.day).min()
        let name = [
            conflict, venue?.lowercased().replacing(" ", with: "-"),
            round.number.map(String.init),
            round.number == nil ? hull?.from.description : nil,
        ].compactMap { $0 }.joined(separator: "-")
        let firm = words.filter(\.isFirm)
        let last = Timeline.ordered(firm.isEmpty ? words : firm).last
        return TalksRecord(
            id: "talks-" + name,
            conflict: conflict,
            parties: Conflicts.display(slots.map(\.parties), names: reconciler.names),
            round: round.number,
            venue: venue,
            dates: hull,
            mediators: Conflicts.display(slots.map(\.mediators), names: reconciler.names),
            standing: last?.status ?? Talks.Status.planned.rawValue,
            contested: Set(live(outcomes, ended).map { outcome(of: $0.status) }).count > 1,
            lastReported: words.map(Timeline.day).max(),
            outcomes: outcomes,
            history: Timeline.history(words)
        )
    }

    /// The outcomes that stand beside each other: that talks went on before the day on which they
    /// ended, as the first say, contradicts nobody.
    private static func live(_ outcomes: [Position], _ end: Day?) -> [Position] {
        outcomes.filter { item in
            guard let end, let day = item.date?.to ?? item.asOf else { return true }
            return outcome(of: item.status) != goingOn || day >= end
        }
    }

    private static let goingOn = "going on"

    /// Statuses that say the same of the outcome.
    static func outcome(of status: String) -> String {
        switch Talks.Status(rawValue: status) {
        case .endedWithoutAgreement, .collapsed: "failed"
        case .ongoing, .resumed, .paused: goingOn
        default: status
        }
    }
}
