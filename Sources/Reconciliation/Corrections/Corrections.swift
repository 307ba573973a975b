public import Coding
internal import FoundationEssentials
public import Reports

/// What the log of corrections comes to: for each fact what holds of it now.
public struct Corrections: Sendable, Equatable {
    /// What an analyst has said of one fact.
    public struct OfFact: Sendable, Equatable {
        /// Whether it was found right.
        public var isAccepted = false
        /// Whether it was found wrong.
        public var isRejected = false
        /// Slots with their new values.
        public var slots: [String: JSONValue] = [:]
        /// What it is bound together with.
        public var bond: String?
        /// The part of the record that it was moved to.
        public var cell: Cell?
        /// The conflict that it was linked to.
        public var conflict: String?
    }

    private var facts: [FactKey: OfFact] = [:]
    /// The conflicts that were named last.
    public private(set) var conflicts: [ConflictDefinition] = []

    /// No corrections.
    public init() {}

    /// Sums up a log; a correction that was undone doesn't count, nor an undoing that was.
    /// - Parameter log: the entries, in any order.
    public init(_ log: [Correction]) {
        for entry in log.standing { add(entry) }
    }

    /// What holds of a fact.
    public subscript(_ key: FactKey) -> OfFact { facts[key] ?? OfFact() }

    /// The facts of which something is said.
    public var corrected: Set<FactKey> { Set(facts.keys) }

    private mutating func add(_ entry: Correction) {
        switch entry.action {
        case .accept(let keys):
            each(keys) {
                $0.isAccepted = true
                $0.isRejected = false
            }
        case .reject(let keys):
            each(keys) {
                $0.isRejected = true
                $0.isAccepted = false
            }
        case .edit(let key, let slot, let value): each([key]) { $0.slots[slot] = value }
        case .merge(let keys, let cell):
            each(keys) {
                $0.bond = "\(entry.id)"
                $0.cell = cell
            }
        case .split(let keys, let others):
            each(keys) { $0.bond = "\(entry.id)a" }
            each(others) { $0.bond = "\(entry.id)b" }
        case .link(let keys, let conflict): each(keys) { $0.conflict = conflict }
        case .conflicts(let named): conflicts = named
        case .note, .rate, .undo: break
        }
    }

    private mutating func each(_ keys: [FactKey], _ change: (inout OfFact) -> Void) {
        for key in keys { change(&facts[key, default: OfFact()]) }
    }
}

extension Corrections.OfFact {
    /// The fact with the slots that an analyst has set.
    ///
    /// A value that doesn't fit its slot leaves the fact as it was: ``Fact/setting(_:)`` says so
    /// before a correction is taken.
    func apply(to fact: Fact) -> Fact {
        slots.isEmpty ? fact : (try? fact.setting(slots)) ?? fact
    }
}

extension Fact {
    /// The fact with some of its slots set anew.
    /// - Parameter slots: values by the names that the JSON has, null to take a value away.
    /// - Returns: the changed fact.
    /// - Throws: `DecodingError` where a value doesn't fit its slot.
    public func setting(_ slots: [String: JSONValue]) throws -> Fact {
        let encoded = try JSONEncoder().encode(self)
        guard case .object(var fields) = try JSONDecoder().decode(JSONValue.self, from: encoded)
        else { return self }
        for (slot, value) in slots { fields[slot] = value == .null ? nil : value }
        return try JSONDecoder().decode(
            Fact.self,
            from: try JSONEncoder().encode(JSONValue.object(fields))
        )
    }
}
