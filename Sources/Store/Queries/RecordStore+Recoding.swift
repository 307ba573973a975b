public import Coding
internal import GRDB
internal import Reports

extension RecordStore {
    /// The reports that an engine has not read yet, in the order they came; those of which only a
    /// reading was added and no text are left out.
    public func reports(notReadBy engine: Reading.Engine) throws(StoreError) -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT present.name FROM present JOIN report ON report.id = reportId
                    WHERE coalesce(text, title) IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM reading JOIN engine ON engine.id = engineId
                        WHERE reading.reportId = report.id AND engine.version = ?
                            AND engine.language = ? AND model = ? AND rules = ?)
                    ORDER BY present.id
                    """,
                arguments: [
                    engine.version, engine.language ?? "", engine.model ?? "", engine.rules ?? "",
                ]
            )
        }
    }

    /// The latest version of a report, with the reading that counts; nil for an unknown one.
    public func report(_ name: String) throws(StoreError) -> CodedReport? {
        try read { db in
            let rows = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT reportId, readingId FROM present WHERE name = ?"),
                arguments: [name]
            )
            guard let rows,
                let report = try Row.fetchOne(
                    db.cachedStatement(sql: "SELECT * FROM report WHERE id = ?"),
                    arguments: [rows["reportId"] as Int64]
                )
            else { return nil }
            return CodedReport(
                try Report(row: report),
                try PresentReading.load(rows["readingId"], db)
            )
        }
    }
}
