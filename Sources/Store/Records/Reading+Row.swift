internal import Coding
internal import FoundationEssentials
internal import GRDB

/// A reading as it is kept: as JSON, and its text with the report.
struct KeptReading: Sendable {
    var row: Int64
    var body: Data
    var text: String?

    /// The whole reading.
    var reading: Reading {
        get throws {
            var reading = try JSONDecoder().decode(Reading.self, from: body)
            reading.report.text = text
            return reading
        }
    }
}

extension Reading {
    /// What is kept of a reading: the text is the report's and isn't kept twice.
    var body: String {
        get throws {
            var kept = self
            kept.report.text = nil
            return String(decoding: try ReadingLine.reading(kept).jsonLine(), as: UTF8.self)
        }
    }

    /// Writes what the engine read in a report.
    /// - Returns: the number of the row; nil where this engine's reading of the report is there.
    func insert(_ db: Database, report: Int64, body: String, at moment: Moment) throws -> Int64? {
        let engine = try (engine ?? Engine(version: "")).row(db)
        let known = try db.cachedStatement(
            sql: "SELECT id FROM reading WHERE reportId = ? AND engineId = ?"
        )
        guard try Int64.fetchOne(known, arguments: [report, engine]) == nil else { return nil }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO reading (reportId, engineId, body, addedAt) VALUES (?, ?, ?, ?)"
        )
        try statement.execute(arguments: [report, engine, body, moment.milliseconds])
        return db.lastInsertedRowID
    }
}

extension Reading.Engine {
    /// The number of the engine's row, which is made where there is none.
    func row(_ db: Database) throws -> Int64 {
        let values: StatementArguments = [version, language ?? "", model ?? "", rules ?? ""]
        let known = try db.cachedStatement(
            sql: """
                SELECT id FROM engine
                WHERE version = ? AND language = ? AND model = ? AND rules = ?
                """
        )
        if let id = try Int64.fetchOne(known, arguments: values) { return id }
        try db.execute(
            sql: "INSERT INTO engine (version, language, model, rules) VALUES (?, ?, ?, ?)",
            arguments: values
        )
        return db.lastInsertedRowID
    }
}
