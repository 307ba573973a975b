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
    /// What has come and gone.
    var changes = Changes()

    private let rows: ManyRows
    /// Rows that wait to be written in the order of the table.
    private var waiting: [ObservationRow] = []
    private let room: Int

    /// Writes into a database.
    /// - Parameters:
    ///   - db: the database.
    ///   - cells: the numbers of its cells.
    ///   - room: so many rows may wait until they are written, which takes less time where they come
    ///     from many reports: ``finish()`` writes the last; 0 to write all at once.
    init(_ db: Database, _ cells: CellRows, room: Int) {
        self.db = db
        self.cells = cells
        self.room = room
        rows = ManyRows(db, into: "observation", ObservationRow.columns)
    }

    /// Writes what waits.
    mutating func finish() throws {
        waiting.sort()
        let lot = 1 << 12
        for start in stride(from: 0, to: waiting.count, by: lot) {
            let end = min(start + lot, waiting.count)
            try rows.insert(waiting[start..<end].flatMap(\.values))
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private struct Known: Hashable {
        var cell: Int64
        var ordinal: Int
        var body: Data
        /// The version of the report: another one may have been published otherwise.
        var report: Int64
        /// The reading in which it was; the same may be read in two.
        var reading: Int64

        static func == (a: Known, b: Known) -> Bool {
            (a.cell, a.ordinal, a.body, a.report) == (b.cell, b.ordinal, b.body, b.report)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(cell)
            hasher.combine(ordinal)
            hasher.combine(body)
        }
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
        var old: Set<Known> = []
        if !isNew {
            try finish()
            old = try known(id)
        }
        var added: [ObservationRow] = []
        for (ordinal, kept) in observed.observations.enumerated() {
            let cell = try cells.make(kept.cell)
            let new = Known(
                cell: cell,
                ordinal: ordinal,
                body: kept.body,
                report: report,
                reading: observed.row
            )
            guard isNew || old.remove(new) == nil else { continue }
            changes.cells.insert(kept.cell)
            added.append(
                ObservationRow(
                    cell: cell,
                    report: id,
                    ordinal: ordinal,
                    reading: observed.row,
                    start: kept.span.start,
                    end: kept.span.end,
                    body: kept.body,
                    since: moment
                )
            )
        }
        for gone in old {
            try close(gone, id, moment)
            guard let cell = try cells.cell(gone.cell) else { continue }
            changes.cells.insert(cell)
            changes.gone.append(
                Changes.Gone(cell: cell, report: id, reading: gone.reading, body: gone.body)
            )
        }
        if !old.isEmpty || !added.isEmpty { changes.reports.insert(id) }
        waiting += added
        if waiting.count > room { try finish() }
    }

    private func known(_ id: Int64) throws -> Set<Known> {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT cellId, ordinal, observation.body, reportId, readingId
                    FROM observation JOIN reading ON reading.id = readingId
                    WHERE presentId = ? AND until IS NULL
                    """
            ),
            arguments: [id]
        )
        return Set(
            rows.map {
                Known(cell: $0[0], ordinal: $0[1], body: $0[2], report: $0[3], reading: $0[4])
            }
        )
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
