internal import Coding

/// Makes the record of one incident from all that is said of it.
enum IncidentBuilding {
    static func record(
        _ all: [IncidentWord],
        root: IncidentWord,
        prefix: String,
        _ reconciler: Reconciler,
    ) -> IncidentRecord {
        let words = all.filter { !$0.isDenial }
        let observations = words.map(\.observation)
        let wording = reconciler.wording
        let dates = words.compactMap(\.slots.date)
        var date = root.slots.date ?? dates.first
        for next in dates { date = date?.intersection(next) ?? date }
        let type = type(words)
        let others = Set(words.map(\.slots.type.rawValue)).subtracting([type]).sorted()
        let place = words.compactMap(\.slots.place).commonest
        let countries = Set(words.flatMap(\.slots.country.names)).sorted()
        let targets = Set(words.compactMap(\.slots.target)).sorted()
        let placeID = place.map { wording.words($0).joined(separator: "-") } ?? "unknown"
        let isPeriod = root.slots.date.map(IncidentLinking.isPeriod) ?? false
        let dayID =
            root.slots.date.map { isPeriod ? "\($0.from)-\($0.to)" : "\($0.from)" } ?? "undated"
        let killed = TollBuilding.toll(words, wording) { $0.killed }
        let injured = TollBuilding.toll(words, wording) { $0.injured }
        let responsibility = responsibility(words, reconciler)
        let denials = denials(all)
        var record = IncidentRecord(
            id: "\(prefix)-\(dayID)-\(placeID)-\(StableName.short(root.observation.key))",
            conflict: observations.conflict,
            type: type,
            alternativeTypes: others.isEmpty ? nil : others,
            place: place,
            location: words.filter { $0.slots.place == place }
                .compactMap(\.observation.location).best,
            country: countries.isEmpty ? nil : OneOrMany(countries),
            date: date,
            targets: targets.isEmpty ? nil : targets,
            killed: killed,
            injured: injured,
            responsibility: responsibility,
            denials: denials.isEmpty ? nil : denials,
            contested: false,
            reports: Set(observations.map(\.report.id)).count,
            origins: observations.originCount,
            evidence: observations.cites
        )
        record.contested = Disputes.of(record, wording).contains { $0.resolved == nil }
        return record
    }

    /// The records, the oldest first.
    static func ordered(_ records: [IncidentRecord]) -> [IncidentRecord] {
        records.sorted(by: isBefore)
    }

    private static func isBefore(_ a: IncidentRecord, _ b: IncidentRecord) -> Bool {
        let (dayA, dayB) = (a.date?.from.ordinal ?? .max, b.date?.from.ordinal ?? .max)
        if dayA != dayB { return dayA < dayB }
        if a.id != b.id { return a.id < b.id }
        guard let x = a.evidence.first, let y = b.evidence.first else { return false }
        return (x.report, x.span) < (y.report, y.span)
    }

    /// The type that most origins give; where they tie, the vaguer.
    ///
    /// Who only counts the dead says nothing of how they died.
    private static func type(_ words: [IncidentWord]) -> String {
        var byType: [String: [Observation]] = [:]
        for word in words where !word.isVagueType || !word.isToll {
            byType[word.slots.type.rawValue, default: []].append(word.observation)
        }
        let votes = byType.map { (type: $0.key, origins: $0.value.originCount) }
        let vague = Incident.Kind.other.rawValue
        let best = votes.max { a, b in
            (a.origins, a.type == vague ? 1 : 0, b.type)
                < (b.origins, b.type == vague ? 1 : 0, a.type)
        }
        return best?.type ?? vague
    }

    private static func responsibility(_ words: [IncidentWord], _ reconciler: Reconciler)
        -> [IncidentRecord.Responsibility]
    {
        var byParty: [String: [IncidentWord]] = [:]
        for word in words {
            guard let attacker = word.attacker else { continue }
            byParty[attacker, default: []].append(word)
        }
        return byParty.keys.sorted().compactMap { key in
            guard let words = byParty[key] else { return nil }
            let observations = words.map(\.observation)
            // Who takes it upon itself confirms what others say of it.
            let isOwn = observations.contains { $0.source == key }
            return IncidentRecord.Responsibility(
                party: words.compactMap(\.slots.attacker).commonest ?? key,
                stance: (isOwn ? Stance.confirms : Stance.asserts).rawValue,
                accordingTo: observations.sources,
                origins: observations.originCount,
                evidence: observations.cites
            )
        }
    }

    /// Who denies that it happened, or that he did it.
    private static func denials(_ words: [IncidentWord]) -> [IncidentRecord.Responsibility] {
        var bySource: [String: [Observation]] = [:]
        for word in words where word.isDenial {
            let source = word.observation.fact.accordingTo ?? ""
            bySource[source, default: []].append(word.observation)
        }
        return bySource.keys.sorted().compactMap { source in
            guard let observations = bySource[source] else { return nil }
            return IncidentRecord.Responsibility(
                party: source,
                stance: Stance.denies.rawValue,
                accordingTo: observations.sources,
                origins: observations.originCount,
                evidence: observations.cites
            )
        }
    }
}

extension IncidentWord {
    /// Whether it counts the dead or the wounded and names nobody who did it.
    fileprivate var isToll: Bool {
        slots.attacker == nil && (slots.killed != nil || slots.injured != nil)
    }
}
