internal import Coding

/// Finds which reports speak of the same incident: by family of types, place, days and parties.
///
/// Each word looks for the most fitting of those words that are more definite than itself and that it
/// may be; what finds none begins an incident. So a word depends on the words of a few days around it
/// and on no order, and vague words never tie definite ones together.
struct IncidentLinking {
    /// The days of a ``Cell``: parents lie at most 9 days apart and roots at most 13, so that what
    /// comes or goes is felt 22 days away, within two stretches.
    static let stretch = 12
    static let reach = 2

    private let words: [IncidentWord]
    private let roots: [Int]
    private let reconciler: Reconciler

    /// Links what observations tell; those of other kinds are passed over.
    init(_ seen: [Observation], _ reconciler: Reconciler) {
        self.reconciler = reconciler
        words = seen.compactMap { item in
            guard case .incident(let slots) = item.fact.content,
                [.happened, .ongoing, .denied, .negated].contains(item.fact.factuality)
            else { return nil }
            return IncidentWord(slots, item, reconciler.wording)
        }
        roots = Self.roots(words)
    }

    /// Whether the days are more than a week, so that counts are a total.
    static func isPeriod(_ days: DayInterval) -> Bool { days.count > 7 }

    /// The incidents of cells, each in the cell of its most definite word, the oldest first.
    func records(of cells: Set<Cell>) -> [Cell: [IncidentRecord]] {
        var groups: [Int: [IncidentWord]] = [:]
        for (word, root) in zip(words, roots)
        where cells.contains(words[root].observation.cell) && !words[root].isDenial {
            groups[root, default: []].append(word)
        }
        let byCell = Dictionary(grouping: groups.keys.sorted()) { words[$0].observation.cell }
        return byCell.mapValues { roots in
            IncidentBuilding.ordered(
                roots.compactMap { root in
                    groups[root].map {
                        IncidentBuilding.record(
                            $0,
                            root: words[root],
                            prefix: "incident",
                            reconciler
                        )
                    }
                }
            )
        }
    }

    private static func roots(_ words: [IncidentWord]) -> [Int] {
        let index = IncidentIndex(words)
        let bonds = firstOfBonds(words)
        let parents = words.indices.map { i -> Int? in
            if let bond = words[i].observation.bond {
                return bonds[bond].flatMap { $0 == i ? nil : $0 }
            }
            return parent(of: i, words, index)
        }
        return words.indices.map { i in
            var root = i
            // Parents are ever more definite, so that no way leads back; the count is a safeguard.
            for _ in words.indices {
                guard let next = parents[root] else { break }
                root = next
            }
            return root
        }
    }

    /// The most definite word of each bond: those bound together are one incident of their own.
    private static func firstOfBonds(_ words: [IncidentWord]) -> [String: Int] {
        var first: [String: Int] = [:]
        for (i, word) in words.enumerated() {
            guard let bond = word.observation.bond else { continue }
            if let j = first[bond], words[j].isMoreDefinite(than: word) { continue }
            first[bond] = i
        }
        return first
    }

    private static func parent(of i: Int, _ words: [IncidentWord], _ index: IncidentIndex) -> Int? {
        let word = words[i]
        var best: (at: Int, points: Int)?
        var rivals: [Int] = []
        for j in index.candidates(for: word) where j != i {
            let other = words[j]
            guard !other.isMoved, other.isMoreDefinite(than: word), word.mayBe(other) else {
                continue
            }
            rivals.append(j)
            let points = word.likeness(to: other)
            if let old = best {
                let isBetter =
                    points != old.points
                    ? points > old.points : other.isMoreDefinite(than: words[old.at])
                if !isBetter { continue }
            }
            best = (j, points)
        }
        guard let best else { return nil }
        // Without a place of its own it must not be torn between two.
        if word.place.isEmpty {
            for j in rivals where word.likeness(to: words[j]) == best.points {
                if words[j].isElsewhere(than: words[best.at]) { return nil }
            }
        }
        return best.at
    }
}

extension IncidentWord {
    /// Whether an analyst has put it to a cell that is not that of its own days.
    var isMoved: Bool {
        guard observation.bond != nil else { return false }
        let own = Cell.at(slots.date?.from ?? observation.published, .incidents, "")
        return own.stretch != observation.cell.stretch
    }
}

/// Where to look for words that may be the same incident.
private struct IncidentIndex {
    private struct Key: Hashable {
        var day: Int32
        var word: String
    }

    private var byPlace: [Key: [Int]] = [:]
    private var byAttacker: [Key: [Int]] = [:]
    private var byTarget: [Key: [Int]] = [:]
    private var byToll: [Key: [Int]] = [:]
    private var byReport: [String: [Int]] = [:]

    init(_ words: [IncidentWord]) {
        for (i, word) in words.enumerated() {
            byReport[word.observation.report.id, default: []].append(i)
            guard let days = word.days else { continue }
            for day in days.from.ordinal...max(days.from.ordinal, days.to.ordinal) {
                for name in word.place.union(word.wider) {
                    byPlace[Key(day: day, word: name), default: []].append(i)
                }
                if let attacker = word.attacker {
                    byAttacker[Key(day: day, word: attacker), default: []].append(i)
                }
                if let killed = word.slots.killed?.min {
                    byToll[Key(day: day, word: String(killed)), default: []].append(i)
                }
                if word.place.isEmpty {
                    for name in word.target {
                        byTarget[Key(day: day, word: name), default: []].append(i)
                    }
                }
            }
        }
    }

    /// Those that share a day and a name, or the report, each once, ascending.
    func candidates(for word: IncidentWord) -> [Int] {
        var found = Set(byReport[word.observation.report.id] ?? [])
        guard let days = word.days else { return found.sorted() }
        for day in days.from.ordinal...max(days.from.ordinal, days.to.ordinal) {
            for name in word.place.union(word.wider) {
                found.formUnion(byPlace[Key(day: day, word: name)] ?? [])
            }
            guard word.place.isEmpty else { continue }
            if let attacker = word.attacker {
                found.formUnion(byAttacker[Key(day: day, word: attacker)] ?? [])
            }
            if let killed = word.slots.killed?.min {
                found.formUnion(byToll[Key(day: day, word: String(killed))] ?? [])
            }
            for name in word.target {
                found.formUnion(byTarget[Key(day: day, word: name)] ?? [])
            }
        }
        return found.sorted()
    }
}
