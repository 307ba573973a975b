import Language

/// Rules and word classes, compiled: what the matcher reads.
public struct RuleSet: Hashable, Sendable {
    /// The token classes in the order of their bits.
    public internal(set) var tokenClasses: [String] = []
    public internal(set) var classes: [CompiledClass] = []
    public internal(set) var rules: [CompiledRule] = []

    /// Makes an empty set.
    public init() {}

    /// A word class: a token is of it when one of the tests passes.
    public struct CompiledClass: Hashable, Sendable {
        public var name: String
        public var tests: [WordTest]
    }

    /// A path whose start is resolved.
    public struct CompiledPath: Hashable, Sendable {
        /// The argument that it begins at; -1 for the trigger.
        public var start: Int32
        public var steps: [Step]
        public var text: String
    }

    /// A trigger.
    public struct CompiledTrigger: Hashable, Sendable {
        public var word: WordTest
        public var companions: [Companion]

        /// A word that must stand by the trigger.
        public struct Companion: Hashable, Sendable {
            public var path: CompiledPath
            public var word: WordTest
        }
    }

    /// An argument.
    public struct CompiledArgument: Hashable, Sendable {
        public var name: String
        public var isOptional: Bool
        public var paths: [CompiledPath]
        public var word: WordTest
        /// The condition as written.
        public var text: String
    }

    /// A condition.
    public struct CompiledCondition: Hashable, Sendable {
        /// What is asked.
        public enum Test: Hashable, Sendable {
            case flag(Condition.Flag)
            case under(WordTest)
            case has([CompiledPath], WordTest)
        }
        public var test: Test
        public var text: String
    }

    /// A rule.
    public struct CompiledRule: Hashable, Sendable {
        public var name: String
        /// The file and line it was read from.
        public var source: String
        public var reads: String
        public var set: [Rule.Constant]
        public var triggers: [CompiledTrigger]
        public var arguments: [CompiledArgument]
        public var conditions: [CompiledCondition]
        public var exceptions: [CompiledCondition]

        /// The constant of that key.
        public subscript(_ key: String) -> String? { self.set.first { $0.key == key }?.value }
    }

    /// The bit of a token class; 0 when there is none of that name.
    public func bit(of tokenClass: String) -> UInt64 {
        tokenClasses.firstIndex(of: tokenClass).map { 1 << UInt64($0) } ?? 0
    }

    /// The number of a word class.
    public func classIndex(_ name: String) -> Int? {
        classes.firstIndex { $0.name == name }
    }

    /// Sixteen hexadecimal digits that change with the rules.
    public var checksum: String {
        let hex = String(StableHash.of(bytes), radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
