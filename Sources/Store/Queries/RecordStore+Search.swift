public import Coding
internal import GRDB

extension RecordStore {
    /// A report in which something was found.
    public struct Found: Sendable, Equatable, Codable {
        /// The id of the report.
        public var report: String
        /// Its version, where it isn't the first.
        public var version: Int?
        /// Who published it.
        public var outlet: String?
        /// When it was published, ISO 8601.
        public var published: String?
        /// Where it can be read.
        public var url: String?
        /// Its headline.
        public var title: String?
        /// The words around what was found.
        public var snippet: String
    }

    /// What is searched for, and where.
    public struct Search: Sendable {
        /// The words, as typed.
        public var words: String
        /// The first and the last day of publication.
        public var from: Day?, to: Day?
        /// A part of the name of the outlet.
        public var outlet: String?
        /// The most reports that are given.
        public var limit: Int
        /// What stands before and after each word found.
        public var marks: (before: String, after: String)

        /// Makes a search.
        public init(
            _ words: String,
            from: Day? = nil,
            to: Day? = nil,
            outlet: String? = nil,
            limit: Int = 20,
            marks: (before: String, after: String) = ("", "")
        ) {
            self.words = words
            self.from = from
            self.to = to
            self.outlet = outlet
            self.limit = limit
            self.marks = marks
        }
    }

    /// The reports that hold the words, the best first; of each its latest version.
    public func search(_ search: Search) throws(StoreError) -> [Found] {
        guard let query = SearchPhrase(search.words).query else { return [] }
        return try read { db in
            let best = try Self.best(search, query, db)
            let statement = try db.makeStatement(
                sql: """
                    SELECT name, version, outlet, published, url, report.title AS title,
                        snippet(reportText, -1, ?, ?, '…', 24) AS snippet
                    FROM reportText JOIN report ON report.id = reportText.rowid
                    WHERE reportText MATCH ? AND reportText.rowid = ?
                    """
            )
            return try best.compactMap { row in
                try Row.fetchOne(
                    statement,
                    arguments: [search.marks.before, search.marks.after, query, row]
                ).map(Found.init)
            }
        }
    }

    /// The rows of the best reports.
    ///
    /// Their snippets are cut afterwards, which takes much longer.
    private static func best(_ search: Search, _ query: String, _ db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT report.id
                FROM reportText JOIN report ON report.id = reportText.rowid
                WHERE reportText MATCH :query
                    AND (:from IS NULL OR day >= :from) AND (:to IS NULL OR day <= :to)
                    AND (:outlet IS NULL OR instr(lower(outlet), lower(:outlet)) > 0)
                    AND NOT EXISTS (
                        SELECT 1 FROM report AS later
                        WHERE later.name = report.name AND later.version > report.version)
                ORDER BY bm25(reportText, 4.0, 1.0), day DESC, name
                LIMIT :limit
                """,
            arguments: [
                "query": query, "outlet": search.outlet, "limit": max(0, search.limit),
                "from": search.from.map { Int64($0.ordinal) },
                "to": search.to.map { Int64($0.ordinal) },
            ]
        )
    }
}

extension RecordStore.Found {
    fileprivate init(_ row: Row) {
        self.init(
            report: row["name"],
            version: row["version"] == 1 ? nil : row["version"],
            outlet: row["outlet"],
            published: row["published"],
            url: row["url"],
            title: row["title"],
            snippet: (row["snippet"] as String? ?? "").replacing("\n", with: " ")
        )
    }
}
