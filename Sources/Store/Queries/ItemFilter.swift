internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Finds the items that a query lets through: in the tables, or one by one.
struct ItemFilter {
    private let query: BoardQuery
    private let conflict, place, party, source: String?

    init(_ query: BoardQuery) {
        self.query = query
        conflict = query.conflict.map(ItemColumns.fold)
        place = query.place.map(ItemColumns.fold)
        party = query.party.map(ItemColumns.fold)
        source = query.source.map(ItemColumns.fold)
    }

    /// Whether an item that isn't in the tables is let through.
    func lets(_ item: RecordItem) -> Bool {
        query.board.names.contains(item.board) && !item.evidence.isEmpty && letsOnAnyBoard(item)
    }

    /// Whether an item is let through, whatever its board.
    func letsOnAnyBoard(_ item: RecordItem) -> Bool {
        let columns = ItemColumns(item)
        func has(_ part: String?, _ texts: String?...) -> Bool {
            part.map { part in texts.contains { $0?.contains(part) ?? false } } ?? true
        }
        return has(conflict, columns.conflict) && has(place, columns.place, columns.countries)
            && has(party, columns.parties)
            && has(source, columns.sources)
            && (query.from.map { from in columns.days.map { $0.to >= from } ?? false } ?? true)
            && (query.to.map { to in columns.days.map { $0.from <= to } ?? false } ?? true)
            && (!query.isContested || columns.isContested)
    }

    /// The items as they are now, at most as many as the limit, and how many there are.
    /// - Parameters:
    ///   - db: the database.
    ///   - cells: parts of the record that are left out.
    /// - Returns: the items with the latest days, and the number of all.
    /// - Throws: what SQLite throws.
    func find(_ db: Database, without cells: Set<Cell>) throws -> ([RecordItem], total: Int) {
        let numbers = CellRows(db)
        let left = try cells.compactMap(numbers.find)
        let kept: [Row]
        let total: Int
        if left.isEmpty {
            // Counted and cut by SQLite: a board may have many more lines than are asked for.
            kept = try rows(db, limit: query.limit)
            total =
                try Int.fetchOne(
                    db,
                    sql: "SELECT count(*) FROM item WHERE \(conditions(on: query.board.names))",
                    arguments: arguments
                ) ?? 0
        } else {
            let without = Set(left)
            kept = try rows(db, limit: nil).filter { !without.contains($0["cellId"]) }
            total = kept.count
        }
        let body = try db.cachedStatement(sql: "SELECT body FROM line WHERE itemId = ?")
        let sentences = query.hasWords ? Sentences(db) : nil
        let items = try kept.prefix(query.limit ?? .max).map { row in
            let bytes = try Data.fetchOne(body, arguments: [row["id"]]) ?? Data()
            return try KeptItem.item(bytes, row["board"], sentences)
        }
        return (items, total)
    }

    /// The rows of the items, those with the latest days first.
    private func rows(_ db: Database, limit: Int?) throws -> [Row] {
        // Each board by itself, as the index gives its order.
        let boards = query.board.names.map { board in
            """
            SELECT * FROM (
                SELECT id, board, cellId, lastDay, name FROM item
                WHERE \(conditions(on: [board]))
                ORDER BY lastDay DESC, name DESC
                LIMIT \(limit ?? -1)
            )
            """
        }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT id, board, cellId FROM (\(boards.joined(separator: " UNION ALL ")))
                ORDER BY lastDay DESC, name DESC
                LIMIT \(limit ?? -1)
                """,
            arguments: arguments
        )
    }

    /// What the rows of some boards must be like.
    private func conditions(on boards: [String]) -> String {
        let names = boards.map { "'\($0)'" }.joined(separator: ", ")
        var parts = ["board IN (\(names))"]
        if conflict != nil { parts.append("instr(conflict, :conflict) > 0") }
        if place != nil {
            parts.append("(instr(place, :place) > 0 OR instr(countries, :place) > 0)")
        }
        if party != nil { parts.append("instr(parties, :party) > 0") }
        if source != nil { parts.append("instr(sources, :source) > 0") }
        if query.from != nil { parts.append("lastDay >= :from") }
        if query.to != nil { parts.append("firstDay <= :to") }
        if query.isContested { parts.append("contested = 1") }
        return parts.joined(separator: " AND ")
    }

    private var arguments: StatementArguments {
        var values: [String: (any DatabaseValueConvertible)?] = [:]
        if let conflict { values["conflict"] = conflict }
        if let place { values["place"] = place }
        if let party { values["party"] = party }
        if let source { values["source"] = source }
        if let from = query.from { values["from"] = Int64(from.ordinal) }
        if let to = query.to { values["to"] = Int64(to.ordinal) }
        return StatementArguments(values)
    }
}
