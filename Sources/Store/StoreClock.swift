internal import GRDB

/// Tells the moment of a transaction.
struct StoreClock: Sendable {
    /// The time of the machine.
    var now: @Sendable () -> Int64 = { Moment.now.milliseconds }

    /// The next moment: now, or just after the last one where the machine's clock was set back.
    func next(_ db: Database) throws -> Moment {
        let last = try Int64.fetchOne(
            db,
            sql: """
                SELECT max((SELECT coalesce(max(addedAt), 0) FROM reading),
                           (SELECT coalesce(max(addedAt), 0) FROM correction))
                """
        )
        return Moment(milliseconds: max(now(), (last ?? 0) + 1))
    }
}
