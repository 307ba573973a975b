public import Coding

/// How tense each conflict was, day by day, and what that was counted from.
public struct Tension: Codable, Sendable, Equatable {
    /// One line of the record that counts.
    public struct Ground: Codable, Sendable, Equatable {
        /// The board it stands on.
        public var board: String
        /// Its id there: its claims and sentences are found by that.
        public var item: String
        /// What it adds; below zero it relieves.
        public var value: Double
        /// The status told to have begun, the type or the stance.
        public var what: String
    }

    /// One kind of tension.
    public struct Part: Codable, Sendable, Equatable {
        /// `vertical`, `horizontal`, `rhetorical` or `institutional`.
        public var kind: String
        /// The sum over its grounds.
        public var value: Double
        /// What it is counted from.
        public var grounds: [Ground]
    }

    /// One conflict on one day.
    public struct Point: Codable, Sendable, Equatable {
        /// The id of the conflict.
        public var conflict: String
        /// The day.
        public var date: Day
        /// The sum of the parts.
        public var value: Double
        /// The parts that have grounds.
        public var parts: [Part]
    }

    /// The version of the formula, such as `truce-tension-1`.
    public var method: String
    /// The days on which anything counts, by conflict and day.
    public var series: [Point]

    /// Counts the tension of items.
    /// - Parameter items: lines of any boards, in any order; those without a conflict or a day don't
    ///   count.
    public init(_ items: [RecordItem]) {
        method = TensionMethod.name
        var grounds: [Key: [(kind: Kind, ground: Ground)]] = [:]
        for item in items {
            guard let conflict = item.conflict else { continue }
            for (day, kind, ground) in Self.grounds(item) {
                grounds[Key(conflict: conflict, day: day), default: []].append((kind, ground))
            }
        }
        for (key, ground) in Self.newPlaces(items) {
            grounds[key, default: []].append((.horizontal, ground))
        }
        series = grounds.keys.sorted { ($0.conflict, $0.day) < ($1.conflict, $1.day) }.map { key in
            Self.point(key, grounds[key] ?? [])
        }
    }

    private enum Kind: String, CaseIterable { case vertical, horizontal, rhetorical, institutional }

    private struct Key: Hashable {
        var conflict: String
        var day: Day
    }

    private static func point(_ key: Key, _ all: [(kind: Kind, ground: Ground)]) -> Point {
        let parts = Kind.allCases.compactMap { kind -> Part? in
            // Of one speaker's many words of a day, one of each stance counts.
            var seen: Set<String> = []
            let own = all.filter { $0.kind == kind }.map(\.ground)
                .sorted { ($0.board, $0.item, $0.what) < ($1.board, $1.item, $1.what) }
                .filter { kind != .rhetorical || seen.insert($0.what).inserted }
            guard !own.isEmpty else { return nil }
            let value = own.reduce(0) { $0 + $1.value }
            return Part(kind: kind.rawValue, value: rounded(value), grounds: own)
        }
        return Point(
            conflict: key.conflict,
            date: key.day,
            value: rounded(parts.reduce(0) { $0 + $1.value }),
            parts: parts
        )
    }

    private static func grounds(_ item: RecordItem) -> [(Day, Kind, Ground)] {
        func statuses(_ history: [Position], _ weight: (String) -> Double) -> [(Day, Kind, Ground)]
        {
            history.compactMap { position in
                let value = weight(position.status)
                guard let day = position.date?.from, value != 0, position.general != true,
                    position.factuality == nil
                else { return nil }
                return (day, .institutional, ground(item, value, position.status))
            }
        }
        switch item {
        case .incident(let record):
            guard let day = record.date?.from else { return [] }
            let dead = Double(record.killed?.min ?? 0)
            let value =
                TensionMethod.weight(ofIncident: record.type) * (1 + log10OfOnePlus(dead))
            return [(day, .vertical, ground(item, rounded(value), record.type))]
        case .claim(let record):
            guard let stance = record.stance, let day = record.evidence.days?.from,
                TensionMethod.weight(of: stance) != 0
            else { return [] }
            let what = "\(record.speaker ?? "") \(stance.rawValue)"
            return [(day, .rhetorical, ground(item, TensionMethod.weight(of: stance), what))]
        case .ceasefire(let record):
            return statuses(record.history, TensionMethod.weight(ofCeasefire:))
        case .talks(let record): return statuses(record.history, TensionMethod.weight(ofTalks:))
        case .crossing(let record):
            return statuses(changesOnly(record.history), TensionMethod.weight(ofCrossing:))
        case .period, .impact, .dispute: return []
        }
    }

    /// The first of each run of one status: that a crossing is shut still is no new closure.
    private static func changesOnly(_ history: [Position]) -> [Position] {
        var last: String?
        return history.filter { position in
            guard position.general != true, position.factuality == nil else { return false }
            defer { last = position.status }
            return position.status != last
        }
    }

    /// The incidents at places that had been quiet.
    private static func newPlaces(_ items: [RecordItem]) -> [(Key, Ground)] {
        struct Site: Hashable { var conflict, place: String }
        var bySite: [Site: [(day: Day, item: RecordItem)]] = [:]
        for item in items {
            guard case .incident(let record) = item, let conflict = record.conflict,
                let place = record.place, let day = record.date?.from
            else { continue }
            bySite[Site(conflict: conflict, place: place), default: []].append((day, item))
        }
        return bySite.flatMap { site, all -> [(Key, Ground)] in
            var last: Day?
            return all.sorted { ($0.day, $0.item.id) < ($1.day, $1.item.id) }.compactMap { entry in
                defer { last = entry.day }
                if let last, entry.day.days(since: last) <= Int(TensionMethod.quietDays) {
                    return nil
                }
                return (
                    Key(conflict: site.conflict, day: entry.day),
                    ground(entry.item, TensionMethod.newPlace, site.place)
                )
            }
        }
    }

    private static func ground(_ item: RecordItem, _ value: Double, _ what: String) -> Ground {
        Ground(board: item.board, item: item.id, value: value, what: what)
    }

    /// To hundredths, so that the same sum is the same number whatever the order.
    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
