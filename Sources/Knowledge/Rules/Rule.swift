public import Language

/// A test on a token as written in a rule: tags, words, classes.
package struct WordPattern: Hashable, Sendable {
    /// The universal tags that pass, a bit each; with ``xpos`` 0 when any tag passes.
    package var upos: UInt32 = 0
    /// The Penn tags that pass, a bit each.
    package var xpos: UInt64 = 0
    /// The lemmas that pass: each a run of words that ends at the token.
    package var lemmas: [[String]] = []
    /// The classes that pass, without `@`.
    package var classes: [String] = []
    /// Whether the token must fail the test.
    package var isNot = false
    /// The pattern as written.
    package var text = ""

    /// Whether any token passes.
    package var isEmpty: Bool { upos == 0 && xpos == 0 && lemmas.isEmpty && classes.isEmpty }
}

/// What makes a rule look at a token: the token itself and the companions it must have.
struct Trigger: Hashable, Sendable {
    /// What the token itself must be.
    var word: WordPattern
    /// The words that must stand by it, in the order written.
    var companions: [Companion]

    /// A word that must stand by the trigger.
    struct Companion: Hashable, Sendable {
        /// Where the companion is looked for, from the trigger.
        var path: Path
        /// What the companion must be.
        var word: WordPattern
    }
}

/// One argument of a rule: where it is looked for and what it must be.
struct ArgumentPattern: Hashable, Sendable {
    /// The name under which the words found are handed on.
    var name: String
    /// Whether the rule matches without it: `?` after the name.
    var isOptional: Bool
    /// Tried in order; the first that finds a token which passes is taken.
    var paths: [Path]
    /// What the token found must be; passes all where the rule says nothing.
    var words: WordPattern
}

/// A condition of `if` or `unless`.
package struct Condition: Hashable, Sendable {
    /// What can be asked of the trigger without a path.
    package enum Flag: UInt8, CaseIterable, Sendable {
        case negated, modal, future, conditional, question, passive, participle, infinitive, quoted

        /// The word in a rule file.
        package var name: String { "\(self)" }
    }

    /// What is asked.
    package enum Test: Hashable, Sendable {
        case flag(Flag)
        /// A word above the trigger, along complements.
        case under(WordPattern)
        /// A token at the end of one of the paths.
        case has([Path], WordPattern)
    }

    /// What is asked of the match.
    package var test: Test
    /// The condition as written.
    package var text: String
}

/// A sentence that a rule must read, or must not.
public struct RuleExample: Hashable, Sendable {
    /// The rule's name.
    public var rule: String
    /// Where the sentence stands, for messages.
    public var place: RulePlace
    /// Whether the rule must match.
    public var matches: Bool
    /// The sentence without its marks.
    public var text: String
    /// The marked arguments: name and bytes in ``text``.
    public var marks: [Mark]

    /// A marked argument of an example.
    public struct Mark: Hashable, Sendable {
        /// The argument's name.
        public var name: String
        /// The bytes of the marked words.
        public var range: TextRange
    }
}

/// One rule as read and checked, before it is compiled.
public struct Rule: Hashable, Sendable {
    /// The name, unique over all files; a rule of the same name in a later file replaces it.
    public var name: String
    /// Where the rule stands, for messages.
    public var place: RulePlace
    /// What it is for, in a sentence.
    public var about: String
    /// What it reads, in one free word: `statement`, `event`, `crossing`.
    public var reads: String
    /// The constants handed on, sorted by key.
    public var set: [Constant]
    /// The words that make the rule look; any one is enough.
    var triggers: [Trigger]
    /// What is looked for then, in the order written.
    var arguments: [ArgumentPattern]
    /// The conditions under `if`: all must hold.
    var conditions: [Condition]
    /// The conditions under `unless`: none may hold.
    var exceptions: [Condition]
    /// The sentences under `yes` and `no`.
    public var examples: [RuleExample]

    /// A constant that a rule hands on.
    public struct Constant: Hashable, Sendable {
        /// The key, such as `status`.
        public var key: String
        /// The value, such as `closed`.
        public var value: String

        /// Makes a constant.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }
}
