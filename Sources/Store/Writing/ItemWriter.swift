internal import Coding
internal import GRDB
internal import Reconciliation

/// Writes the items of cells that were made anew: of each cell only what has changed.
struct ItemWriter {
    let db: Database

    /// How many items were written, and how many taken away.
    private(set) var written = 0
    private(set) var removed = 0

    init(_ db: Database) { self.db = db }

    /// Makes the items of the cells anew.
    mutating func write(_ cells: Set<Cell>, _ reconciler: Reconciler) throws {
        let observations = try ObservationQuery(db: db).surroundings(of: cells)
        let made = reconciler.items(of: cells, from: observations)
        for cell in cells.sorted() { try replace(cell, with: made[cell] ?? []) }
    }

    private struct Key: Hashable {
        var board: String
        var body: String
    }

    private mutating func replace(_ cell: Cell, with items: [RecordItem]) throws {
        guard let row = try items.isEmpty ? CellRow.find(cell, db) : CellRow.make(cell, db) else {
            return
        }
        var old: [Key: [Int64]] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT id, board, body FROM item JOIN itemBody ON itemId = id
                    WHERE cellId = ? ORDER BY id DESC
                    """
            ),
            arguments: [row]
        )
        while let row = try rows.next() {
            old[Key(board: row[1], body: row[2]), default: []].append(row[0])
        }
        var new: [(item: RecordItem, body: String)] = []
        // What rests on no sentence isn't written.
        for item in items where !item.evidence.isEmpty {
            let body = String(decoding: try item.json(), as: UTF8.self)
            if old[Key(board: item.board, body: body)]?.popLast() == nil {
                new.append((item, body))
            }
        }
        let delete = try db.cachedStatement(sql: "DELETE FROM item WHERE id = ?")
        for id in old.values.joined() {
            try delete.execute(arguments: [id])
            removed += 1
        }
        for (item, body) in new { try insert(item, body, cell: row) }
    }

    private mutating func insert(_ item: RecordItem, _ body: String, cell: Int64) throws {
        let columns = ItemColumns(item)
        try db.cachedStatement(
            sql: """
                INSERT INTO item (cellId, board, name, conflict, place, countries, parties, firstDay,
                    lastDay, contested, cites)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            cell, item.board, item.id, columns.conflict, columns.place, columns.countries,
            columns.parties, columns.days.map { Int64($0.from.ordinal) },
            columns.days.map { Int64($0.to.ordinal) }, columns.isContested, item.evidence.count,
        ])
        let id = db.lastInsertedRowID
        try db.cachedStatement(sql: "INSERT INTO itemBody (itemId, body) VALUES (?, ?)")
            .execute(arguments: [id, body])
        let source = try db.cachedStatement(
            sql: "INSERT INTO itemSource (itemId, source) VALUES (?, ?)"
        )
        for name in columns.sources { try source.execute(arguments: [id, name]) }
        written += 1
    }
}
