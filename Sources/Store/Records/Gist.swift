internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Rows of the table `gist`: what the record is made of in each reading.
enum Gist {
    /// So many readings are worked on at a time.
    private static let lot = 256

    /// Writes that of a reading.
    static func write(_ gist: [UInt8], of reading: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO gist (readingId, body) VALUES (?, ?)")
            .execute(arguments: [reading, Data(gist)])
    }

    /// The reading of a row as far as the record is made of it; the whole one where it has no gist, or
    /// one of another form.
    static func load(_ row: Int64, _ db: Database) throws -> Reading {
        let statement = try db.cachedStatement(sql: "SELECT body FROM gist WHERE readingId = ?")
        let bytes = try Data.fetchOne(statement, arguments: [row])
        if let bytes, bytes.first == Reading.gistForm {
            return try Reading(gist: [UInt8](bytes))
        }
        return try PresentReading.load(row, db)
    }

    /// Writes those that are missing, of what was read before there were any, and anew those of another
    /// form.
    static func complete(_ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM gist WHERE substr(body, 1, 1) <> ?",
            arguments: [Data([Reading.gistForm])]
        )
        var missing = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM reading
                WHERE NOT EXISTS (SELECT 1 FROM gist WHERE readingId = reading.id)
                """
        ).sorted()[...]
        try Pipeline.run(
            next: { () -> [KeptReading]? in
                let rows = missing.prefix(lot)
                missing = missing.dropFirst(lot)
                return try rows.isEmpty ? nil : rows.map { try PresentReading.kept($0, db) }
            },
            make: { kept in
                try kept.concurrentMap { ($0.row, try $0.reading.gist) }
            },
            write: { gists in
                for (row, gist) in gists { try write(gist, of: row, db) }
            }
        )
    }
}
