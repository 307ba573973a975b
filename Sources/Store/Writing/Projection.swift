internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Keeps the record in step with what is added, within the same transaction.
///
/// What a report adds is compared with what it added before; of the record only those cells are made
/// anew on which a difference bears.
struct Projection {
    let db: Database
    var reconciler: Reconciler
    /// What is said of the facts by ``moment``.
    var corrections: Corrections
    /// The moment from which on what is taken up is so.
    var moment: Moment
    private let cells: CellRows
    private let texts: TextSearch
    private var observations: ObservationWriter

    init(
        _ db: Database,
        _ reconciler: Reconciler,
        _ corrections: Corrections,
        at moment: Moment,
        _ texts: TextSearch? = nil,
        room: Int = 0,
    ) {
        self.db = db
        self.texts = texts ?? TextSearch(db)
        self.reconciler = reconciler
        self.corrections = corrections
        self.moment = moment
        cells = CellRows(db)
        observations = ObservationWriter(db, cells, room: room)
    }

    /// Takes up a report: of its readings, or with its corrections, something may be new.
    /// - Parameters:
    ///   - name: the id of the report.
    ///   - given: a reading of it with the ``corrections``, where it is at hand.
    /// - Throws: what SQLite throws.
    mutating func take(_ name: String, given: ObservedReading? = nil) throws {
        let before = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT \(KeptText.columns), readingId FROM present WHERE name = ?"
            ),
            arguments: [name]
        )
        guard let counts = try PresentReading.row(name, until: moment, db) else { return }
        let observed = try given.flatMap { $0.row == counts.reading ? $0 : nil } ?? observe(counts)
        try take(observed, counts, before)
    }

    /// Takes up a report that has no other reading, so that nothing of it is there yet.
    mutating func take(only reading: ObservedReading, ofReport report: Int64) throws {
        try take(reading, PresentReading.Rows(report: report, reading: reading.row), nil)
    }

    private mutating func take(
        _ observed: ObservedReading,
        _ counts: PresentReading.Rows,
        _ before: Row?,
    ) throws {
        let id: Int64
        if let before, before["readingId"] == counts.reading {
            id = before["id"]
        } else {
            id = try enter(observed, counts, as: before?["id"])
            let links = OriginLinks(db, at: moment, texts)
            let former = before.map { KeptText(row: $0).print }
            for other in try links.enter(observed.print, as: id, former: former) {
                try touch(other)
            }
        }
        try observations.write(
            observed,
            of: id,
            report: counts.report,
            isNew: before == nil,
            at: moment
        )
    }

    /// What an entry of the log bears on is taken up anew.
    mutating func take(_ entry: Correction, of log: [Correction]) throws {
        guard case .conflicts = entry.undone(in: log).action else {
            for name in entry.reports(in: log).sorted() { try take(name) }
            return
        }
        // Names bear on everything: on what is linked too.
        for name in try String.fetchAll(db, sql: "SELECT name FROM present ORDER BY id") {
            try take(name)
        }
        observations.changes.bearOnAll = true
    }

    /// Writes what waits to be written, and no items.
    mutating func finishTaking() throws { try observations.finish() }

    /// Makes anew the items on which what has come and gone bears.
    mutating func finish() throws {
        try finishTaking()
        let changes = observations.changes
        var touched = changes.surroundings
        if changes.bearOnAll { touched.formUnion(try cells.all()) }
        try ItemMaking(db, reconciler, cells).make(touched, after: changes)
    }

    private func observe(_ counts: PresentReading.Rows) throws -> ObservedReading {
        let reading = try Gist.load(counts.reading, db)
        return ObservedReading(reading, row: counts.reading, reconciler, corrections)
    }

    private func enter(
        _ observed: ObservedReading,
        _ counts: PresentReading.Rows,
        as known: Int64?
    ) throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO present (id, name, reportId, readingId, moment, published, outlet,
                    quoted, fingerprint)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET reportId = excluded.reportId,
                    readingId = excluded.readingId, moment = excluded.moment,
                    published = excluded.published, outlet = excluded.outlet,
                    quoted = excluded.quoted, fingerprint = excluded.fingerprint
                """
        )
        let print = observed.print
        try statement.execute(arguments: [
            known, print.report, counts.report, counts.reading, print.moment.known,
            observed.published, print.outlet,
            print.quoted.filter { !$0.contains("\n") }.joined(separator: "\n"),
            print.fingerprint.map { Data($0.raw) },
        ])
        return known ?? db.lastInsertedRowID
    }

    /// Marks a report's observations.
    private mutating func touch(_ id: Int64) throws {
        let names = try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT cell.name FROM observation JOIN cell ON cell.id = cellId
                    WHERE presentId = ? AND until IS NULL
                    """
            ),
            arguments: [id]
        )
        observations.changes.reports.insert(id)
        observations.changes.cells.formUnion(names.compactMap { Cell($0) })
    }
}
