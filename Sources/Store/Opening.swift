internal import Foundation
internal import GRDB

/// Opens the file of a store, and sees to it that it is one and has the present schema.
struct Opening {
    let path: String
    let patience: Double

    /// The room for pages in memory, in KiB below zero.
    static let cacheSize = -65_536

    /// Opens the file.
    /// - Returns: the connection, and whether the file was made just now.
    func open(for purpose: RecordStore.Purpose) throws -> (any DatabaseWriter, isNew: Bool) {
        let isThere = FileManager.default.fileExists(atPath: path)
        if isThere { try checkHead() }
        switch purpose {
        case .writing, .existing:
            if purpose == .existing, !isThere { throw StoreError(.missing, path: path) }
            // Looked at first without changing anything: it may be a file of somebody else.
            if isThere {
                let queue = try openForReading()
                try queue.read { db in try check(db, mayBeEmpty: true) }
                try queue.close()
            }
            return (try openForWriting(), !isThere)
        case .asking:
            guard isThere else { throw StoreError(.missing, path: path) }
            return (try openForAsking(), false)
        }
    }

    private func openForWriting() throws -> any DatabaseWriter {
        let pool = try DatabasePool(path: path, configuration: configuration)
        // The pool has set it to NORMAL, which may lose the last commits when the power fails.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        // Before anything else, so that a run cut off here leaves no file that seems another's.
        try pool.write { db in
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") != Schema.owner else {
                return
            }
            try db.execute(sql: "PRAGMA application_id = \(Schema.owner)")
        }
        try Schema.migrator.migrate(pool)
        return pool
    }

    private func openForAsking() throws -> any DatabaseWriter {
        let queue = try openForReading()
        let isCurrent = try queue.read { db in
            try check(db, mayBeEmpty: false)
            return try Schema.migrator.hasCompletedMigrations(db)
        }
        if isCurrent { return queue }
        try queue.close()
        // Of an older schema: brought up to date where it may be written.
        return try openForWriting()
    }

    /// A connection that only asks.
    ///
    /// Where that is possible, it clears up behind itself when it is
    /// closed as the last one, which a connection that may not write can't.
    private func openForReading() throws -> DatabaseQueue {
        do { return try opened(path, configuration) } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        {
            return try openReadOnly()
        }
    }

    private func opened(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { db in _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") }
        return queue
    }

    private func openReadOnly() throws -> DatabaseQueue {
        var configuration = configuration
        configuration.readonly = true
        do { return try opened(path, configuration) } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CANTOPEN
        {
            // In a folder that can't be written SQLite can't make the files it keeps beside. Where
            // nobody has left any, nobody is writing, and it may be read as it lies.
            guard !FileManager.default.fileExists(atPath: path + "-wal") else { throw error }
            let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
            return try DatabaseQueue(path: address, configuration: configuration)
        }
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "store"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in
            // Of a new file: readings and lines are long, and fewer pages are read and written.
            try db.execute(sql: "PRAGMA page_size = 8192")
            try db.execute(sql: "PRAGMA cache_size = \(Self.cacheSize)")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            // What goes from the record can be made again of what is kept: overwriting it hides
            // nothing and doubles what is written.
            try db.execute(sql: "PRAGMA secure_delete = OFF")
        }
        return configuration
    }

    /// Refuses what SQLite would take for an empty database, a file of a few bytes, and write over.
    private func checkHead() throws {
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }
        let head = try file.read(upToCount: 16) ?? Data()
        guard head.isEmpty || head == Data("SQLite format 3\0".utf8) else {
            throw StoreError(.notAStore, path: path)
        }
    }

    /// Refuses what is no store, and one of a newer schema.
    private func check(_ db: Database, mayBeEmpty: Bool) throws {
        let owner = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard owner == Schema.owner || (isEmpty && owner == 0 && mayBeEmpty) else {
            throw StoreError(.notAStore, path: path)
        }
        if try Schema.migrator.hasBeenSuperseded(db) { throw StoreError(.newer, path: path) }
    }
}
