internal import Coding
internal import GRDB
internal import Reconciliation

extension RecordStore {
    /// The lines of a board, as they are now or as they were at a moment.
    public func show(_ query: BoardQuery) throws(StoreError) -> BoardAnswer {
        let method = method
        return try read { db in
            let past = try query.moment.map { try PastItems(db, method.reconciler, at: $0) }
            let filter = ItemFilter(query)
            let (now, total) = try filter.find(db, without: past?.cells ?? [])
            let then = past?.items.filter(filter.lets) ?? []
            let items = (now + then).latest(query.limit ?? .max).inOrder()
            var behind: FactsBehind?
            return BoardAnswer(
                items: items,
                annotations: try LineAnnotations(
                    Annotations(Correction.log(until: query.moment, db)),
                    on: items,
                    facts: { item in
                        // Needed only where something is said of a line.
                        let known =
                            try behind
                            ?? FactsBehind(
                                db,
                                method.reconciler(db, at: query.moment),
                                at: query.moment
                            )
                        behind = known
                        return try known.facts(of: item)
                    },
                    isThere: { try Self.isThere($0, past, db) }
                ),
                total: total + then.count,
                asOf: try Self.asOf(query.moment, db),
                reports: try Self.reports(query.moment, db),
                method: method.name,
                conflicts: try Self.conflicts(db, at: query.moment)
            )
        }
    }

    /// Whether there is a line of a name, such as `incidents:ID`: now, or at the past moment.
    static func isThere(_ name: String, _ past: PastItems?, _ db: Database) throws -> Bool {
        if past?.items.contains(where: { $0.name == name }) == true { return true }
        guard let colon = name.firstIndex(of: ":") else { return false }
        let cells = try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT cell.name FROM item JOIN cell ON cell.id = cellId
                    WHERE item.name = ? AND board = ?
                    """
            ),
            arguments: [String(name[name.index(after: colon)...]), String(name[..<colon])]
        )
        return cells.contains { name in
            !(past.flatMap { past in Cell(name).map(past.cells.contains) } ?? false)
        }
    }

    /// The publication of the latest report that the store had.
    private static func asOf(_ moment: Moment?, _ db: Database) throws -> String? {
        try String.fetchOne(
            db,
            sql: """
                SELECT published FROM present
                WHERE moment IS NOT NULL AND (?1 IS NULL OR EXISTS (
                    SELECT 1 FROM reading JOIN report ON report.id = reading.reportId
                    WHERE report.name = present.name AND reading.addedAt <= ?1))
                ORDER BY moment DESC, name DESC LIMIT 1
                """,
            arguments: [moment?.milliseconds]
        )
    }

    private static func reports(
        _ moment: Moment?,
        _ db: Database
    ) throws -> ConflictRecord.Reports {
        guard let moment else {
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM present),
                        (SELECT count(*) FROM origin WHERE until IS NULL)
                    """
            )
            let (count, copies): (Int, Int) = (row?[0] ?? 0, row?[1] ?? 0)
            return ConflictRecord.Reports(count: count, independentOrigins: count - copies)
        }
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT (SELECT count(DISTINCT name) FROM report WHERE addedAt <= ?1),
                    (SELECT count(*) FROM origin
                     WHERE since <= ?1 AND (until IS NULL OR until > ?1))
                """,
            arguments: [moment.milliseconds]
        )
        let (count, copies): (Int, Int) = (row?[0] ?? 0, row?[1] ?? 0)
        return ConflictRecord.Reports(count: count, independentOrigins: count - copies)
    }
}

extension [RecordItem] {
    /// So many items at most: those with the latest last days.
    fileprivate func latest(_ limit: Int) -> [RecordItem] {
        guard count > limit else { return self }
        return map { ($0, $0.days?.to.ordinal ?? .min, $0.id) }
            .sorted { ($1.1, $1.2) < ($0.1, $0.2) }.prefix(limit).map(\.0)
    }
}
