internal import GRDB
internal import Reconciliation

/// The numbers of cells, as far as one transaction has asked for them.
final class CellRows {
    private let db: Database
    private var known: [Cell: Int64] = [:]

    init(_ db: Database) { self.db = db }

    /// The number of a cell; nil where nothing was ever in it.
    func find(_ cell: Cell) throws -> Int64? {
        if let id = known[cell] { return id }
        let id = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM cell WHERE name = ?"),
            arguments: [cell.description]
        )
        known[cell] = id
        return id
    }

    /// The number of a cell, which is given where it has none.
    func make(_ cell: Cell) throws -> Int64 {
        if let id = try find(cell) { return id }
        try db.cachedStatement(sql: "INSERT INTO cell (name) VALUES (?)")
            .execute(arguments: [cell.description])
        let id = db.lastInsertedRowID
        known[cell] = id
        return id
    }

    /// All cells in which anything ever was.
    func all() throws -> Set<Cell> {
        Set(try String.fetchAll(db, sql: "SELECT name FROM cell").compactMap { Cell($0) })
    }

    /// The cell of a number.
    func cell(_ id: Int64) throws -> Cell? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT name FROM cell WHERE id = ?"),
            arguments: [id]
        ).flatMap { Cell($0) }
    }
}
