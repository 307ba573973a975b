internal import GRDB
public import Reconciliation

/// How a record is made of readings: what decides it besides them.
public struct Method: Sendable {
    /// Makes the items.
    public var reconciler: Reconciler
    /// Tells this method from every other: versions and checksums of whatever the items depend on.
    public var name: String

    /// Makes a method.
    public init(_ reconciler: Reconciler = Reconciler(), name: String = "plain") {
        self.reconciler = reconciler
        self.name = name
    }

    /// The name with the number of the way in which the store keeps the record.
    private var mark: String { "\(name), store 3" }

    /// What makes the items with the conflicts that an analyst had named by a moment.
    func reconciler(_ db: Database, at moment: Moment? = nil) throws -> Reconciler {
        reconciler.naming(try RecordStore.conflicts(db, at: moment))
    }

    /// Whether the record in the store was made by this method.
    func hasMade(_ db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'method'") == mark
    }

    /// Notes that the record in the store is made by this method.
    func note(_ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('method', ?)",
            arguments: [mark]
        )
    }
}
