internal import FoundationEssentials
internal import Reconciliation

/// What has come, gone or changed its origin within one transaction.
struct Changes {
    /// What was observed and is no longer.
    struct Gone {
        var cell: Cell
        /// The row of the report among the present ones.
        var report: Int64
        /// The row of the reading in which it was.
        var reading: Int64
        var body: Data
    }

    /// The cells in which an observation is concerned.
    var cells: Set<Cell> = []
    /// The reports of which an observation is, by their rows among the present ones.
    var reports: Set<Int64> = []
    var gone: [Gone] = []
    /// Whether all items may be others now.
    var bearOnAll = false

    /// All cells whose items may be others now.
    var surroundings: Set<Cell> { Set(cells.flatMap(\.surroundings)) }
}
