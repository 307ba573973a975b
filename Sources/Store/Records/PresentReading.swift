internal import Coding
internal import GRDB

/// Which of a report's readings counts: the latest of the latest version.
enum PresentReading {
    /// The rows of a reading and of its report.
    struct Rows {
        var report: Int64
        var reading: Int64
    }

    /// The reading of the report that counted at a moment.
    static func row(_ name: String, until moment: Moment, _ db: Database) throws -> Rows? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT report.id AS report, reading.id AS reading
                    FROM report JOIN reading ON reading.reportId = report.id
                    WHERE report.name = ? AND reading.addedAt <= ?
                    ORDER BY report.version DESC, reading.id DESC LIMIT 1
                    """
            ),
            arguments: [name, moment.milliseconds]
        )
        return row.map { Rows(report: $0["report"], reading: $0["reading"]) }
    }

    /// The reading of a row, with the report's text.
    static func load(_ row: Int64, _ db: Database) throws -> Reading {
        try kept(row, db).reading
    }

    /// What is kept of a reading, with the report's text.
    static func kept(_ row: Int64, _ db: Database) throws -> KeptReading {
        let found = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT body, text FROM reading JOIN report ON report.id = reportId
                    WHERE reading.id = ?
                    """
            ),
            arguments: [row]
        )
        guard let found else { throw DatabaseError(message: "a reading is missing") }
        return KeptReading(row: row, body: found[0], text: found[1])
    }
}
