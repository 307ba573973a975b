internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Makes the record from nothing: all that was ever added, in the order it was added.
struct Rebuilding {
    let db: Database
    let reconciler: Reconciler
    /// So many readings are worked on at a time.
    private static let lot = 256

    /// So many observations wait to be written in the order in which they lie; some 60 MB.
    private static let room = 1 << 18
    /// Taking up the readings is so much of the whole.
    private static let replayed = 0.6

    /// Makes it.
    /// - Parameter tell: is told how much is done, from 0 to 1.
    /// - Throws: what SQLite throws.
    func run(_ tell: (Double) -> Void) throws {
        for table in [
            "line", "item", "observation", "cell", "origin", "quote", "band",
            "present",
        ] {
            // Parents among the reports point to each other.
            if table == "present" { try db.execute(sql: "UPDATE present SET parentId = NULL") }
            try db.execute(sql: "DELETE FROM \(table)")
        }
        try Gist.complete(db)
        var texts = try replay { tell($0 * Self.replayed) }
        let named = Corrections(try Correction.log(db)).conflicts
        let cells = CellRows(db)
        try withoutIndexes(on: "item") {
            try ItemMaking(db, reconciler.naming(named), cells).make(
                try cells.all(),
                meanwhile: { try texts?.writeSome() ?? false },
                { tell(Self.replayed + $0 * (1 - Self.replayed)) }
            )
        }
    }

    /// Fills a table while it has no indexes: made at the end they are filled from left to right.
    private func withoutIndexes(on table: String, _ fill: () throws -> Void) throws {
        let indexes = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_schema
                WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL
                """,
            arguments: [table]
        )
        for index in indexes { try db.execute(sql: "DROP INDEX \(index["name"] as String)") }
        try fill()
        for index in indexes { try db.execute(sql: index["sql"]) }
    }

    /// Readings that came one after the other, with no correction between them.
    private struct Lot: Sendable {
        /// The corrections that came before them and after the lot before.
        var entries: [(entry: Correction, moment: Moment)] = []
        /// All corrections that came before them.
        var corrections: Corrections
        var readings: [Stored] = []
    }

    private struct Stored: Sendable {
        var row: Int64
        /// The row of the report.
        var report: Int64
        var moment: Moment
        var gist: Data
    }

    /// Takes up the reports, moment by moment, each as it and its corrections then were.
    /// - Returns: what is still to be written of them.
    private func replay(_ tell: (Double) -> Void) throws -> TextIndexRows? {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM reading") ?? 0
        var done = 0
        let log = try Correction.log(db)
        let texts = TextSearch(db, holdsAll: true)
        var projection = Projection(
            db,
            reconciler,
            Corrections(),
            at: Moment(milliseconds: 0),
            texts,
            room: Self.room
        )
        var source = try Source(db, log)
        let several = Set(
            try String.fetchAll(
                db,
                sql: """
                    SELECT report.name FROM report JOIN reading ON reportId = report.id
                    GROUP BY report.name HAVING count(*) > 1
                    """
            )
        )
        let reconciler = reconciler
        try Pipeline.run(
            // Now and then many observations are written, which takes as long as some lots.
            depth: 20,
            next: { try source.next() },
            make: { lot in
                let reconciler = reconciler.naming(lot.corrections.conflicts)
                let observed = try lot.readings.concurrentMap { stored in
                    let reading = try Reading(gist: [UInt8](stored.gist))
                    return ObservedReading(reading, row: stored.row, reconciler, lot.corrections)
                }
                return (lot, observed)
            },
            write: { lot, observed in
                for (entry, moment) in lot.entries {
                    projection.corrections = Corrections(log.filter { $0.id <= entry.id })
                    projection.reconciler = reconciler.naming(projection.corrections.conflicts)
                    projection.moment = moment
                    try projection.take(entry, of: log)
                }
                for (stored, observed) in zip(lot.readings, observed) {
                    projection.moment = stored.moment
                    if several.contains(observed.print.report) {
                        try projection.take(observed.print.report, given: observed)
                    } else {
                        try projection.take(only: observed, ofReport: stored.report)
                    }
                }
                done += lot.readings.count
                tell(Double(done) / Double(max(1, count)))
            }
        )
        try projection.finishTaking()
        return texts.heldBack()
    }

    /// Gives what was added in lots, the oldest first.
    private struct Source {
        private let log: [Correction]
        private var pending: ArraySlice<(entry: Correction, moment: Moment)>
        private var corrections = Corrections()
        private let rows: RowCursor
        /// The rows of the reports by those of the readings.
        private var reports: [Int64: Int64]
        private var following: Stored?
        private var isDone = false

        init(_ db: Database, _ log: [Correction]) throws {
            self.log = log
            let moments = try Int64.fetchAll(
                db,
                sql: "SELECT addedAt FROM correction ORDER BY id"
            )
            pending = zip(log, moments).map { ($0, Moment(milliseconds: $1)) }[...]
            // Both from indexes alone: the readings themselves are long.
            reports = [:]
            let ids = try Row.fetchCursor(db, sql: "SELECT id, reportId FROM reading")
            while let row = try ids.next() { reports[row[0]] = row[1] }
            rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT reading.id, addedAt, gist.body
                    FROM reading INDEXED BY readingByMoment JOIN gist ON readingId = reading.id
                    ORDER BY addedAt, reading.id
                    """
            )
            try advance()
        }

        mutating func next() throws -> Lot? {
            guard !isDone else { return nil }
            var entries: [(entry: Correction, moment: Moment)] = []
            while let first = pending.first, following.map({ first.moment < $0.moment }) ?? true {
                pending.removeFirst()
                entries.append(first)
            }
            if let last = entries.last {
                corrections = Corrections(log.filter { $0.id <= last.entry.id })
            }
            var lot = Lot(entries: entries, corrections: corrections)
            while lot.readings.count < Rebuilding.lot, let next = following,
                pending.first.map({ $0.moment >= next.moment }) ?? true
            {
                lot.readings.append(next)
                try advance()
            }
            isDone = following == nil && pending.isEmpty
            return lot
        }

        private mutating func advance() throws {
            following = try rows.next().map { row in
                Stored(
                    row: row[0],
                    report: reports[row[0]] ?? 0,
                    moment: Moment(milliseconds: row[1]),
                    gist: row[2]
                )
            }
        }
    }
}

extension Correction {
    /// The entry that an undoing, or the undoing of one, is about in the end; else itself.
    func undone(in log: [Correction]) -> Correction {
        var entry = self
        // What is undone comes before its undoing, so that there is an end.
        while case .undo(let id) = entry.action {
            guard let undone = log.last(where: { $0.id == id && $0.id < entry.id }) else { break }
            entry = undone
        }
        return entry
    }

    /// The reports on whose facts it bears; of an undoing those of what is undone.
    func reports(in log: [Correction]) -> Set<String> {
        Set(undone(in: log).action.facts.map(\.report))
    }
}
