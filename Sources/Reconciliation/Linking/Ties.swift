public import Coding
internal import Language

/// By what an observation may be linked with others, in numbers that are kept before its bytes: who
/// looks for what a change bears on needn't read the rest.
///
/// Two observations are tied where one looks for what the other is found by, on a day they share, or
/// where they are bound together; those of one report always are. Linking compares only what is tied,
/// so that the items of what is tied to nothing outside rest on nothing outside.
public struct Ties: Sendable, Equatable {
    /// The days on which it may have been.
    public var days: DayInterval?
    /// What it looks for and is found by.
    public var mutual: [UInt32]
    /// What it is only found by.
    public var passive: [UInt32]
    /// What an analyst has bound it to, on whatever day.
    public var bond: UInt32?

    /// A number for a word of a kind; two words may have the same, which ties too much and never too
    /// little.
    static func number(_ kind: Kind, _ word: String) -> UInt32 {
        UInt32(truncatingIfNeeded: StableHash.of("\(kind.rawValue)\(word)"))
    }

    /// The kinds of words.
    enum Kind: String {
        case place, attacker, target, toll, bond
    }
}

extension Reconciler {
    /// The ties of an observation; nil on boards of which every item of a cell is made anew.
    public func ties(of observation: Observation) -> Ties? {
        guard observation.cell.board == .incidents,
            case .incident(let slots) = observation.fact.content
        else { return nil }
        return IncidentWord(slots, observation, wording).ties
    }
}
