internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Of the observations of some cells those that are tied to what has changed.
///
/// A stretch of time of a part of the world may hold thousands; only what is found is read whole.
struct TiedObservations {
    private let db: Database
    private let cells: CellRows
    private let query: ObservationQuery

    init(_ db: Database, _ cells: CellRows, _ query: ObservationQuery) {
        self.db = db
        self.cells = cells
        self.query = query
    }

    private struct Found {
        var cell: Cell
        var report: Int64
        var reading: Int64
        var body: [UInt8]
        /// Whether it is there now.
        var isPresent: Bool
    }

    /// What is tied to the changes.
    /// - Parameters:
    ///   - changes: what has come and gone.
    ///   - wanted: the cells in which it is looked for.
    /// - Returns: those that are there and those that are gone; nil where an observation has no ties,
    ///   so that all would have to be taken.
    /// - Throws: what SQLite throws.
    func tied(
        to changes: Changes,
        in wanted: Set<Cell>
    ) throws -> (present: [ObservationQuery.Kept], gone: [ObservationQuery.Kept])? {
        var found: [Found] = []
        var search = TieSearch()
        func take(_ item: Found) throws -> Bool {
            guard let ties = try Observation.ties(in: item.body) else { return false }
            search.add(report: item.report, ties)
            found.append(item)
            return true
        }
        for item in changes.gone where wanted.contains(item.cell) {
            let gone = Found(
                cell: item.cell,
                report: item.report,
                reading: item.reading,
                body: [UInt8](item.body),
                isPresent: false
            )
            guard try take(gone) else { return nil }
        }
        let statement = try db.cachedStatement(
            sql: """
                SELECT presentId, readingId, body FROM observation
                WHERE cellId = ? AND until IS NULL
                """
        )
        for cell in wanted {
            guard let id = try cells.find(cell) else { continue }
            let rows = try Row.fetchCursor(statement, arguments: [id])
            while let row = try rows.next() {
                let item = Found(
                    cell: cell,
                    report: row[0],
                    reading: row[1],
                    body: try row.withUnsafeData(atIndex: 2) { $0.map { [UInt8]($0) } ?? [] },
                    isPresent: true
                )
                guard try take(item) else { return nil }
            }
        }
        var present: [ObservationQuery.Kept] = []
        var gone: [ObservationQuery.Kept] = []
        for item in search.tied(to: changes.reports).map({ found[$0] }) {
            let kept = try query.kept(item.body, item.cell, item.reading, ofReport: item.report)
            if item.isPresent { present.append(kept) } else { gone.append(kept) }
        }
        return (present, gone)
    }
}
