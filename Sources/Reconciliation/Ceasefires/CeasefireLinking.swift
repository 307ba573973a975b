internal import Coding

/// Finds which reports speak of the same ceasefire.
///
/// A ceasefire begins with a dated agreement, or with a stop in force before which there is none
/// between the same parties. What is said later of a ceasefire belongs to the latest one begun by then.
/// An agreement told without its parties is the one of that day, if there is just one.
struct CeasefireLinking {
    private typealias Item = (slots: Ceasefire, word: StatusWord)

    private struct Life {
        var start: DayInterval
        var parties: Set<String>
        var items: [Item] = []

        func has(_ others: Set<String>) -> Bool { !parties.isDisjoint(with: others) }
    }

    static func records(_ seen: [Observation], _ reconciler: Reconciler) -> [CeasefireRecord] {
        let items = seen.compactMap { item -> Item? in
            guard case .ceasefire(let slots) = item.fact.content else { return nil }
            return (slots, StatusWord(slots.status.rawValue, slots.date, item))
        }
        let bound = Dictionary(grouping: items.filter { $0.word.observation.bond != nil }) {
            $0.word.observation.bond ?? ""
        }
        var lives = lives(items.filter { $0.word.observation.bond == nil })
        lives += bound.keys.sorted().compactMap { bound[$0].flatMap(life) }
        lives.sort { ($0.start.from, $0.start.to) < ($1.start.from, $1.start.to) }
        let ids = lives.map(id).numbered
        return lives.indices.map { i in
            let next = lives.indices.dropFirst(i + 1).first {
                lives[$0].has(lives[i].parties) && lives[$0].items.contains { isStart($0) }
            }
            return record(
                lives[i],
                id: ids[i],
                next: next.map { (lives[$0], ids[$0]) },
                reconciler
            )
        }
    }

    /// Whether it speaks of the making of a ceasefire.
    private static func isStart(_ item: Item) -> Bool {
        item.slots.status == .agreed || item.slots.status == .inForce
    }

    private static func lives(_ items: [Item]) -> [Life] {
        var lives: [Life] = []
        let isDatedStart = { (item: Item) in item.slots.status == .agreed && item.slots.date != nil
        }
        for item in items where isDatedStart(item) {
            guard let date = item.slots.date else { continue }
            let parties = Set(item.word.observation.parties)
            guard !parties.isEmpty else { continue }
            if let i = lives.firstIndex(where: { $0.start.overlaps(date) && $0.has(parties) }) {
                lives[i].parties.formUnion(parties)
                lives[i].items.append(item)
            } else {
                lives.append(Life(start: date, parties: parties, items: [item]))
            }
        }
        for item in items where isDatedStart(item) && item.word.observation.parties.isEmpty {
            guard let date = item.slots.date else { continue }
            let same = lives.indices.filter { lives[$0].start.overlaps(date) }
            if let i = same.first, same.count == 1 {
                lives[i].items.append(item)
            } else {
                lives.append(Life(start: date, parties: [], items: [item]))
            }
        }
        let rest = items.enumerated().filter { !isDatedStart($0.element) }.sorted {
            (Timeline.day($0.element.word), $0.offset) < (Timeline.day($1.element.word), $1.offset)
        }
        // Those that have begun by the day of an item, the earliest first; and those that have not, the
        // latest first.
        var begun: [Int] = []
        func isBefore(_ i: Int, _ j: Int) -> Bool {
            (lives[i].start.from, j) < (lives[j].start.from, i)
        }
        func begin(_ i: Int) {
            let before = begun.lastIndex { isBefore($0, i) }
            begun.insert(i, at: before.map { $0 + 1 } ?? 0)
        }
        var ahead = lives.indices.sorted { isBefore($1, $0) }
        for item in rest.map(\.element) {
            let parties = Set(item.word.observation.parties)
            let day = Timeline.day(item.word)
            while let next = ahead.last, lives[next].start.from <= day {
                ahead.removeLast()
                begin(next)
            }
            if let i = begun.last(where: { parties.isEmpty || lives[$0].has(parties) }) {
                lives[i].items.append(item)
            } else {
                let start = item.slots.date ?? DayInterval(day)
                lives.append(Life(start: start, parties: parties, items: [item]))
                begin(lives.count - 1)
            }
        }
        return lives
    }

    /// The one life of what an analyst has bound together.
    private static func life(_ items: [Item]) -> Life? {
        guard let first = items.first else { return nil }
        let agreed = items.first { $0.slots.status == .agreed && $0.slots.date != nil }
        let dates = items.compactMap(\.slots.date)
        return Life(
            start: agreed?.slots.date ?? dates.min { $0.from < $1.from }
                ?? DayInterval(Timeline.day(first.word)),
            parties: items.reduce(into: []) { $0.formUnion($1.word.observation.parties) },
            items: items
        )
    }

    private static func id(_ life: Life) -> String {
        "ceasefire-\(life.start.from)-"
            + life.parties.sorted().joined(separator: "-").lowercased()
            .replacing(" ", with: "-")
    }

    private static func record(
        _ life: Life,
        id: String,
        next: (life: Life, id: String)?,
        _ reconciler: Reconciler,
    ) -> CeasefireRecord {
        let slots = life.items.map(\.slots)
        let words = life.items.map(\.word)
        let agreements = slots.filter { $0.status == .agreed }
        let best = agreements.isEmpty ? slots : agreements
        let firm = words.filter { $0.isFirm }
        var state: CeasefireLife?
        for word in Timeline.ordered(firm.isEmpty ? words : firm) {
            guard let status = Ceasefire.Status(rawValue: word.status) else { continue }
            state = CeasefireLife.after(state, status)
        }
        var history = Timeline.history(words)
        var end: CeasefireRecord.End?
        if state == .ended { end = ending(words) }
        if let next, state == .inForce {
            if agreements.isEmpty {
                // A halt without an agreement before a new ceasefire: that there was one to make says
                // that the halt had not lasted.
                state = .ended
                let gap = DayInterval(from: life.start.to, to: next.life.start.from)
                let seen = next.life.items.filter(isStart).map(\.word.observation)
                history.append(inferredEnd(gap, seen))
                end = CeasefireRecord.End(how: .notLasting, date: gap, inferred: true)
            } else {
                state = .superseded
                end = CeasefireRecord.End(how: .superseded, date: next.life.start)
            }
        }
        let statuses = Set(words.map(\.status))
        let isBroken = statuses.contains(where: CeasefireLife.breaks)
        return CeasefireRecord(
            id: id,
            conflict: words.map(\.observation).conflict,
            parties: Conflicts.display(slots.map(\.parties), names: reconciler.names),
            place: best.compactMap(\.place).commonest,
            agreed: agreements.isEmpty ? nil : life.start,
            class: best.compactMap(\.type).commonest,
            mediators: Conflicts.display(slots.map(\.mediators), names: reconciler.names),
            standing: (state ?? .proposed).rawValue,
            ended: end,
            supersededBy: state == .superseded ? next?.id : nil,
            contested: isBroken && !statuses.allSatisfy(CeasefireLife.breaks)
                || words.contains { $0.isDenied },
            lastReported: words.map(Timeline.day).max(),
            positions: Timeline.positions(words),
            history: history
        )
    }

    /// How it ended, by the last word on that.
    private static func ending(_ words: [StatusWord]) -> CeasefireRecord.End? {
        let ends = words.filter { $0.status == Ceasefire.Status.collapsed.rawValue }
        guard let last = Timeline.last(ends) else { return nil }
        let same = ends.filter { Timeline.day($0) == Timeline.day(last) }
        return CeasefireRecord.End(
            how: .collapsed,
            date: last.date,
            accordingTo: same.map(\.observation).sources
        )
    }

    private static func inferredEnd(_ gap: DayInterval, _ seen: [Observation]) -> Position {
        Position(
            status: Ceasefire.Status.collapsed.rawValue,
            date: gap,
            asOf: nil,
            accordingTo: [],
            origins: seen.originCount,
            evidence: seen.cites,
            inferred: true
        )
    }
}
