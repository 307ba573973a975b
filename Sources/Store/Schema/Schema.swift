internal import GRDB

/// The schema of a store: migrations that are only ever added to.
enum Schema {
    /// Marks the file as a store, "Truc" in four bytes.
    static let owner: Int32 = 0x5472_7563

    /// All migrations, the oldest first.
    ///
    /// One that was released is never changed.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("001 reports", migrate: Migration001.reports)
        migrator.registerMigration("002 record", migrate: Migration002.record)
        migrator.registerMigration("003 lines", migrate: Migration003.lines)
        migrator.registerMigration("004 gists", migrate: Migration004.gists)
        return migrator
    }()
}
