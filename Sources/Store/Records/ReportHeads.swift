internal import GRDB
internal import Reconciliation

/// What linking needs of reports, as far as one transaction has asked for it.
final class ReportHeads {
    private let db: Database
    private var known: [Int64: ReportHead] = [:]

    init(_ db: Database) { self.db = db }

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
        let head = ReportHead(id: row[0], outlet: row[1], published: row[2], url: row[3])
        known[id] = head
        return head
    }
}
