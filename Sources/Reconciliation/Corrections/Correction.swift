internal import Coding
public import Reports

/// One entry of the audit log: what an analyst has said of the record, when and why.
///
/// Corrections are appended and never changed; taking one back is a correction too.
public struct Correction: Sendable, Equatable, Codable, Identifiable {
    /// What is done.
    public enum Action: Sendable, Equatable {
        /// The facts are right.
        case accept([FactKey])
        /// The facts are wrong and leave the record.
        case reject([FactKey])
        /// A slot of a fact has another value; null takes the value away.
        case edit(FactKey, slot: String, value: JSONValue)
        /// The facts tell of one thing: they go to the cell of the first.
        case merge([FactKey], cell: Cell)
        /// The first facts tell of another thing than the second.
        case split([FactKey], from: [FactKey])
        /// The facts belong to a conflict.
        case link([FactKey], conflict: String)
        /// A remark on an item or a report.
        case note(on: String, text: Remark)
        /// How far a source can be trusted.
        case rate(source: String, rating: Admiralty)
        /// The conflicts are these, in place of those named before.
        case conflicts([ConflictDefinition])
        /// The correction of that number no longer holds.
        case undo(Int)
    }

    /// The number in the log, from 1.
    public var id: Int
    /// When, ISO 8601.
    public var at: String
    /// Who.
    public var by: String
    /// Why; empty where nobody said.
    public var why: String
    /// What is done.
    public var action: Action

    /// Makes an entry.
    public init(id: Int, at: String, by: String, why: String, action: Action) {
        self.id = id
        self.at = at
        self.by = by
        self.why = why
        self.action = action
    }
}

/// A source's reliability and an information's credibility, on the Admiralty (NATO) scale.
///
/// The two are independent: `F` and `6` mean that it can't be judged, not that it is worst.
public struct Admiralty: Sendable, Hashable, Codable, LosslessStringConvertible {
    /// `A` (completely reliable) to `E` (unreliable), `F`: can't be judged.
    public var reliability: Character
    /// 1 (confirmed) to 5 (improbable), 6: can't be judged; nil where only the source is rated.
    public var credibility: Int?

    /// Reads `B` or `B2`.
    public init?(_ text: String) {
        let text = text.uppercased()
        guard let letter = text.first, "ABCDEF".contains(letter), text.count <= 2 else {
            return nil
        }
        reliability = letter
        if text.count == 2 {
            guard let number = text.last?.wholeNumberValue, (1...6).contains(number) else {
                return nil
            }
            credibility = number
        }
    }

    /// `B2`.
    public var description: String { "\(reliability)\(credibility.map(String.init) ?? "")" }

    /// Decodes `B2`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let rating = Admiralty(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(text) is no Admiralty rating such as B2"
                )
            )
        }
        self = rating
    }

    /// Encodes `B2`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Correction.Action: Codable {
    private enum CodingKeys: String, CodingKey {
        case action, facts, slot, value, cell, from, conflict, on, text, source, rating, conflicts
        case undone
    }

    /// The word for the action, such as `merge`.
    public var name: String {
        switch self {
        case .accept: "accept"
        case .reject: "reject"
        case .edit: "edit"
        case .merge: "merge"
        case .split: "split"
        case .link: "link"
        case .note: "note"
        case .rate: "rate"
        case .conflicts: "conflicts"
        case .undo: "undo"
        }
    }

    /// The facts of which it speaks.
    public var facts: [FactKey] {
        switch self {
        case .accept(let facts), .reject(let facts): facts
        case .edit(let fact, _, _): [fact]
        case .merge(let facts, _), .link(let facts, _): facts
        case .split(let facts, let others): facts + others
        case .note, .rate, .conflicts, .undo: []
        }
    }

    /// Decodes an object with the field `action`.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func facts(_ key: CodingKeys = .facts) throws -> [FactKey] {
            try fields.decode([FactKey].self, forKey: key)
        }
        let action = try fields.decode(String.self, forKey: .action)
        switch action {
        case "accept": self = .accept(try facts())
        case "reject": self = .reject(try facts())
        case "edit":
            guard let fact = try facts().first else {
                throw DecodingError.dataCorruptedError(
                    forKey: .facts,
                    in: fields,
                    debugDescription: "an edit names a fact"
                )
            }
            self = .edit(
                fact,
                slot: try fields.decode(String.self, forKey: .slot),
                value: try fields.decode(JSONValue.self, forKey: .value)
            )
        case "merge":
            self = .merge(try facts(), cell: try fields.decode(Cell.self, forKey: .cell))
        case "split": self = .split(try facts(), from: try facts(.from))
        case "link":
            self = .link(try facts(), conflict: try fields.decode(String.self, forKey: .conflict))
        case "note":
            self = .note(
                on: try fields.decode(String.self, forKey: .on),
                text: Remark(
                    try fields.decode(String.self, forKey: .text),
                    facts: try fields.decodeIfPresent([FactKey].self, forKey: .facts) ?? []
                )
            )
        case "rate":
            self = .rate(
                source: try fields.decode(String.self, forKey: .source),
                rating: try fields.decode(Admiralty.self, forKey: .rating)
            )
        case "conflicts":
            self = .conflicts(try fields.decode([ConflictDefinition].self, forKey: .conflicts))
        case "undo": self = .undo(try fields.decode(Int.self, forKey: .undone))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .action,
                in: fields,
                debugDescription: "no action: \(action)"
            )
        }
    }

    /// Encodes an object with the field `action`.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(name, forKey: .action)
        switch self {
        case .accept(let facts), .reject(let facts): try fields.encode(facts, forKey: .facts)
        case .edit(let fact, let slot, let value):
            try fields.encode([fact], forKey: .facts)
            try fields.encode(slot, forKey: .slot)
            try fields.encode(value, forKey: .value)
        case .merge(let facts, let cell):
            try fields.encode(facts, forKey: .facts)
            try fields.encode(cell, forKey: .cell)
        case .split(let facts, let others):
            try fields.encode(facts, forKey: .facts)
            try fields.encode(others, forKey: .from)
        case .link(let facts, let conflict):
            try fields.encode(facts, forKey: .facts)
            try fields.encode(conflict, forKey: .conflict)
        case .note(let on, let text):
            try fields.encode(on, forKey: .on)
            try fields.encode(text.words, forKey: .text)
            if !text.facts.isEmpty { try fields.encode(text.facts, forKey: .facts) }
        case .rate(let source, let rating):
            try fields.encode(source, forKey: .source)
            try fields.encode(rating, forKey: .rating)
        case .conflicts(let conflicts): try fields.encode(conflicts, forKey: .conflicts)
        case .undo(let id): try fields.encode(id, forKey: .undone)
        }
    }
}
