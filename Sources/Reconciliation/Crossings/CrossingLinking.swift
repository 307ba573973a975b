internal import Coding

/// Finds which reports speak of the same crossing, and where it stands.
///
/// What is said of crossings without a name goes to each named one of the same countries, marked as
/// general; it doesn't move where they stand.
struct CrossingLinking {
    static func records(_ seen: Observations) -> [CrossingRecord] {
        var named: [String: [(slots: Crossing, word: StatusWord)]] = [:]
        var general: [(slots: Crossing, word: StatusWord)] = []
        for item in seen.all {
            guard case .crossing(let slots) = item.fact.content else { continue }
            let key = key(slots.name, seen.wording)
            var word = StatusWord(
                status: slots.status.rawValue,
                date: slots.date,
                observation: item,
                general: key.isEmpty
            )
            if key.isEmpty {
                general.append((slots, word))
            } else {
                word.general = false
                named[key, default: []].append((slots, word))
            }
        }
        if named.isEmpty { return unnamed(general) }
        return named.keys.sorted().compactMap { key in
            guard let items = named[key] else { return nil }
            let countries = Set(items.flatMap(\.slots.countries))
            let also = general.filter {
                $0.slots.countries.isEmpty || Set($0.slots.countries) == countries
            }
            return record(items, general: also.map(\.word))
        }
    }

    /// Where no crossing has a name, what is said of "the crossings" stands for itself, for each
    /// pair of countries.
    private static func unnamed(_ general: [(slots: Crossing, word: StatusWord)])
        -> [CrossingRecord]
    {
        let groups = Dictionary(grouping: general) {
            $0.slots.countries.sorted().joined(separator: "-")
        }
        return groups.sorted { $0.key < $1.key }.compactMap { _, items in
            let own = items.map { item in
                var word = item.word
                word.general = false
                return (slots: item.slots, word: word)
            }
            return record(own, general: [])
        }
    }

    /// What tells the crossing from others; empty where the name says nothing but "crossings".
    private static func key(_ name: String, _ wording: Wording) -> String {
        wording.words(name).filter { !wording.known.isGeneralOfCrossings($0) }
            .joined(separator: " ")
    }

    private static func record(
        _ items: [(slots: Crossing, word: StatusWord)],
        general: [StatusWord]
    ) -> CrossingRecord {
        let words = items.map(\.word)
        // A status without a day of its own doesn't outweigh one that has it.
        let dated = zip(items, words).filter { $0.0.slots.date != nil }.map(\.1)
        let last = Timeline.last(dated.isEmpty ? words : dated)
        let history = Timeline.history(words + general, byReport: true)
        let standing = last?.status ?? Crossing.Status.closed.rawValue
        let run = history.filter { $0.general != true }.reversed()
            .drop { $0.status != standing }.prefix { $0.status == standing }
        let positions = Timeline.positions(words)
        let exceptions = items.filter { $0.word.status == standing }.flatMap(
            \.slots.exceptions.names
        )
        let day = last.map(Timeline.day)
        let latest = Set(words.filter { Timeline.day($0) == day }.map(\.status))
        return CrossingRecord(
            name: items.map(\.slots.name).commonest ?? "",
            countries: Set(items.flatMap(\.slots.countries)).sorted(),
            standing: standing,
            since: run.last?.date?.from,
            exceptions: exceptions.isEmpty ? nil : Set(exceptions).sorted(),
            contested: latest.count > 1,
            positions: positions,
            history: history
        )
    }
}
