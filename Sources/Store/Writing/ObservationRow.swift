internal import FoundationEssentials
internal import GRDB

/// A row of the table `observation` that is so until further notice.
struct ObservationRow: Comparable {
    var cell: Int64
    /// The row of the report among the present ones.
    var report: Int64
    var ordinal: Int
    var reading: Int64
    var start: Int
    var end: Int
    var body: Data
    var since: Moment

    /// The columns, in the order of ``values``.
    static let columns = [
        "cellId", "presentId", "ordinal", "readingId", "spanStart", "spanEnd", "body", "since",
    ]

    var values: [DatabaseValue] {
        [
            cell.databaseValue, report.databaseValue, ordinal.databaseValue,
            reading.databaseValue, start.databaseValue, end.databaseValue, body.databaseValue,
            since.milliseconds.databaseValue,
        ]
    }

    /// The order of the table.
    static func < (a: ObservationRow, b: ObservationRow) -> Bool {
        (a.cell, a.report, a.ordinal) < (b.cell, b.report, b.ordinal)
    }
}
