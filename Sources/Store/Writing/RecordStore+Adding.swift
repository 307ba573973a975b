internal import Coding
internal import FoundationEssentials
internal import GRDB
public import Reports

extension RecordStore {
    /// Adds reports with their readings, all or none; when the call returns they are on the disk.
    /// - Returns: what became of each, in order.
    /// - Throws: ``StoreError``; nothing of this call is then written.
    public func add(_ items: [CodedReport]) throws(StoreError) -> [Addition] {
        try write { db in
            let moment = try clock.next(db)
            return try project(db, at: moment) { projection in
                try items.map { item in
                    Addition(
                        report: item.report.id,
                        outcome: try Self.add(item, &projection, at: moment, db)
                    )
                }
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
        _ projection: inout Projection,
        at moment: Moment,
        _ db: Database
    ) throws -> Addition.Outcome {
        let digest = item.report.contentDigest
        if let row = try row(of: item.report.id, digest, db) {
            guard let reading = try item.reading.insert(db, report: row, at: moment) else {
                return .known
            }
            try projection.take(item.report.id, given: (reading, Self.whole(item)))
            return .read
        }
        let last = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT max(version) FROM report WHERE name = ?"),
            arguments: [item.report.id]
        )
        let version = (last ?? 0) + 1
        let row = try item.report.insert(db, version: version, digest: digest, at: moment)
        if let reading = try item.reading.insert(db, report: row, at: moment) {
            try projection.take(item.report.id, given: (reading, Self.whole(item)))
        }
        return .added(version: version)
    }

    /// The reading with the report's text, as it comes back from the store.
    private static func whole(_ item: CodedReport) -> Reading {
        var reading = item.reading
        reading.report.text = item.report.text.isEmpty ? nil : item.report.text
        return reading
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
