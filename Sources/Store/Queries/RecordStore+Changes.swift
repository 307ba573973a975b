internal import GRDB
public import Reconciliation

extension RecordStore {
    /// What has changed in the record since a moment.
    /// - Parameters:
    ///   - moment: what the store held then is compared with what it holds now.
    ///   - query: chooses among the lines, as they were or as they are; its board and limit don't
    ///     count.
    /// - Returns: the changes, by board, id and kind.
    /// - Throws: ``StoreError``.
    public func changes(
        since moment: Moment,
        _ query: BoardQuery
    ) throws(StoreError) -> [RecordChange] {
        let method = method
        return try read { db in
            let past = try PastItems(db, method.reconciler, at: moment)
            let rows = CellRows(db)
            let sentences = Sentences(db)
            let now = try past.cells.compactMap(rows.find).flatMap {
                try Self.items(of: $0, sentences, db)
            }
            let filter = ItemFilter(query)
            func name(_ board: String, _ id: String) -> String { "\(board):\(id)" }
            let wanted = Set(
                (past.items + now).filter(filter.letsOnAnyBoard).map { name($0.board, $0.id) }
            )
            return RecordChanges.between(past.items, now)
                .filter { wanted.contains(name($0.board, $0.item)) }
        }
    }

    /// How tense conflicts were, day by day.
    public func tension(_ query: BoardQuery) throws(StoreError) -> Tension {
        try read { db in
            var items: [RecordItem] = []
            for board in [BoardQuery.Board.incidents, .claims, .ceasefires, .talks, .crossings] {
                // Whether a place was quiet before is seen from the days before.
                var query = query
                query.board = board
                (query.from, query.to, query.limit) = (nil, nil, nil)
                items += try ItemFilter(query).find(db, without: []).0
            }
            var tension = Tension(items)
            tension.series.removeAll { point in
                query.from.map { point.date < $0 } ?? false
                    || query.to.map { point.date > $0 } ?? false
            }
            return tension
        }
    }

    private static func items(
        of cell: Int64,
        _ sentences: Sentences,
        _ db: Database
    ) throws -> [RecordItem] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT board, body FROM item JOIN line ON itemId = item.id
                    WHERE cellId = ? ORDER BY item.id
                    """
            ),
            arguments: [cell]
        ).map { try KeptItem.item($0["body"], $0["board"], sentences) }
    }
}
