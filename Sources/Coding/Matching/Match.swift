/// One reading of a rule in a document.
public struct Match: Hashable, Sendable {
    /// The rule's index in the set.
    public var rule: Int
    /// The rule's name, such as `crossing.closed`; what is coded from the match bears it.
    public var ruleName: String
    /// The token that began it.
    public var trigger: Int
    /// The companions of the trigger.
    public var companions: [Int]
    /// The arguments found, in the rule's order.
    public var arguments: [Argument]

    /// An argument found.
    public struct Argument: Hashable, Sendable {
        /// The argument's name in the rule, such as `by`.
        public var name: String
        /// The heads of its phrases, in text order; never empty.
        public var tokens: [Int]
        /// The path that led there, as written.
        public var path: String
    }

    /// The tokens of an argument; empty when it was not found.
    public subscript(_ name: String) -> [Int] {
        arguments.first { $0.name == name }?.tokens ?? []
    }
}
