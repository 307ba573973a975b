internal import Coding
internal import GRDB
internal import Reconciliation

/// Gives citations what isn't kept with them: the words, and what the reports tell of themselves.
final class Sentences {
    private struct Source {
        var head: ReportHead
        var title: SpannedText?
        var text: SpannedText?
    }

    private let db: Database
    private let moment: Moment?
    private var known: [String: Source] = [:]

    /// Looks up reports.
    /// - Parameters:
    ///   - db: the database.
    ///   - moment: when; nil for now.
    init(_ db: Database, at moment: Moment? = nil) {
        self.db = db
        self.moment = moment
    }

    /// The citation with the words and with what its report tells of itself.
    func fill(_ cite: Cite) throws -> Cite {
        guard let source = try source(cite.report) else { return cite }
        let words = cite.inTitle == true ? source.title : source.text
        return cite.filled(from: source.head, text: words?.words(at: cite.span))
    }

    private func source(_ name: String) throws -> Source? {
        if let source = known[name] { return source }
        guard let row = try row(name) else { return nil }
        let source = Source(
            head: ReportHead(id: name, outlet: row[0], published: row[1], url: row[2]),
            title: (row[3] as String?).map(SpannedText.init),
            text: (row[4] as String?).map(SpannedText.init)
        )
        known[name] = source
        return source
    }

    private func row(_ name: String) throws -> Row? {
        let columns = "report.outlet, report.published, report.url, report.title, report.text"
        guard let moment else {
            return try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT \(columns) FROM present JOIN report ON report.id = reportId
                        WHERE present.name = ?
                        """
                ),
                arguments: [name]
            )
        }
        guard let counts = try PresentReading.row(name, until: moment, db) else { return nil }
        return try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(columns) FROM report WHERE id = ?"),
            arguments: [counts.report]
        )
    }
}
