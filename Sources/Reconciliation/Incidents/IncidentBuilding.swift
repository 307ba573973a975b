internal import Coding

/// Makes the record of one incident from all that is said of it.
enum IncidentBuilding {
    static func record(
        _ words: [IncidentWord],
        prefix: String,
        _ seen: Observations
    ) -> IncidentRecord {
        let observations = words.map(\.observation)
        let dates = words.compactMap(\.slots.date)
        var date = dates.first
        for next in dates { date = date?.intersection(next) ?? date }
        let type = type(words)
        let others = Set(words.map(\.slots.type.rawValue)).subtracting([type]).sorted()
        let place = words.compactMap(\.slots.place).commonest
        let countries = Set(words.flatMap(\.slots.country.names)).sorted()
        let targets = Set(words.compactMap(\.slots.target)).sorted()
        let placeID = place.map { seen.wording.words($0).joined(separator: "-") } ?? "unknown"
        return IncidentRecord(
            id: "\(prefix)-\(date?.from.description ?? "undated")-\(placeID)",
            type: type,
            alternativeTypes: others.isEmpty ? nil : others,
            place: place,
            country: countries.isEmpty ? nil : OneOrMany(countries),
            date: date,
            targets: targets.isEmpty ? nil : targets,
            killed: toll(words, seen.wording) { $0.killed },
            injured: toll(words, seen.wording) { $0.injured },
            responsibility: responsibility(words, seen),
            reports: Set(observations.map(\.report)).count,
            origins: observations.originCount,
            evidence: observations.cites
        )
    }

    /// The type that most origins give; where they tie, the vaguer.
    private static func type(_ words: [IncidentWord]) -> String {
        var byType: [String: [Observation]] = [:]
        for word in words { byType[word.slots.type.rawValue, default: []].append(word.observation) }
        let best = byType.max { a, b in
            (a.value.originCount, a.key == "other" ? 1 : 0, b.key)
                < (b.value.originCount, b.key == "other" ? 1 : 0, a.key)
        }
        return best?.key ?? "other"
    }

    /// Each source's latest count of the same people, and the range over all.
    private static func toll(
        _ words: [IncidentWord],
        _ wording: Wording,
        _ count: (Incident) -> Count?
    ) -> Toll? {
        struct Key: Hashable {
            var source: String?
            var who: String
        }
        var latest: [Key: [(count: Count, observation: Observation)]] = [:]
        var order: [Key] = []
        for word in words {
            guard let number = count(word.slots) else { continue }
            let who = wording.words(number.who ?? number.text ?? "").filter { Int($0) == nil }
            let key = Key(source: word.observation.source, who: who.joined(separator: " "))
            if latest[key] == nil { order.append(key) }
            // Observations come in the order of publication: the later word replaces the earlier.
            let same = latest[key]?.first.map {
                $0.count.min == number.min && $0.count.max == number.max
            }
            if same == true {
                latest[key]?.append((number, word.observation))
            } else {
                latest[key] = [(number, word.observation)]
            }
        }
        let claims = order.compactMap { key -> Toll.Claim? in
            guard let items = latest[key], let first = items.first?.count else { return nil }
            let seen = items.map(\.observation)
            return Toll.Claim(
                accordingTo: seen.sources,
                min: first.min,
                max: first.max,
                text: first.text,
                who: first.who,
                origins: seen.originCount,
                evidence: seen.cites
            )
        }
        guard !claims.isEmpty else { return nil }
        let open = claims.contains { $0.max == nil }
        return Toll(
            min: claims.compactMap(\.min).min(),
            max: open ? nil : claims.compactMap(\.max).max(),
            by: claims
        )
    }

    private static func responsibility(
        _ words: [IncidentWord],
        _ seen: Observations
    ) -> [IncidentRecord.Responsibility] {
        var byParty: [String: [IncidentWord]] = [:]
        for word in words {
            guard let attacker = word.slots.attacker else { continue }
            byParty[seen.names.key(for: attacker), default: []].append(word)
        }
        return byParty.keys.sorted().compactMap { key in
            guard let words = byParty[key] else { return nil }
            let observations = words.map(\.observation)
            return IncidentRecord.Responsibility(
                party: words.compactMap(\.slots.attacker).commonest ?? key,
                stance: "asserts",
                accordingTo: observations.sources,
                origins: observations.originCount,
                evidence: observations.cites
            )
        }
    }
}
