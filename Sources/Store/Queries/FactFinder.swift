internal import Coding
internal import FoundationEssentials
internal import GRDB
public import Reconciliation

/// Finds facts by their keys, and items by their names.
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

    /// The part of the record in which a fact is; nil for one that was rejected.
    func cell(of key: FactKey) throws -> Cell? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT observation.body, cell.name AS cell FROM observation
                    JOIN present ON present.id = presentId
                    JOIN cell ON cell.id = cellId
                WHERE present.name = ? AND spanStart = ? AND spanEnd = ? AND until IS NULL
                """,
            arguments: [key.report, key.span.start, key.span.end]
        )
        return try rows.lazy.map { try observation($0, in: key.report) }
            .first { $0.key == key }?.cell
    }

    /// An observation that is looked at for its key, its cell and its sentence.
    private func observation(_ row: Row, in report: String) throws -> Observation {
        guard let cell = Cell(row["cell"] as String) else {
            throw DatabaseError(message: "a cell has no name")
        }
        return try Observation(
            bytes: [UInt8](row["body"] as Data),
            report: ReportHead(id: report, outlet: nil, published: nil, url: nil),
            cell: cell
        )
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
        let sentences = Sentences(db)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT board, body FROM item JOIN line ON itemId = item.id
                WHERE name = ? AND (?2 IS NULL OR board = ?2)
                """,
            arguments: [id, board]
        ).map { try KeptItem.item($0["body"], $0["board"], sentences) }
    }
}

extension RecordStore {
    /// The facts that a word names: a fact's key, or the id of an item of the record.
    /// - Throws: ``StoreError`` where there is none.
    public func facts(named name: String) throws(StoreError) -> [FactKey] {
        let (path, method) = (path, method)
        return try read { db in
            let finder = FactFinder(db: db)
            if let key = FactKey(name), try finder.fact(key) != nil { return [key] }
            let behind = FactsBehind(db, try method.reconciler(db))
            let keys = try finder.items(name).flatMap(behind.facts)
            guard !keys.isEmpty else {
                throw StoreError(.unknown("no fact or item \(name)"), path: path)
            }
            return keys
        }
    }

    /// The lines of an id, which may have the board before it: `incidents:ID`.
    /// - Parameter name: the id.
    /// - Returns: the lines; none where there is no such id.
    /// - Throws: ``StoreError``.
    public func lines(named name: String) throws(StoreError) -> [RecordItem] {
        try read { db in try FactFinder(db: db).items(name) }
    }

    /// The part of the record in which a fact is; nil where it is in none.
    public func cell(of key: FactKey) throws(StoreError) -> Cell? {
        try read { db in try FactFinder(db: db).cell(of: key) }
    }

    /// The keys of the facts from which items were made.
    /// - Parameter items: lines of the record as it is now.
    /// - Returns: the keys for each item, in the order of its evidence.
    /// - Throws: ``StoreError``.
    public func facts(of items: [RecordItem]) throws(StoreError) -> [[FactKey]] {
        let method = method
        return try read { db in try items.map(FactsBehind(db, method.reconciler(db)).facts) }
    }
}
