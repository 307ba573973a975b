internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation
public import Reports

extension RecordStore {
    /// Adds reports with their readings, all or none; when the call returns they are on the disk.
    /// - Returns: what became of each, in order.
    /// - Throws: ``StoreError``; nothing of this call is then written.
    public func add(_ items: [CodedReport]) throws(StoreError) -> [Addition] {
        try write { db in
            let moment = try clock.next(db)
            return try project(db, at: moment) { projection in
                let (reconciler, corrections) = (projection.reconciler, projection.corrections)
                let given = try items.concurrentMap { try Given($0, reconciler, corrections) }
                return try given.map { item in
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
        _ given: Given,
        _ projection: inout Projection,
        at moment: Moment,
        _ db: Database
    ) throws -> Addition.Outcome {
        let name = given.report.id
        let digest = given.report.contentDigest
        if let row = try row(of: name, digest, db) {
            guard let reading = try given.insert(db, report: row, at: moment) else { return .known }
            try projection.take(name, given: reading)
            return .read
        }
        let last = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT max(version) FROM report WHERE name = ?"),
            arguments: [name]
        )
        let version = (last ?? 0) + 1
        let row = try given.report.insert(db, version: version, digest: digest, at: moment)
        if let reading = try given.insert(db, report: row, at: moment) {
            try projection.take(name, given: reading)
        }
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

/// A report with its reading as they are written.
private struct Given: Sendable {
    let report: Report
    private let reading: Reading
    private let body: String
    private let gist: [UInt8]
    private let observed: ObservedReading

    init(_ item: CodedReport, _ reconciler: Reconciler, _ corrections: Corrections) throws {
        report = item.report
        // With the report's text, as it comes back from the store.
        var whole = item.reading
        whole.report.text = item.report.text.isEmpty ? nil : item.report.text
        reading = item.reading
        body = try reading.body
        gist = whole.gist
        observed = ObservedReading(whole, row: 0, reconciler, corrections)
    }

    /// Writes the reading.
    /// - Returns: what it adds to the record; nil where it was there.
    func insert(_ db: Database, report: Int64, at moment: Moment) throws -> ObservedReading? {
        guard let row = try reading.insert(db, report: report, body: body, at: moment) else {
            return nil
        }
        try Gist.write(gist, of: row, db)
        var observed = observed
        observed.row = row
        return observed
    }
}
