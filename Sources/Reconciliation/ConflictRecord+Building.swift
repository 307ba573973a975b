public import Coding

extension ConflictRecord {
    /// The record of what the readings say.
    ///
    /// The same readings in any order give the same record, byte for byte; a report that comes twice
    /// counts once.
    /// - Parameters:
    ///   - readings: what was read in each report.
    ///   - reconciler: makes the items.
    ///   - corrections: what an analyst has said of the facts.
    public init(
        _ readings: [Reading],
        reconciler: Reconciler = Reconciler(),
        corrections: Corrections = Corrections(),
    ) {
        let reconciler = reconciler.naming(corrections.conflicts)
        let ordered = Self.distinct(readings)
        let origins = Origins.find(ordered.map(OriginPrint.init))
        let observations = ordered.flatMap { reading in
            reconciler.observations(
                in: reading,
                corrections: corrections,
                origin: origins[reading.report.id]
            )
        }
        let last = ordered.compactMap(\.report.published)
            .max { Instant.seconds($0) ?? .min < Instant.seconds($1) ?? .min }
        self.init(
            reconciler.items(observations),
            reports: Reports(count: ordered.count, independentOrigins: Set(origins.values).count),
            asOf: last,
            definitions: reconciler.definitions
        )
    }

    /// The record that consists of items.
    /// - Parameters:
    ///   - items: the lines of all boards, in any order.
    ///   - reports: how much they rest on.
    ///   - asOf: the moment of the record, ISO 8601.
    ///   - definitions: the conflicts that an analyst has named.
    public init(
        _ items: [RecordItem],
        reports: Reports,
        asOf: String?,
        definitions: [ConflictDefinition] = [],
    ) {
        // Ids may be the same in two conflicts: only sorted lines give one record.
        let items = items.inOrder()
        self.init(
            asOf: asOf,
            reports: reports,
            conflicts: [],
            ceasefires: [],
            talks: [],
            incidents: [],
            periods: [],
            crossings: [],
            impacts: [],
            claims: [],
            disputes: [],
            tension: Tension(items),
            changes: ChangesOfStanding.of(items)
        )
        let today = asOf.flatMap { Day($0) }
        for item in items {
            switch item {
            case .ceasefire(let item): ceasefires.append(item)
            case .talks(let item): talks.append(item)
            case .incident(let item): incidents.append(item)
            case .period(let item): periods.append(item)
            case .crossing(let item): crossings.append(today.map(item.known) ?? item)
            case .impact(let item): impacts.append(item)
            case .claim(let item): claims.append(item)
            case .dispute(let item): disputes.append(item)
            }
        }
        conflicts = Conflicts.of(items, definitions)
    }

    /// Each report's reading once, in the order of publication; of several the same one always.
    private static func distinct(_ readings: [Reading]) -> [Reading] {
        var byID: [String: Reading] = [:]
        for reading in readings {
            if let other = byID[reading.report.id], !isBefore(reading, other) { continue }
            byID[reading.report.id] = reading
        }
        func moment(_ reading: Reading) -> Int {
            reading.report.published.flatMap(Instant.seconds) ?? .max
        }
        return byID.values.map { ($0, moment($0)) }
            .sorted { ($0.1, $0.0.report.id) < ($1.1, $1.0.report.id) }.map(\.0)
    }

    private static func isBefore(_ a: Reading, _ b: Reading) -> Bool {
        guard a != b else { return false }
        func bytes(_ reading: Reading) -> [UInt8] {
            (try? ReadingLine.reading(reading).jsonLine()) ?? []
        }
        return bytes(a).lexicographicallyPrecedes(bytes(b))
    }
}

extension [RecordItem] {
    /// By the first day of which is told, then by id and first sentence: the order of every board.
    public func inOrder() -> [RecordItem] {
        typealias Key = (day: Int32, id: String, report: String, span: ScalarSpan)
        let keyed = map { item -> (item: RecordItem, key: Key) in
            let first = item.evidence.first
            let day = item.days?.from.ordinal ?? .max
            return (item, (day, item.id, first?.report ?? "", first?.span ?? ScalarSpan(0, 0)))
        }
        return keyed.sorted { $0.key < $1.key }.map(\.item)
    }
}
