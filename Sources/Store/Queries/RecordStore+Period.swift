public import Coding
internal import GRDB
public import Reconciliation

extension RecordStore {
    /// The lines that the reports published by the end of a day make.
    ///
    /// What later reports say is left out, so that a report on a past week doesn't know the next.
    /// - Parameters:
    ///   - day: the last day; the lines of all reports where nil.
    ///   - conflict: the id of the conflict whose lines are wanted; nil for all.
    /// - Returns: the lines in order, how many reports and origins they rest on, and what analysts
    ///   have said of them by now.
    /// - Throws: ``StoreError``.
    public func record(
        publishedBy day: Day?,
        of conflict: String? = nil
    ) throws(StoreError)
        -> (
            items: [RecordItem], reports: ConflictRecord.Reports, annotations: LineAnnotations
        )
    {
        let method = method
        let end = day.map { (Int64($0.ordinal) + 1) * 86_400 } ?? .max
        return try read { db in
            let counts = try Row.fetchOne(
                db,
                sql: """
                    SELECT count(*), count(*) - count(origin.id)
                    FROM present
                        LEFT JOIN origin
                            ON origin.presentId = present.id AND origin.until IS NULL
                    WHERE present.moment IS NULL OR present.moment < ?
                    """,
                arguments: [end]
            )
            let sentences = Sentences(db)
            let reconciler = try method.reconciler(db)
            let isAll = try Bool.fetchOne(
                db,
                sql: "SELECT NOT EXISTS (SELECT 1 FROM present WHERE moment >= ?)",
                arguments: [end]
            )
            // Where nothing is left out, the lines are those that are kept.
            let observations =
                isAll == true
                ? nil : try ObservationQuery(db, CellRows(db)).published(before: end)
            let made =
                try observations.map { observations in
                    try reconciler.items(observations).map { try $0.citing(sentences.fill) }
                } ?? Self.lines(of: conflict, sentences, db)
            let items = made.inOrder().filter { conflict == nil || $0.conflict == conflict }
            let names = Set(made.map(\.name))
            return (
                items,
                ConflictRecord.Reports(
                    count: counts?[0] ?? 0,
                    independentOrigins: counts?[1] ?? 0
                ),
                try LineAnnotations(
                    Annotations(Correction.log(db)),
                    on: items,
                    facts: FactsBehind(
                        db,
                        reconciler,
                        observations: observations.map { observations in
                            { cells in
                                let around = Set(cells.flatMap(\.surroundings))
                                return observations.filter { around.contains($0.cell) }
                            }
                        }
                    ).facts,
                    isThere: { name in
                        try observations == nil
                            ? Self.isThere(name, nil, db) : names.contains(name)
                    }
                )
            )
        }
    }

    /// The lines of a conflict as they are now; of all conflicts where nil.
    private static func lines(
        of conflict: String?,
        _ sentences: Sentences,
        _ db: Database
    ) throws -> [RecordItem] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT board, body FROM item JOIN line ON itemId = item.id
                WHERE ?1 IS NULL OR conflict = ?1 ORDER BY item.id
                """,
            arguments: [conflict.map(ItemColumns.fold)]
        )
        var items: [RecordItem] = []
        while let row = try rows.next() {
            items.append(try KeptItem.item(row["body"], row["board"], sentences))
        }
        return items
    }

    /// The ids of all conflicts of which there are lines, in small letters.
    /// - Throws: ``StoreError``.
    public func conflictNames() throws(StoreError) -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: "SELECT DISTINCT conflict FROM item WHERE conflict IS NOT NULL ORDER BY 1"
            )
        }
    }

    /// The conflicts that an analyst has named.
    /// - Throws: ``StoreError``.
    public func conflicts() throws(StoreError) -> [ConflictDefinition] {
        try read { db in try Self.conflicts(db) }
    }

    static func conflicts(
        _ db: Database,
        at moment: Moment? = nil
    ) throws -> [ConflictDefinition] {
        Corrections(try Correction.log(until: moment, db)).conflicts
    }

    /// What has read the reports of the record, such as `truce 0.1.0, fast, model sha256:…`.
    /// - Throws: ``StoreError``.
    public func engines() throws(StoreError) -> [String] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT version, language, model, rules
                    FROM present
                        JOIN reading ON reading.id = present.readingId
                        JOIN engine ON engine.id = reading.engineId
                    ORDER BY engine.id
                    """
            ).map { row in
                let parts: [(String, String)] = [
                    ("truce ", row[0]), ("", row[1]), ("model ", row[2]), ("rules ", row[3]),
                ]
                return parts.filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined(separator: ", ")
            }
        }
    }

    /// The days of the first and the last report; nil for an empty store.
    /// - Throws: ``StoreError``.
    public func days() throws(StoreError) -> DayInterval? {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT min(moment), max(moment) FROM present WHERE moment IS NOT NULL"
            )
            guard let first: Int64 = row?[0], let last: Int64 = row?[1] else { return nil }
            func day(_ seconds: Int64) -> Day {
                let (whole, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
                return Day(ordinal: Int32(clamping: rest < 0 ? whole - 1 : whole))
            }
            return DayInterval(from: day(first), to: day(last))
        }
    }

    /// How the record is made: the version of the program and of its rules.
    public var methodName: String { method.name }
}
