internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Makes the items of cells anew: parts of the record beside each other, in bounded memory.
struct ItemMaking {
    private let db: Database
    private let reconciler: Reconciler
    private let cells: CellRows
    /// So many bytes of observations are worked on at a time.
    private static let lot = 1 << 22
    /// So many cells of one board and scope are worked on at a time, as they share surroundings.
    private static let run = 64

    init(_ db: Database, _ reconciler: Reconciler, _ cells: CellRows) {
        self.db = db
        self.reconciler = reconciler
        self.cells = cells
    }

    /// Some cells with all that their items rest on.
    private struct Part: Sendable {
        var cells: [Cell]
        var observations: [ObservationQuery.Kept]
    }

    /// A cell with its items.
    private struct Made: Sendable {
        var cell: Cell
        var items: [KeptItem]
    }

    /// Makes the items of the cells.
    /// - Parameters:
    ///   - wanted: the cells.
    ///   - isFirst: whether none of them has items yet.
    /// - Throws: what SQLite throws.
    func make(_ wanted: Set<Cell>, isFirst: Bool = false) throws {
        var runs = Self.runs(wanted)[...]
        let query = ObservationQuery(db, cells)
        let writer = ItemWriter(db, cells, isFirst: isFirst)
        let reconciler = reconciler
        try Pipeline.run(
            next: { () -> [Part]? in
                var parts: [Part] = []
                var bytes = 0
                while bytes < Self.lot, let cells = runs.popFirst() {
                    let part = Part(
                        cells: cells,
                        observations: try query.kept(in: Set(cells.flatMap(\.surroundings)))
                    )
                    bytes += part.observations.reduce(64) { $0 + $1.body.count }
                    parts.append(part)
                }
                return parts.isEmpty ? nil : parts
            },
            make: { parts in
                try parts.concurrentMap { try Self.items(of: $0, reconciler) }.flatMap { $0 }
            },
            write: { made in
                for part in made { try writer.replace(part.cell, with: part.items) }
            }
        )
    }

    /// The cells in order, those of one board and scope together.
    private static func runs(_ cells: Set<Cell>) -> [[Cell]] {
        var runs: [[Cell]] = []
        for cell in cells.sorted() {
            if let last = runs.last?.last, last.board == cell.board, last.scope == cell.scope,
                runs[runs.count - 1].count < run
            {
                runs[runs.count - 1].append(cell)
            } else {
                runs.append([cell])
            }
        }
        return runs
    }

    private static func items(of part: Part, _ reconciler: Reconciler) throws -> [Made] {
        let observations = try part.observations.map { try $0.observation() }
        let items = reconciler.items(of: Set(part.cells), from: observations)
        return try part.cells.map { cell in
            // What rests on no sentence isn't written.
            let kept = (items[cell] ?? []).filter { !$0.evidence.isEmpty }
            return Made(cell: cell, items: try KeptItem.of(kept))
        }
    }
}
