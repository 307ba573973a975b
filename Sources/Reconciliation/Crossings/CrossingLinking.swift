internal import Coding

/// Finds which reports speak of the same crossing, and where it stands.
///
/// What is said of crossings without a name goes to each named one of the same countries, marked as
/// general; it doesn't move where they stand.
struct CrossingLinking {
    private typealias Item = (slots: Crossing, word: StatusWord)

    /// The status of an opening that is told of ahead.
    static let announced = "reopening_announced"

    static func records(_ seen: [Observation], _ reconciler: Reconciler) -> [CrossingRecord] {
        var named: [String: [Item]] = [:]
        var general: [Item] = []
        for item in seen {
            guard case .crossing(let slots) = item.fact.content else { continue }
            let key = item.bond ?? key(slots.name, reconciler)
            var word = StatusWord(status(slots, item), slots.date, item)
            word.general = key.isEmpty
            if key.isEmpty {
                general.append((slots, word))
            } else {
                named[key, default: []].append((slots, word))
            }
        }
        // Where no crossing has a name, what is said of "the crossings" stands for itself.
        if named.isEmpty, !general.isEmpty {
            let own = general.map { item in
                var item = item
                item.word.general = false
                return item
            }
            return [record(own, general: [], key: "all", reconciler)]
        }
        // What is said of all crossings of some countries, put together once.
        var of: [Set<String>: [Position]] = [:]
        return named.keys.sorted().compactMap { key in
            guard let items = named[key] else { return nil }
            let countries = Set(items.flatMap(\.slots.countries))
            let also =
                of[countries]
                ?? Timeline.statuses(
                    general.filter {
                        $0.slots.countries.isEmpty || Set($0.slots.countries) == countries
                    }.map(\.word),
                    byReport: true
                )
            of[countries] = also
            return record(items, general: also, key: key, reconciler)
        }
    }

    /// An opening that is planned is an announcement.
    private static func status(_ slots: Crossing, _ item: Observation) -> String {
        let isOpening = slots.status == .reopened || slots.status == .open
        return isOpening && item.fact.factuality == .planned ? announced : slots.status.rawValue
    }

    /// What tells the crossing from others; empty where the name says nothing but "crossings".
    private static func key(_ name: String, _ reconciler: Reconciler) -> String {
        let wording = reconciler.wording
        let own = wording.words(name).filter { !wording.known.isGeneralOfCrossings($0) }
        guard !own.isEmpty else { return "" }
        return reconciler.names.crossing(for: name) ?? own.joined(separator: " ")
    }

    private static func record(
        _ items: [Item],
        general: [Position],
        key: String,
        _ reconciler: Reconciler,
    ) -> CrossingRecord {
        let words = items.map(\.word)
        let firm = words.filter(\.isFirm)
        // A status without a day of its own doesn't outweigh one that has it.
        let dated = firm.filter { $0.date != nil }
        let last = Timeline.last(dated.isEmpty ? firm : dated)
        let history = Timeline.history(words, byReport: true, with: general)
        let standing = last?.status ?? words.last?.status ?? Crossing.Status.closed.rawValue
        let run = history.filter { $0.general != true && $0.factuality == nil }.reversed()
            .drop { $0.status != standing }.prefix { $0.status == standing }
        let exceptions = items.filter { $0.word.status == standing }.flatMap(
            \.slots.exceptions.names
        )
        let day = last.map(Timeline.day)
        let latest = Set(firm.filter { Timeline.day($0) == day }.map { opening($0.status) })
        let countries = Set(items.flatMap(\.slots.countries)).sorted()
        let name = key.lowercased().replacing(" ", with: "-")
        return CrossingRecord(
            id: (["crossing"] + countries.map { $0.lowercased() } + [name]).joined(separator: "-"),
            conflict: words.map(\.observation).conflict,
            name: items.map(\.slots.name).commonest ?? "",
            countries: countries,
            location: words.compactMap(\.observation.location).best,
            standing: standing,
            since: run.last?.date?.from,
            exceptions: exceptions.isEmpty ? nil : Set(exceptions).sorted(),
            announced: announcement(words, after: day),
            contested: latest.count > 1,
            lastReported: words.map(Timeline.day).max(),
            positions: Timeline.positions(words),
            history: history
        )
    }

    /// The day of an opening that is told of ahead and has not come yet.
    private static func announcement(_ words: [StatusWord], after day: Day?) -> DayInterval? {
        words.filter { word in
            guard word.status == announced, let date = word.date else { return false }
            return day.map { date.to > $0 } ?? true
        }.last?.date
    }

    /// Statuses that say the same: reopened is open.
    private static func opening(_ status: String) -> String {
        status == Crossing.Status.reopened.rawValue ? Crossing.Status.open.rawValue : status
    }
}
