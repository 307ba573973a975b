public import Coding

/// Which lines of the record are asked for.
public struct BoardQuery: Sendable {
    /// The boards of a store.
    public enum Board: String, Sendable, CaseIterable {
        case ceasefires, talks, incidents, crossings, claims, impacts, disputes

        /// The names of its items' boards in the record.
        var names: [String] {
            switch self {
            case .incidents: ["incidents", "periods"]
            default: [rawValue]
            }
        }
    }

    /// The board.
    public var board: Board
    /// A part of the id of a conflict.
    public var conflict: String?
    /// A part of the name of a place, or the code of a country.
    public var place: String?
    /// A part of the name of who takes part, is held responsible or speaks.
    public var party: String?
    /// A part of the name of who says it or of the outlet that published that.
    public var source: String?
    /// The first and the last day.
    public var from: Day?, to: Day?
    /// Whether only what sources contradict each other about is wanted.
    public var isContested = false
    /// The moment at which the record is looked at: what the store held by then; nil for now.
    public var moment: Moment?
    /// The most items; those with the latest days are given.
    public var limit: Int?

    /// Whether citations have the words cited and the address, which are looked up in the reports.
    public var hasWords = true

    /// Asks for a whole board.
    public init(_ board: Board) { self.board = board }
}
