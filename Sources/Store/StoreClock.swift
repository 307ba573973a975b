internal import Foundation
internal import GRDB

/// A moment as the store counts it: milliseconds since 1970.
///
/// What one transaction adds has one moment, later than that of any transaction before it.
struct Moment: Comparable, Sendable {
    var milliseconds: Int64

    static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }
}

/// Tells the moment of a transaction.
struct StoreClock: Sendable {
    /// The time of the machine.
    var now: @Sendable () -> Int64 = {
        Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
    }

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

extension Moment {
    /// ISO 8601 in UTC, to the second.
    var text: String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(
            Date.ISO8601FormatStyle()
        )
    }
}
