internal import Coding

/// A part of the record that can be made anew by itself.
///
/// Every observation belongs to one cell, by what it says alone. The items of a cell rest on the
/// observations of its ``surroundings`` and on nothing else: that is what lets one report be added to
/// a large record quickly, and it makes adding equal to making all anew.
public struct Cell: Hashable, Sendable {
    /// The boards of the record that are made from observations.
    public enum Board: String, Codable, Sendable, CaseIterable {
        case ceasefires, talks, incidents, periods, crossings, impacts, claims
    }

    /// What is linked in the cell.
    public var board: Board
    /// Which part: a conflict, a part of the world, and for some boards a stretch of time.
    public var scope: String
    /// The number of the stretch of time; 0 where the board is not cut by time.
    public var stretch: Int

    /// Makes a cell.
    public init(_ board: Board, _ scope: String, stretch: Int = 0) {
        self.board = board
        self.scope = scope
        self.stretch = stretch
    }

    /// By scope and time: the board would be hashed as the word that it stands for.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(scope)
        hasher.combine(stretch)
    }

    /// How many days a stretch has; nil where the board is not cut by time.
    var stretchLength: Int? {
        switch board {
        case .incidents: IncidentLinking.stretch
        case .claims: ClaimLinking.stretch
        case .impacts: ClaimLinking.stretch
        case .ceasefires, .talks, .periods, .crossings: nil
        }
    }

    /// How many stretches before and after its own a cell's items may rest on.
    private var reach: Int {
        switch board {
        case .incidents: IncidentLinking.reach
        case .claims: ClaimLinking.reach
        case .ceasefires, .talks, .periods, .crossings, .impacts: 0
        }
    }

    /// The cells on whose observations the items of this one rest, itself among them.
    ///
    /// The relation goes both ways: these are also the cells whose items may change when an
    /// observation of this one comes or goes.
    public var surroundings: [Cell] {
        (-reach...reach).map { Cell(board, scope, stretch: stretch + $0) }
    }

    /// Whether its observations have ``Ties``, by which a part of its items may be made anew.
    public var isTied: Bool { board == .incidents }

    /// The cell for a day; what has no day has a stretch of its own.
    static func at(_ day: Day?, _ board: Board, _ scope: String) -> Cell {
        let plain = Cell(board, scope)
        guard let length = plain.stretchLength, let day else { return plain }
        let ordinal = Int(day.ordinal)
        // Far from the stretch 0 of what has no day: days count from the year 1.
        let number = (ordinal + 719_162) / length + 1_000
        return Cell(board, scope, stretch: number)
    }
}

extension Cell: Comparable, CustomStringConvertible, LosslessStringConvertible, Codable {
    /// Boards, then scopes, then time.
    public static func < (a: Cell, b: Cell) -> Bool {
        (a.board.rawValue, a.scope, a.stretch) < (b.board.rawValue, b.scope, b.stretch)
    }

    /// `incidents/AS/47315`.
    public var description: String { "\(board.rawValue)/\(scope)/\(stretch)" }

    /// Reads what ``description`` gives.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, let first = parts.first, let last = parts.last,
            let board = Board(rawValue: String(first)), let stretch = Int(last)
        else { return nil }
        let scope = parts.dropFirst().dropLast().joined(separator: "/")
        self.init(board, scope, stretch: stretch)
    }

    /// Decodes what ``description`` gives.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let cell = Cell(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no cell")
            )
        }
        self = cell
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
