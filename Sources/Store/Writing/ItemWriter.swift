internal import Coding
internal import GRDB
internal import Reconciliation

/// Writes the items of cells that were made anew: of each cell only what has changed.
struct ItemWriter {
    private let db: Database
    private let cells: CellRows
    private let isFirst: Bool

    /// Writes into a database.
    /// - Parameters:
    ///   - db: the database.
    ///   - cells: the numbers of its cells.
    ///   - isFirst: whether no cell has items yet.
    init(_ db: Database, _ cells: CellRows, isFirst: Bool) {
        self.db = db
        self.cells = cells
        self.isFirst = isFirst
    }

    private struct Key: Hashable {
        var board: String
        var body: String
    }

    /// Makes these the items of a cell.
    func replace(_ cell: Cell, with items: [KeptItem]) throws {
        guard let row = try items.isEmpty ? cells.find(cell) : cells.make(cell) else { return }
        var old = isFirst ? [:] : try present(row)
        var new: [KeptItem] = []
        for item in items {
            if isFirst || old[Key(board: item.board, body: item.body)]?.popLast() == nil {
                new.append(item)
            }
        }
        let delete = try db.cachedStatement(sql: "DELETE FROM item WHERE id = ?")
        for id in old.values.joined() { try delete.execute(arguments: [id]) }
        for item in new { try insert(item, cell: row) }
    }

    /// The rows of a cell's items by what they say.
    private func present(_ cell: Int64) throws -> [Key: [Int64]] {
        var present: [Key: [Int64]] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT id, board, body FROM item JOIN itemBody ON itemId = id
                    WHERE cellId = ? ORDER BY id DESC
                    """
            ),
            arguments: [cell]
        )
        while let row = try rows.next() {
            present[Key(board: row[1], body: row[2]), default: []].append(row[0])
        }
        return present
    }

    private func insert(_ item: KeptItem, cell: Int64) throws {
        let columns = item.columns
        try db.cachedStatement(
            sql: """
                INSERT INTO item (cellId, board, name, conflict, place, countries, parties, firstDay,
                    lastDay, contested, cites)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            cell, item.board, item.name, columns.conflict, columns.place, columns.countries,
            columns.parties, columns.days.map { Int64($0.from.ordinal) },
            columns.days.map { Int64($0.to.ordinal) }, columns.isContested, item.cites,
        ])
        let id = db.lastInsertedRowID
        try db.cachedStatement(sql: "INSERT INTO itemBody (itemId, body) VALUES (?, ?)")
            .execute(arguments: [id, item.body])
        let source = try db.cachedStatement(
            sql: "INSERT INTO itemSource (itemId, source) VALUES (?, ?)"
        )
        for name in columns.sources.sorted() { try source.execute(arguments: [id, name]) }
    }
}
