internal import Coding
internal import FoundationEssentials
internal import GRDB
public import Reconciliation

/// Finds facts by their keys, and those on which an item of the record rests.
struct FactFinder {
    let db: Database

    /// The fact of a key in the reading that counts, as it was read.
    func fact(_ key: FactKey) throws -> Fact? {
        guard
            let row = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT readingId FROM present WHERE name = ?"),
                arguments: [key.report]
            )
        else { return nil }
        let reading = try PresentReading.load(row, db)
        return zip(FactKey.keys(of: reading), reading.facts).first { $0.0 == key }?.1
    }

    /// The keys of the facts from which an item was made.
    func facts(of item: RecordItem) throws -> [FactKey] {
        let kinds = Self.kinds(item)
        var keys: [FactKey] = []
        for cite in item.evidence {
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT observation.body FROM observation
                            JOIN present ON present.id = presentId
                        WHERE present.name = ? AND spanStart = ? AND spanEnd = ? AND until IS NULL
                        ORDER BY ordinal
                        """
                ),
                arguments: [cite.report, cite.span.start, cite.span.end]
            )
            for row in rows {
                let seen = try Observation(bytes: [UInt8](row["body"] as Data))
                guard kinds.contains(seen.key.kind), seen.cite == cite else { continue }
                if !keys.contains(seen.key) { keys.append(seen.key) }
            }
        }
        return keys
    }

    /// The part of the record in which a fact is; nil for one that was rejected.
    func cell(of key: FactKey) throws -> Cell? {
        let bodies = try Data.fetchAll(
            db,
            sql: """
                SELECT observation.body FROM observation JOIN present ON present.id = presentId
                WHERE present.name = ? AND spanStart = ? AND spanEnd = ? AND until IS NULL
                """,
            arguments: [key.report, key.span.start, key.span.end]
        )
        return try bodies.lazy.map { try Observation(bytes: [UInt8]($0)) }
            .first { $0.key == key }?.cell
    }

    /// The items of an id, which may have the board before it: `incidents:ID`.
    func items(_ name: String) throws -> [RecordItem] {
        var (board, id): (String?, String) = (nil, name)
        if let colon = name.firstIndex(of: ":") {
            let before = String(name[..<colon])
            if BoardQuery.Board.allCases.contains(where: { $0.names.contains(before) }) {
                (board, id) = (before, String(name[name.index(after: colon)...]))
            }
        }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT board, body FROM item JOIN itemBody ON itemId = item.id
                WHERE name = ? AND (?2 IS NULL OR board = ?2)
                """,
            arguments: [id, board]
        ).map { try RecordItem(json: Array(($0["body"] as String).utf8), board: $0["board"]) }
    }

    private static func kinds(_ item: RecordItem) -> Set<String> {
        switch item {
        case .ceasefire: ["ceasefire"]
        case .talks: ["talks"]
        case .incident, .period: ["incident"]
        case .crossing: ["crossing"]
        case .impact: ["impact"]
        case .claim: ["claim"]
        case .dispute(let item):
            [item.about.split(separator: ":").first.map(String.init) ?? ""]
        }
    }
}

extension RecordStore {
    /// The facts that a word names: a fact's key, or the id of an item of the record.
    /// - Throws: ``StoreError`` where there is none.
    public func facts(named name: String) throws(StoreError) -> [FactKey] {
        let path = path
        return try read { db in
            let finder = FactFinder(db: db)
            if let key = FactKey(name), try finder.fact(key) != nil { return [key] }
            let keys = try finder.items(name).flatMap(finder.facts)
            guard !keys.isEmpty else {
                throw StoreError(.unknown("no fact or item \(name)"), path: path)
            }
            return keys
        }
    }

    /// The part of the record in which a fact is; nil where it is in none.
    public func cell(of key: FactKey) throws(StoreError) -> Cell? {
        try read { db in try FactFinder(db: db).cell(of: key) }
    }

    /// The keys of the facts from which an item was made.
    public func facts(of item: RecordItem) throws(StoreError) -> [FactKey] {
        try read { db in try FactFinder(db: db).facts(of: item) }
    }
}
