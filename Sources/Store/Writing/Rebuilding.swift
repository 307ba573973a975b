internal import GRDB
internal import Reconciliation

/// Makes the record from nothing: all that was ever added, in the order it was added.
struct Rebuilding {
    let db: Database
    let reconciler: Reconciler

    func run() throws {
        for table in [
            "itemSource", "itemBody", "item", "observation", "cell", "origin", "quote", "band",
            "present",
        ] {
            // Parents among the reports point to each other.
            if table == "present" { try db.execute(sql: "UPDATE present SET parentId = NULL") }
            try db.execute(sql: "DELETE FROM \(table)")
        }
        try replay()
        let cells = try String.fetchAll(db, sql: "SELECT name FROM cell").compactMap { Cell($0) }
        try Projection.makeItems(of: Set(cells), reconciler, db)
    }

    /// Takes up the reports, moment by moment, each as it and its corrections then were.
    private func replay() throws {
        let texts = TextSearch(db)
        let log = try Correction.log(db)
        let moments = try Row.fetchAll(db, sql: "SELECT id, addedAt FROM correction ORDER BY id")
        var pending = zip(log, moments.map { Moment(milliseconds: $0["addedAt"]) })
            .map { ($0, $1) }[...]
        var corrections = Corrections()
        func correct(before moment: Moment?) throws {
            while let (entry, at) = pending.first, moment.map({ at < $0 }) ?? true {
                pending.removeFirst()
                corrections = Corrections(log.filter { $0.id <= entry.id })
                var projection = Projection(db, reconciler, corrections, at: at, texts)
                for name in try entry.reports(in: log).sorted() { try projection.take(name) }
            }
        }
        let added = try Row.fetchCursor(
            db,
            sql: """
                SELECT name, reading.addedAt FROM reading JOIN report ON report.id = reportId
                ORDER BY reading.id
                """
        )
        while let row = try added.next() {
            let moment = Moment(milliseconds: row[1])
            try correct(before: moment)
            var projection = Projection(db, reconciler, corrections, at: moment, texts)
            try projection.take(row[0])
        }
        try correct(before: nil)
    }
}

extension Correction {
    /// The reports on whose facts it bears; of an undoing those of what is undone.
    func reports(in log: [Correction]) throws -> Set<String> {
        var entry = self
        // What is undone comes before its undoing, so that there is an end.
        while case .undo(let id) = entry.action {
            guard let undone = log.last(where: { $0.id == id && $0.id < entry.id }) else { break }
            entry = undone
        }
        return Set(entry.action.facts.map(\.report))
    }
}
