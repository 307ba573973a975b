/// What a note says, with the facts that its line then rested on.
///
/// The id of a line follows from what is said of it and may change with the next report; by the
/// facts a note stays with its line.
public struct Remark: Sendable, Equatable, ExpressibleByStringLiteral {
    /// The words.
    public var words: String
    /// The facts behind the line it is on; empty for a note on a report.
    public var facts: [FactKey]

    /// Makes a remark.
    public init(_ words: String, facts: [FactKey] = []) {
        self.words = words
        self.facts = facts
    }

    /// Makes a remark that is on no facts.
    public init(stringLiteral words: String) { self.init(words) }
}
