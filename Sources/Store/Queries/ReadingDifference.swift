public import Coding

/// What two readings of one report say otherwise.
public struct ReadingDifference: Sendable, Equatable, Codable {
    /// The id of the report.
    public var report: String
    /// Facts that only the earlier reading has.
    public var gone: [Fact]
    /// Facts that only the later reading has.
    public var new: [Fact]

    /// Whether the readings have the same facts.
    public var isEmpty: Bool { gone.isEmpty && new.isEmpty }

    /// Compares the facts; by which rule one was read, and the numbers of statements, don't count.
    public init(from earlier: Reading, to later: Reading) {
        report = later.report.id
        gone = Self.facts(of: earlier, without: later)
        new = Self.facts(of: later, without: earlier)
    }

    private static func facts(of reading: Reading, without other: Reading) -> [Fact] {
        var rest = other.facts.map(bare)
        return reading.facts.filter { fact in
            guard let i = rest.firstIndex(of: bare(fact)) else { return true }
            rest.remove(at: i)
            return false
        }
    }

    private static func bare(_ fact: Fact) -> Fact {
        var fact = fact
        fact.statement = nil
        fact.rule = nil
        return fact
    }
}
