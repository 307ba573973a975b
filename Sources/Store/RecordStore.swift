internal import GRDB
internal import Reconciliation

/// A file that keeps reports, readings and corrections, and the record made of them.
///
/// ```swift
/// let store = try RecordStore(path: "truce.store", for: .writing)
/// let outcomes = try store.add([CodedReport(report, reading)])
/// ```
/// Reports, readings and corrections are only ever added to. What was added when a call returns
/// survives a crash of the program or of the machine.
public final class RecordStore: Sendable {
    /// What a store is opened for.
    public enum Purpose: Sendable {
        /// Asking only; the file must be there.
        case asking
        /// Adding too; the file is made where there is none.
        case writing
        /// Adding to a file that must be there.
        case existing
    }

    /// The path as given.
    public let path: String
    /// Whether this opening made the file.
    public let isNew: Bool
    let database: any DatabaseWriter
    private let mayWrite: Bool
    let method: Method
    let clock: StoreClock

    /// Opens the store at `path`.
    /// - Parameters:
    ///   - path: the file; beside it SQLite keeps two more while the store is in use.
    ///   - purpose: what it is opened for.
    ///   - method: how the record is made.
    ///   - patience: how many seconds to wait for another program that is writing.
    /// - Throws: ``StoreError``.
    public convenience init(
        path: String,
        for purpose: Purpose,
        method: Method = Method(),
        patience: Double = 10,
    ) throws(StoreError) {
        try self.init(path, purpose, method, patience, StoreClock())
    }

    /// Opens a store that tells the time by `clock`.
    init(
        _ path: String,
        _ purpose: Purpose,
        _ method: Method,
        _ patience: Double,
        _ clock: StoreClock
    ) throws(StoreError) {
        self.path = path
        mayWrite = purpose != .asking
        if mayWrite { method.prepare() }
        self.method = method
        self.clock = clock
        (database, isNew) = try StoreError.catching(path) {
            let (database, isNew) = try Opening(path: path, patience: patience).open(for: purpose)
            if isNew { try database.write { db in try method.note(db) } }
            return (database, isNew)
        }
    }

    /// Ends the use of the store: what SQLite keeps beside the file goes into it.
    public func close() throws(StoreError) {
        try StoreError.catching(path) {
            if mayWrite {
                // The readers of a pool are closed after the writer and can't do it.
                try database.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            }
            try database.close()
        }
    }

    /// Reads what `ask` asks for, all at one moment.
    func read<T>(_ ask: (Database) throws -> T) throws(StoreError) -> T {
        try StoreError.catching(path) { try database.read(ask) }
    }

    /// Writes all that `change` writes, or nothing.
    func write<T>(_ change: (Database) throws -> T) throws(StoreError) -> T {
        guard mayWrite else { throw StoreError(.readOnly, path: path) }
        return try StoreError.catching(path) { try database.write(change) }
    }

    /// Writes all that `change` writes, or nothing, while foreign keys are not enforced.
    func writeUnchecked(_ change: (Database) throws -> Void) throws(StoreError) {
        guard mayWrite else { throw StoreError(.readOnly, path: path) }
        try StoreError.catching(path) {
            try database.writeWithoutTransaction { db in
                // Rows come in the order of reports and lie in that of cells: with little room most
                // pages would be written over and over.
                try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -262144")
                defer {
                    try? db.execute(
                        sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = \(Opening.cacheSize)"
                    )
                }
                try db.inTransaction(.immediate) {
                    try change(db)
                    return .commit
                }
            }
        }
    }
}
