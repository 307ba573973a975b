internal import GRDB
public import Reconciliation

/// How a record is made of readings: what decides it besides them.
public struct Method: Sendable {
    /// Makes the items; made when it is first asked for, as most boards are read without.
    var reconciler: Reconciler { get throws { try made.value } }
    /// Tells this method from every other: versions and checksums of whatever the items depend on.
    public var name: String
    private let made: Deferred<Reconciler>

    /// Makes a method.
    /// - Parameters:
    ///   - name: tells it from every other.
    ///   - make: gives what makes the items; called once, when that is first needed.
    public init(
        name: String = "plain",
        _ make: @escaping @Sendable () throws -> Reconciler = { Reconciler() },
    ) {
        self.name = name
        made = Deferred(make)
    }

    /// Begins to make what makes the items, beside what else is to be done before that is needed.
    func prepare() { made.prepare() }

    /// The name with the number of the way in which the store keeps the record.
    private var mark: String { "\(name), store 4" }

    /// What makes the items with the conflicts that an analyst had named by a moment.
    func reconciler(_ db: Database, at moment: Moment? = nil) throws -> Reconciler {
        try reconciler.naming(RecordStore.conflicts(db, at: moment))
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
