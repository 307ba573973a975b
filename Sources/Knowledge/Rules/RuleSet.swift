import Language

/// Rules and word classes, compiled: what the matcher reads.
public struct RuleSet: Hashable, Sendable {
    /// The token classes in the order of their bits.
    public internal(set) var tokenClasses: [String] = []
    /// The word classes; tests name them by index.
    package internal(set) var classes: [CompiledClass] = []
    /// The rules; of matches with one trigger the earlier rule's comes first.
    package internal(set) var rules: [CompiledRule] = []

    /// Makes an empty set.
    public init() {}

    /// A word class: a token is of it when one of the tests passes.
    package struct CompiledClass: Hashable, Sendable {
        /// The name without `@`.
        package var name: String
        /// The tests, one for each line of the class; any one is enough.
        package var tests: [WordTest]
    }

    /// A path whose start is resolved.
    package struct CompiledPath: Hashable, Sendable {
        /// The argument that it begins at; -1 for the trigger.
        package var start: Int32
        /// The steps, gone one after another.
        package var steps: [Step]
        /// The path as written, for matches to quote.
        package var text: String
    }

    /// A trigger.
    package struct CompiledTrigger: Hashable, Sendable {
        /// What the token itself must be.
        package var word: WordTest
        /// The words that must stand by it; the last is what the step `with` goes to.
        package var companions: [Companion]

        /// A word that must stand by the trigger.
        package struct Companion: Hashable, Sendable {
            /// Where the companion is looked for.
            package var path: CompiledPath
            /// What the companion must be.
            package var word: WordTest
        }
    }

    /// An argument.
    ///
    /// Like the rule it is shared rather than copied: matching hands both about for every word.
    package final class CompiledArgument: Hashable, Sendable {
        /// The name under which the words found are handed on.
        package let name: String
        /// Whether the rule matches without it.
        package let isOptional: Bool
        /// Tried in order; the first that finds a token which passes is taken.
        package let paths: [CompiledPath]
        /// What the token found must be.
        package let word: WordTest
        /// The condition as written.
        package let text: String

        /// Makes an argument.
        package init(
            name: String,
            isOptional: Bool,
            paths: [CompiledPath],
            word: WordTest,
            text: String
        ) {
            self.name = name
            self.isOptional = isOptional
            self.paths = paths
            self.word = word
            self.text = text
        }

        /// Whether all parts are equal.
        package static func == (a: CompiledArgument, b: CompiledArgument) -> Bool {
            a.name == b.name && a.isOptional == b.isOptional && a.paths == b.paths
                && a.word == b.word && a.text == b.text
        }

        /// Hashes what tells arguments apart.
        package func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(text)
        }
    }

    /// A condition.
    package struct CompiledCondition: Hashable, Sendable {
        /// What is asked.
        package enum Test: Hashable, Sendable {
            case flag(Condition.Flag)
            case under(WordTest)
            case has([CompiledPath], WordTest)
        }
        /// What is asked of the match.
        package var test: Test
        /// The condition as written.
        package var text: String
    }

    /// A rule.
    package final class CompiledRule: Hashable, Sendable {
        /// The rule's name, such as `crossing.closed`.
        package let name: String
        /// The file and line it was read from.
        package let source: String
        /// What it reads, such as `crossing`.
        package let reads: String
        /// The constants handed on, sorted by key.
        package let set: [Rule.Constant]
        /// The words that make the rule look; any one is enough.
        package let triggers: [CompiledTrigger]
        /// What is looked for then, in this order.
        package let arguments: [CompiledArgument]
        /// All must hold.
        package let conditions: [CompiledCondition]
        /// None may hold.
        package let exceptions: [CompiledCondition]

        /// Makes a rule.
        package init(
            name: String,
            source: String,
            reads: String,
            set: [Rule.Constant],
            triggers: [CompiledTrigger],
            arguments: [CompiledArgument],
            conditions: [CompiledCondition],
            exceptions: [CompiledCondition]
        ) {
            self.name = name
            self.source = source
            self.reads = reads
            self.set = set
            self.triggers = triggers
            self.arguments = arguments
            self.conditions = conditions
            self.exceptions = exceptions
        }

        /// Whether all parts are equal.
        package static func == (a: CompiledRule, b: CompiledRule) -> Bool {
            a.name == b.name && a.source == b.source && a.reads == b.reads && a.set == b.set
                && a.triggers == b.triggers && a.arguments == b.arguments
                && a.conditions == b.conditions && a.exceptions == b.exceptions
        }

        /// Hashes what tells rules apart.
        package func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(source)
        }

        /// The constant of that key.
        package subscript(_ key: String) -> String? { self.set.first { $0.key == key }?.value }
    }

    /// The bit of a token class; 0 when there is none of that name.
    public func bit(of tokenClass: String) -> UInt64 {
        tokenClasses.firstIndex(of: tokenClass).map { 1 << UInt64($0) } ?? 0
    }

    /// The number of a word class.
    package func classIndex(_ name: String) -> Int? {
        classes.firstIndex { $0.name == name }
    }

    /// The single words of a class, as hashes, sorted; none for a class that is missing.
    package func words(of name: String) -> [UInt64] {
        guard let index = classIndex(name) else { return [] }
        return Array(Set(classes[index].tests.flatMap(\.lemmas))).sorted()
    }

    /// Sixteen hexadecimal digits that change with the rules.
    public var checksum: String {
        let hex = String(StableHash.of(bytes), radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
