internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Writes the items of cells that were made anew: of each cell only what has changed.
struct ItemWriter {
    private let db: Database
    private let cells: CellRows
    private let isFirst: Bool
    private let rows: ManyRows
    private let lines: ManyRows

    /// Writes into a database.
    /// - Parameters:
    ///   - db: the database.
    ///   - cells: the numbers of its cells.
    ///   - isFirst: whether no cell has items yet.
    init(_ db: Database, _ cells: CellRows, isFirst: Bool) {
        self.db = db
        self.cells = cells
        self.isFirst = isFirst
        rows = ManyRows(db, into: "item", Self.columns)
        lines = ManyRows(db, into: "line", ["itemId", "body"])
    }

    private struct Key: Hashable {
        var board: String
        var body: Data
    }

    /// Makes these the items of a cell.
    /// - Parameters:
    ///   - cell: the cell.
    ///   - items: its items.
    ///   - anchors: the sentences of which they tell, where the items known by others stay; nil where
    ///     these are all.
    /// - Throws: what SQLite throws.
    func replace(_ cell: Cell, with items: [KeptItem], of anchors: Set<Int64>?) throws {
        guard let row = try items.isEmpty ? cells.find(cell) : cells.make(cell) else { return }
        var old = isFirst ? [:] : try present(row, anchors)
        var new: [KeptItem] = []
        for item in items {
            if isFirst || old[Key(board: item.board, body: item.body)]?.popLast() == nil {
                new.append(item)
            }
        }
        let delete = try db.cachedStatement(sql: "DELETE FROM item WHERE id = ?")
        for id in old.values.joined() { try delete.execute(arguments: [id]) }
        try insert(new, cell: row)
    }

    /// The rows of a cell's items by what they say.
    private func present(_ cell: Int64, _ anchors: Set<Int64>?) throws -> [Key: [Int64]] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT id, board, anchor FROM item WHERE cellId = ? ORDER BY id DESC"
            ),
            arguments: [cell]
        )
        var known: [(id: Int64, board: String)] = []
        while let row = try rows.next() {
            if let anchors, let anchor = row[2] as Int64?, !anchors.contains(anchor) { continue }
            known.append((row[0], row[1]))
        }
        let body = try db.cachedStatement(sql: "SELECT body FROM line WHERE itemId = ?")
        var present: [Key: [Int64]] = [:]
        for (id, board) in known {
            let bytes = try Data.fetchOne(body, arguments: [id]) ?? Data()
            present[Key(board: board, body: bytes), default: []].append(id)
        }
        return present
    }

    private func insert(_ items: [KeptItem], cell: Int64) throws {
        guard !items.isEmpty else { return }
        let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM item")) ?? 0
        let numbered = zip((last + 1)..., items)
        try rows.insert(numbered.flatMap { id, item in Self.values(item, id, cell) })
        try lines.insert(numbered.flatMap { [$0.databaseValue, $1.body.databaseValue] })
    }

    private static let columns = [
        "id", "cellId", "board", "name", "conflict", "place", "countries", "parties", "firstDay",
        "lastDay", "contested", "cites", "sources", "anchor",
    ]

    private static func values(_ item: KeptItem, _ id: Int64, _ cell: Int64) -> [DatabaseValue] {
        let columns = item.columns
        return [
            id.databaseValue, cell.databaseValue, item.board.databaseValue,
            item.name.databaseValue, columns.conflict.databaseValue, columns.place.databaseValue,
            columns.countries.databaseValue, columns.parties.databaseValue,
            (columns.days?.from.ordinal).databaseValue, (columns.days?.to.ordinal).databaseValue,
            columns.isContested.databaseValue, item.cites.databaseValue,
            columns.sources.databaseValue, item.anchor.databaseValue,
        ]
    }
}
