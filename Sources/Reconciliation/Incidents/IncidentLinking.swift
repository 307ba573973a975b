internal import Coding

/// One incident as one observation tells it.
struct IncidentWord {
    var slots: Incident
    var observation: Observation
    /// The words of the place before the first comma: the exact place.
    var place: Set<String>
    /// The words after it: the wider place.
    var wider: Set<String>

    init(_ slots: Incident, _ observation: Observation, _ wording: Wording) {
        self.slots = slots
        self.observation = observation
        let parts = (slots.place ?? "").split(separator: ",").map {
            Set(wording.words(String($0)))
        }
        place = parts.first ?? []
        wider = parts.dropFirst().reduce(into: []) { $0.formUnion($1) }
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
            words.append(IncidentWord(slots, item, seen.wording))
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
            guard let date = word.slots.date, !word.place.isEmpty else { continue }
            for day in date.from.ordinal...min(date.to.ordinal, date.from.ordinal &+ 400) {
                for j in byDay[day] ?? [] {
                    let same = word.family == words[j].family && word.isSamePlace(as: words[j])
                    if same && word.isPeriod == words[j].isPeriod { groups.join(i, j) }
                }
                byDay[day, default: []].append(i)
            }
        }
        // What is vague about type, place or day joins the one group that fits best.
        var sets = groups.sets()
        func isVague(_ set: [Int]) -> Bool {
            set.allSatisfy {
                words[$0].family == "other" || words[$0].place.isEmpty
                    || words[$0].slots.date == nil
            }
        }
        let vague = sets.filter(isVague)
        sets.removeAll(where: isVague)
        let firm = sets.count
        var left: [[Int]] = []
        for set in vague {
            let fits = sets.indices.prefix(firm).filter { k in
                set.contains { i in sets[k].contains { fit(words[i], words[$0]) } }
            }
            let best = fits.max { a, b in (sets[a].count, b) < (sets[b].count, a) }
            if let best, fits.count == 1 || !words[set[0]].place.isEmpty {
                sets[best] += set
            } else {
                left.append(set)
            }
        }
        return (sets + left).map { $0.sorted().map { words[$0] } }
    }

    /// Whether a vague incident may be the other one.
    private static func fit(_ vague: IncidentWord, _ other: IncidentWord) -> Bool {
        guard let a = vague.slots.date, let b = other.slots.date, a.overlaps(b) else {
            return false
        }
        if vague.place.isEmpty {
            return vague.family == other.family && vague.slots.attacker == other.slots.attacker
        }
        return vague.isSamePlace(as: other)
    }

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
