internal import Coding

/// One incident as one observation tells it.
struct IncidentWord {
    var slots: Incident
    var observation: Observation
    /// The words of the place before the first comma: the exact place.
    var place: Set<String>
    /// The words after it: the wider place.
    var wider: Set<String>
    /// The words of whom it was meant for.
    var target: Set<String>
    /// The key of who did it.
    var attacker: String?

    init(
        _ slots: Incident,
        _ observation: Observation,
        _ wording: Wording,
        _ names: any ActorNames
    ) {
        self.slots = slots
        self.observation = observation
        let parts = (slots.place ?? "").split(separator: ",").map {
            Set(wording.words(String($0)))
        }
        place = parts.first ?? []
        wider = parts.dropFirst().reduce(into: []) { $0.formUnion($1) }
        target = Set(wording.words(slots.target ?? ""))
        attacker = slots.attacker.map { names.key(for: $0) }
    }

    /// Types of one family may be the same act; `other` fits all.
    var family: String {
        switch slots.type {
        case .airstrike, .droneStrike: "air"
        case .bombing, .suicideAttack: "bomb"
        case .armedClash, .shelling, .shooting, .raid, .rocketAttack: "fire"
        default: slots.type.rawValue
        }
    }

    /// Whether the days are a period of more than a week, so that the counts are a total.
    var isPeriod: Bool { (slots.date?.count ?? 1) > 7 }

    func isSamePlace(as other: IncidentWord) -> Bool {
        if !place.isDisjoint(with: other.place) { return true }
        return (wider.isEmpty && place.isSubset(of: other.wider) && place.count == 1)
            || (other.wider.isEmpty && other.place.isSubset(of: wider) && other.place.count == 1)
    }

    /// Whether two without a place are of one report, or by the same against the same.
    func hasSameParties(as other: IncidentWord) -> Bool {
        guard place.isEmpty, other.place.isEmpty else { return false }
        return observation.report == other.observation.report
            || (attacker != nil && attacker == other.attacker)
            || !target.isDisjoint(with: other.target)
    }
}

/// Finds which reports speak of the same incident: by family of types, place and days.
struct IncidentLinking {
    static func records(_ seen: Observations) -> (
        incidents: [IncidentRecord], periods: [IncidentRecord]
    ) {
        var words: [IncidentWord] = []
        for item in seen.all {
            guard case .incident(let slots) = item.fact.content,
                item.fact.factuality == .happened || item.fact.factuality == .ongoing
            else { continue }
            words.append(IncidentWord(slots, item, seen.wording, seen.names))
        }
        let single = groups(words.filter { !$0.isPeriod })
        let period = groups(words.filter(\.isPeriod))
        return (
            records(single, prefix: "incident", seen), records(period, prefix: "period", seen)
        )
    }

    private static func groups(_ words: [IncidentWord]) -> [[IncidentWord]] {
        var groups = Groups(words.count)
        var byDay: [Int32: [Int]] = [:]
        for (i, word) in words.enumerated() {
            guard let date = word.slots.date else { continue }
            for day in date.from.ordinal...min(date.to.ordinal, date.from.ordinal &+ 400) {
                for j in byDay[day] ?? [] {
                    let same =
                        word.isSamePlace(as: words[j]) || word.hasSameParties(as: words[j])
                    if same, word.family == words[j].family, word.isPeriod == words[j].isPeriod {
                        groups.join(i, j)
                    }
                }
                byDay[day, default: []].append(i)
            }
        }
        // What is vague about type or day joins the one group that fits best, and then what is
        // vague about the place.
        var sets = groups.sets()
        sets = joined(sets, words) { $0.family == "other" || $0.slots.date == nil }
        sets = joined(sets, words) { $0.place.isEmpty }
        return sets.map { $0.sorted().map { words[$0] } }
    }

    /// The sets, those of nothing but vague words put to the firm set that fits best, if one does.
    private static func joined(
        _ all: [[Int]],
        _ words: [IncidentWord],
        where isVague: (IncidentWord) -> Bool
    ) -> [[Int]] {
        let vague = all.filter { $0.allSatisfy { isVague(words[$0]) } }
        var sets = all.filter { !$0.allSatisfy { isVague(words[$0]) } }
        let firm = sets.count
        for set in vague {
            let fits = sets.indices.prefix(firm).filter { k in
                set.contains { i in sets[k].contains { fit(words[i], words[$0]) } }
            }
            let best = fits.max { a, b in (sets[a].count, b) < (sets[b].count, a) }
            if let best, fits.count == 1 || !words[set[0]].place.isEmpty {
                sets[best] += set
            } else {
                sets.append(set)
            }
        }
        return sets
    }

    /// Whether a vague incident may be the other one.
    private static func fit(_ vague: IncidentWord, _ other: IncidentWord) -> Bool {
        guard isNear(vague, other) else { return false }
        if vague.place.isEmpty {
            if other.place.isEmpty {
                return (vague.family == "other" || vague.family == other.family)
                    && vague.hasSameParties(as: other)
            }
            return vague.family == other.family && vague.attacker == other.attacker
        }
        return vague.isSamePlace(as: other)
            && (vague.family == "other" || vague.family == other.family)
    }

    /// Whether the days agree; without a day, it may be what the same report dates, or what
    /// happened just before it was published.
    private static func isNear(_ vague: IncidentWord, _ other: IncidentWord) -> Bool {
        guard let b = other.slots.date else { return false }
        if let a = vague.slots.date { return a.overlaps(b) }
        if vague.observation.report == other.observation.report { return true }
        guard let published = vague.observation.published else { return false }
        return (0...freshness).contains(published.days(since: b.to))
    }

    /// How many days after the act a report that gives no day is taken to speak of it.
    private static let freshness = 3

    private static func records(
        _ groups: [[IncidentWord]],
        prefix: String,
        _ seen: Observations
    ) -> [IncidentRecord] {
        var taken: [String: Int] = [:]
        return groups.map { IncidentBuilding.record($0, prefix: prefix, seen) }
            .sorted {
                ($0.date?.from.ordinal ?? .max, $0.id, $0.evidence.first?.report ?? "")
                    < ($1.date?.from.ordinal ?? .max, $1.id, $1.evidence.first?.report ?? "")
            }
            .map { record in
                var record = record
                taken[record.id, default: 0] += 1
                if let number = taken[record.id], number > 1 { record.id += "-\(number)" }
                return record
            }
    }
}
