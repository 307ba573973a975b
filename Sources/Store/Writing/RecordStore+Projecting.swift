internal import GRDB
internal import Reconciliation

extension RecordStore {
    /// Makes a change and brings the record into step with it.
    func project<T>(
        _ db: Database,
        at moment: Moment,
        _ change: (inout Projection) throws -> T
    ) throws -> T {
        let corrections = Corrections(try Correction.log(until: moment, db))
        let reconciler = try method.reconciler.naming(corrections.conflicts)
        var projection = Projection(db, reconciler, corrections, at: moment)
        let result = try change(&projection)
        try projection.finish()
        return result
    }

    /// Whether the record was made by this method, so that it may go on.
    public func isCurrent() throws(StoreError) -> Bool {
        let method = method
        return try read { db in try method.hasMade(db) }
    }

    /// Makes the record anew from reports, readings and corrections, by this method.
    /// - Parameter tell: is told now and then how much is done, from 0 to 1.
    /// - Throws: ``StoreError``; the record is then what it was.
    public func rebuild(_ tell: (Double) -> Void = { _ in }) throws(StoreError) {
        // Emptying tables row by row, with a look at what points to each, would take half the time:
        // what points where is checked at the end, before anything is kept.
        try writeUnchecked { db in
            try Rebuilding(db: db, reconciler: try method.reconciler).run(tell)
            try method.note(db)
            try db.checkForeignKeys(in: "observation")
        }
    }
}
