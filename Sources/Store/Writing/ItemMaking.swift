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
        /// What is tied to these and is no longer; nil where all items of the cells are made anew.
        var gone: [ObservationQuery.Kept]?
    }

    /// A cell with its items.
    private struct Made: Sendable {
        var cell: Cell
        var items: [KeptItem]
        /// The sentences of what was made anew; nil where all items of the cell were.
        var anchors: Set<Int64>?
    }

    /// Makes the items of the cells.
    /// - Parameters:
    ///   - wanted: the cells.
    ///   - changes: what has come and gone, so that all else may stay; nil where nothing may.
    ///   - meanwhile: other writing, as ``Pipeline`` takes it.
    ///   - tell: is told how much is done, from 0 to 1.
    /// - Throws: what SQLite throws.
    func make(
        _ wanted: Set<Cell>,
        after changes: Changes? = nil,
        meanwhile: () throws -> Bool = { false },
        _ tell: (Double) -> Void = { _ in },
    ) throws {
        var done = 0
        var runs = Self.runs(wanted)[...]
        let query = ObservationQuery(db, cells)
        let tied = TiedObservations(db, cells, query)
        let writer = ItemWriter(db, cells, isFirst: changes == nil)
        let reconciler = reconciler
        try Pipeline.run(
            next: { () -> [Part]? in
                var parts: [Part] = []
                var bytes = 0
                // After a change there are few cells: each is made while the next is being read.
                let lot = changes == nil ? Self.lot : 1
                while bytes < lot, let cells = runs.popFirst() {
                    let surroundings = Set(cells.flatMap(\.surroundings))
                    let part: Part
                    if let changes, !changes.bearOnAll, cells.first?.isTied == true,
                        let few = try tied.tied(to: changes, in: surroundings)
                    {
                        part = Part(cells: cells, observations: few.present, gone: few.gone)
                    } else {
                        part = Part(cells: cells, observations: try query.kept(in: surroundings))
                    }
                    bytes += part.observations.reduce(64) { $0 + $1.body.count }
                    parts.append(part)
                }
                return parts.isEmpty ? nil : parts
            },
            make: { parts in
                try parts.concurrentMap { try Self.items(of: $0, reconciler) }.flatMap { $0 }
            },
            meanwhile: meanwhile,
            write: { made in
                for part in made {
                    try writer.replace(part.cell, with: part.items, of: part.anchors)
                }
                done += made.count
                tell(Double(done) / Double(max(1, wanted.count)))
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
        let anchors = try part.gone.map { gone in
            Set(observations.map(\.anchor) + (try gone.map { try $0.observation().anchor }))
        }
        let items = reconciler.items(of: Set(part.cells), from: observations)
        return part.cells.map { cell in
            let kept = (items[cell] ?? []).compactMap(KeptItem.init)
            return Made(cell: cell, items: kept, anchors: anchors)
        }
    }
}
