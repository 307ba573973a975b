internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reports

extension Report {
    /// Reads a row of the table `report`.
    init(row: Row) throws {
        let extra = (row["extra"] as String?).map { Data($0.utf8) }
        self.init(
            id: row["name"],
            url: row["url"],
            guid: row["guid"],
            outlet: row["outlet"],
            title: row["title"],
            byline: row["byline"],
            published: row["published"],
            language: row["language"],
            text: row["text"] ?? "",
            file: row["file"],
            extra: try extra.map {
                try JSONDecoder().decode([String: JSONValue].self, from: $0)
            } ?? [:],
        )
    }

    /// Writes the report as a new version under its name, and its words into the full text.
    /// - Returns: the number of the row.
    func insert(_ db: Database, version: Int, digest: [UInt8], at moment: Moment) throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO report (name, version, digest, url, guid, outlet, title, byline,
                    published, day, language, text, file, extra, addedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        let extra = extra.isEmpty ? nil : String(decoding: try Self.json(extra), as: UTF8.self)
        // SQLite ends a text at a zero; another scalar in its place leaves all offsets as they are.
        let title = title?.replacing("\0", with: "\u{FFFD}")
        let text = text.replacing("\0", with: "\u{FFFD}")
        let values: [(any DatabaseValueConvertible)?] = [
            id, version, Data(digest), url, guid, outlet, title, byline, published,
            published.flatMap { Day($0) }.map { Int64($0.ordinal) }, language,
            text.isEmpty ? nil : text, file, extra, moment.milliseconds,
        ]
        try statement.execute(arguments: StatementArguments(values))
        let row = db.lastInsertedRowID
        try db.cachedStatement(
            sql: "INSERT INTO reportText (rowid, title, text) VALUES (?, ?, ?)"
        ).execute(arguments: [row, title, text])
        return row
    }

    private static func json(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
