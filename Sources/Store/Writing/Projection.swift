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
    let reconciler: Reconciler
    let corrections: Corrections
    let moment: Moment
    private let texts: TextSearch
    /// The cells in which an observation has come or gone.
    private(set) var touched: Set<Cell> = []

    init(
        _ db: Database,
        _ reconciler: Reconciler,
        _ corrections: Corrections,
        at moment: Moment,
        _ texts: TextSearch? = nil
    ) {
        self.db = db
        self.texts = texts ?? TextSearch(db)
        self.reconciler = reconciler
        self.corrections = corrections
        self.moment = moment
    }

    /// Takes up a report: of its readings, or with its corrections, something may be new.
    /// - Parameters:
    ///   - name: the id of the report.
    ///   - given: its reading, where it is at hand.
    /// - Throws: what SQLite throws.
    mutating func take(_ name: String, given: (row: Int64, reading: Reading)? = nil) throws {
        let before = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, readingId FROM present WHERE name = ?"),
            arguments: [name]
        )
        guard let counts = try PresentReading.row(name, until: moment, db) else { return }
        let reading =
            if let given, given.row == counts.reading { given.reading } else {
                try PresentReading.load(counts.reading, db)
            }
        let id: Int64
        if let before, before["readingId"] == counts.reading {
            id = before["id"]
        } else {
            let print = OriginPrint(reading)
            id = try enter(print, reading, counts, as: before?["id"])
            let links = OriginLinks(db, at: moment, texts)
            for other in try links.enter(print, as: id, isNew: before == nil) {
                try touch(other)
            }
        }
        try replaceObservations(of: id, counts.reading, reading, isNew: before == nil)
    }

    private func enter(
        _ print: OriginPrint,
        _ reading: Reading,
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
        try statement.execute(arguments: [
            known, print.report, counts.report, counts.reading, print.moment.known,
            reading.report.published, print.outlet,
            print.quoted.filter { !$0.contains("\n") }.joined(separator: "\n"),
            print.fingerprint.map { Data($0.raw) },
        ])
        return known ?? db.lastInsertedRowID
    }

    /// Marks the cells of a report's observations.
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
        touched.formUnion(names.compactMap { Cell($0) })
    }

    /// Makes anew the items on which what has come and gone bears.
    func finish() throws {
        try Self.makeItems(of: Set(touched.flatMap(\.surroundings)), reconciler, db)
    }

    /// Makes the items of cells anew, some cells at a time: those that may share observations.
    static func makeItems(of cells: Set<Cell>, _ reconciler: Reconciler, _ db: Database) throws {
        let parts = Dictionary(grouping: cells) { "\($0.board.rawValue) \($0.scope)" }
        for name in parts.keys.sorted() {
            var writer = ItemWriter(db)
            try writer.write(Set(parts[name] ?? []), reconciler)
        }
    }

    // MARK: - Observations

    private struct Known: Hashable {
        var cell: Int64
        var ordinal: Int
        var body: Data
    }

    private mutating func replaceObservations(
        of id: Int64,
        _ readingRow: Int64,
        _ reading: Reading,
        isNew: Bool
    ) throws {
        let observations = reconciler.observations(in: reading, corrections: corrections)
        var old = isNew ? [] : try known(id)
        var added: [(Known, Observation)] = []
        for (ordinal, observation) in observations.enumerated() {
            let new = Known(
                cell: try CellRow.make(observation.cell, db),
                ordinal: ordinal,
                body: Data(observation.bytes)
            )
            if old.remove(new) == nil { added.append((new, observation)) }
        }
        for gone in old {
            if let cell = try CellRow.cell(gone.cell, db) { touched.insert(cell) }
            try close(gone, id)
        }
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO observation (cellId, presentId, ordinal, readingId, spanStart, spanEnd,
                    body, since)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for (new, observation) in added {
            touched.insert(observation.cell)
            let span = observation.fact.evidence
            try insert.execute(arguments: [
                new.cell, id, new.ordinal, readingRow, span.start, span.end, new.body,
                moment.milliseconds,
            ])
        }
    }

    private func known(_ id: Int64) throws -> Set<Known> {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT cellId, ordinal, body FROM observation
                    WHERE presentId = ? AND until IS NULL
                    """
            ),
            arguments: [id]
        )
        return Set(rows.map { Known(cell: $0["cellId"], ordinal: $0["ordinal"], body: $0["body"]) })
    }

    private func close(_ gone: Known, _ id: Int64) throws {
        // What came and went within one transaction has never been.
        try db.cachedStatement(
            sql: """
                DELETE FROM observation
                WHERE cellId = ? AND presentId = ? AND ordinal = ? AND since = ?
                """
        ).execute(arguments: [gone.cell, id, gone.ordinal, moment.milliseconds])
        try db.cachedStatement(
            sql: """
                UPDATE observation SET until = ?
                WHERE cellId = ? AND presentId = ? AND ordinal = ? AND until IS NULL
                """
        ).execute(arguments: [moment.milliseconds, gone.cell, id, gone.ordinal])
    }
}
