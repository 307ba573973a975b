internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Writes what reports add to the record: of each report only what has changed.
///
/// What is no longer so stays, with the moment when it ended.
struct ObservationWriter {
    let db: Database
    let cells: CellRows
    /// The cells in which an observation has come or gone.
    var touched: Set<Cell> = []

    init(_ db: Database, _ cells: CellRows) {
        self.db = db
        self.cells = cells
    }

    private struct Known: Hashable {
        var cell: Int64
        var ordinal: Int
        var body: Data
        /// The version of the report: another one may have been published otherwise.
        var report: Int64
    }

    /// Takes down what a report adds now.
    /// - Parameters:
    ///   - observed: what was read in it.
    ///   - id: its row among the present ones.
    ///   - report: the row of the report.
    ///   - isNew: whether the store knows nothing of it yet.
    ///   - moment: from when on this is so.
    /// - Throws: what SQLite throws.
    mutating func write(
        _ observed: ObservedReading,
        of id: Int64,
        report: Int64,
        isNew: Bool,
        at moment: Moment
    )
        throws
    {
        var old = isNew ? [] : try known(id)
        var added: [(Known, ObservedReading.Kept)] = []
        for (ordinal, kept) in observed.observations.enumerated() {
            let cell = try cells.make(kept.cell)
            let new = Known(cell: cell, ordinal: ordinal, body: kept.body, report: report)
            if isNew || old.remove(new) == nil { added.append((new, kept)) }
        }
        for gone in old {
            if let cell = try cells.cell(gone.cell) { touched.insert(cell) }
            try close(gone, id, moment)
        }
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO observation (cellId, presentId, ordinal, readingId, spanStart, spanEnd,
                    body, since)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for (new, kept) in added {
            touched.insert(kept.cell)
            try insert.execute(arguments: [
                new.cell, id, new.ordinal, observed.row, kept.span.start, kept.span.end, new.body,
                moment.milliseconds,
            ])
        }
    }

    private func known(_ id: Int64) throws -> Set<Known> {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT cellId, ordinal, observation.body, reportId
                    FROM observation JOIN reading ON reading.id = readingId
                    WHERE presentId = ? AND until IS NULL
                    """
            ),
            arguments: [id]
        )
        return Set(rows.map { Known(cell: $0[0], ordinal: $0[1], body: $0[2], report: $0[3]) })
    }

    private func close(_ gone: Known, _ id: Int64, _ moment: Moment) throws {
        // What came and went within one transaction has never been.
        try db.cachedStatement(
            sql: """
                DELETE FROM observation
                WHERE cellId = ? AND presentId = ? AND ordinal = ? AND since = ?
                """
        ).execute(arguments: [gone.cell, id, gone.ordinal, moment.milliseconds])
        try db.cachedStatement(
            sql: """
                UPDATE observation SET until = ?
                WHERE cellId = ? AND presentId = ? AND ordinal = ? AND until IS NULL
                """
        ).execute(arguments: [moment.milliseconds, gone.cell, id, gone.ordinal])
    }
}
