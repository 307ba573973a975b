internal import GRDB
internal import Reconciliation

/// The numbers of cells.
enum CellRow {
    /// The number of a cell; nil where nothing was ever in it.
    static func find(_ cell: Cell, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM cell WHERE name = ?"),
            arguments: [cell.description]
        )
    }

    /// The number of a cell, which is given where it has none.
    static func make(_ cell: Cell, _ db: Database) throws -> Int64 {
        if let id = try find(cell, db) { return id }
        try db.cachedStatement(sql: "INSERT INTO cell (name) VALUES (?)")
            .execute(arguments: [cell.description])
        return db.lastInsertedRowID
    }

    /// The cell of a number.
    static func cell(_ id: Int64, _ db: Database) throws -> Cell? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT name FROM cell WHERE id = ?"),
            arguments: [id]
        ).flatMap { Cell($0) }
    }
}
