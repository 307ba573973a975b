internal import Coding
internal import FoundationEssentials
internal import GRDB
public import Reports

extension RecordStore {
    /// Adds reports with their readings, all or none; when the call returns they are on the disk.
    /// - Returns: what became of each, in order.
    /// - Throws: ``StoreError``; nothing of this call is then written.
    public func add(_ items: [CodedReport]) throws(StoreError) -> [Addition] {
        let clock = clock
        return try write { db in
            let moment = try clock.next(db)
            return try items.map { item in
                Addition(report: item.report.id, outcome: try Self.add(item, at: moment, db))
            }
        }
    }

    /// Whether the store has this very report; then it needs no reading.
    public func knows(_ report: Report) throws(StoreError) -> Bool {
        let digest = report.contentDigest
        return try read { db in try Self.row(of: report.id, digest, db) != nil }
    }

    private static func add(
        _ item: CodedReport,
        at moment: Moment,
        _ db: Database
    ) throws -> Addition.Outcome {
        let digest = item.report.contentDigest
        if let row = try row(of: item.report.id, digest, db) {
            let reading = try item.reading.insert(db, report: row, at: moment)
            return reading == nil ? .known : .read
        }
        let last = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT max(version) FROM report WHERE name = ?"),
            arguments: [item.report.id]
        )
        let version = (last ?? 0) + 1
        let row = try item.report.insert(db, version: version, digest: digest, at: moment)
        _ = try item.reading.insert(db, report: row, at: moment)
        return .added(version: version)
    }

    private static func row(
        of name: String,
        _ digest: [UInt8],
        _ db: Database
    ) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM report WHERE name = ? AND digest = ?"),
            arguments: [name, Data(digest)]
        )
    }
}
