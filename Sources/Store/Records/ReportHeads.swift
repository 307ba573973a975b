internal import GRDB
internal import Reconciliation

/// What linking needs of reports, as far as one transaction has asked for it.
final class ReportHeads {
    private let db: Database
    private var known: [Int64: ReportHead] = [:]

    init(_ db: Database) { self.db = db }

    /// Looks up all reports of which something is in a cell: at once, which takes less time.
    func look(in cell: Int64) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT name, outlet, published, url, reading.id
                    FROM reading JOIN report ON report.id = reportId
                    WHERE reading.id IN (SELECT readingId FROM observation WHERE cellId = ?)
                    """
            ),
            arguments: [cell]
        )
        while let row = try rows.next() { known[row[4]] = Self.head(row) }
    }

    /// Whether a report is known already.
    func knows(reading id: Int64) -> Bool { known[id] != nil }

    /// The head of the report of which a row holds a reading.
    func head(ofReading id: Int64) throws -> ReportHead {
        if let head = known[id] { return head }
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT name, outlet, published, url
                    FROM reading JOIN report ON report.id = reportId WHERE reading.id = ?
                    """
            ),
            arguments: [id]
        )
        guard let row else { throw DatabaseError(message: "a reading is missing") }
        let head = Self.head(row)
        known[id] = head
        return head
    }

    private static func head(_ row: Row) -> ReportHead {
        ReportHead(id: row[0], outlet: row[1], published: row[2], url: row[3])
    }
}
