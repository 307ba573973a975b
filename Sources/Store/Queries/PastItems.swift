internal import Coding
internal import GRDB
internal import Reconciliation

/// What was otherwise at a past moment: the cells in which something has come or gone since, with
/// their items as they were.
///
/// All other items are now what they were then.
struct PastItems {
    /// The parts of the record on which anything that came or went since bears.
    let cells: Set<Cell>
    /// Their items at that moment.
    let items: [RecordItem]

    init(_ db: Database, _ reconciler: Reconciler, at moment: Moment) throws {
        let then = try RecordStore.conflicts(db, at: moment)
        let reconciler = reconciler.naming(then)
        // Other names bear on everything.
        cells =
            try then == RecordStore.conflicts(db)
            ? Set(Self.touched(since: moment, db).flatMap(\.surroundings)) : CellRows(db).all()
        let query = ObservationQuery(db, CellRows(db), at: moment)
        let parts = Dictionary(grouping: cells) { "\($0.board.rawValue) \($0.scope)" }
        let sentences = Sentences(db, at: moment)
        items = try parts.values.flatMap { cells in
            let cells = Set(cells)
            let observations = try query.surroundings(of: cells)
            return try reconciler.items(of: cells, from: observations).values.joined()
                .map { try $0.citing(sentences.fill) }
        }
    }

    private static func touched(since moment: Moment, _ db: Database) throws -> [Cell] {
        try String.fetchAll(
            db,
            sql: """
                SELECT name FROM cell WHERE id IN (
                    SELECT cellId FROM observation WHERE since > ?1
                    UNION SELECT cellId FROM observation WHERE until > ?1
                    UNION SELECT cellId FROM observation WHERE presentId IN (
                        SELECT presentId FROM origin WHERE since > ?1
                        UNION SELECT presentId FROM origin WHERE until > ?1))
                """,
            arguments: [moment.milliseconds]
        ).compactMap { Cell($0) }
    }
}
