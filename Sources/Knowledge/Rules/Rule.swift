public import Language

/// A test on a token as written in a rule: tags, words, classes.
public struct WordPattern: Hashable, Sendable {
    /// The universal tags that pass, a bit each; with ``xpos`` 0 when any tag passes.
    public var upos: UInt32 = 0
    /// The Penn tags that pass, a bit each.
    public var xpos: UInt64 = 0
    /// The lemmas that pass: each a run of words that ends at the token.
    public var lemmas: [[String]] = []
    /// The classes that pass, without `@`.
    public var classes: [String] = []
    /// Whether the token must fail the test.
    public var isNot = false
    /// The pattern as written.
    public var text = ""

    /// Whether any token passes.
    public var isEmpty: Bool { upos == 0 && xpos == 0 && lemmas.isEmpty && classes.isEmpty }
}

/// What makes a rule look at a token: the token itself and the companions it must have.
public struct Trigger: Hashable, Sendable {
    public var word: WordPattern
    public var companions: [Companion]

    /// A word that must stand by the trigger.
    public struct Companion: Hashable, Sendable {
        public var path: Path
        public var word: WordPattern
    }
}

/// One argument of a rule: where it is looked for and what it must be.
public struct ArgumentPattern: Hashable, Sendable {
    public var name: String
    public var isOptional: Bool
    /// Tried in order; the first that finds a token which passes is taken.
    public var paths: [Path]
    public var words: WordPattern
}

/// A condition of `if` or `unless`.
public struct Condition: Hashable, Sendable {
    /// What can be asked of the trigger without a path.
    public enum Flag: UInt8, CaseIterable, Sendable {
        case negated, modal, future, conditional, question, passive, participle, infinitive, quoted

        /// The word in a rule file.
        public var name: String { "\(self)" }
    }

    /// What is asked.
    public enum Test: Hashable, Sendable {
        case flag(Flag)
        /// A word above the trigger, along complements.
        case under(WordPattern)
        /// A token at the end of one of the paths.
        case has([Path], WordPattern)
    }

    public var test: Test
    /// The condition as written.
    public var text: String
}

/// A sentence that a rule must read, or must not.
public struct RuleExample: Hashable, Sendable {
    public var rule: String
    public var place: RulePlace
    /// Whether the rule must match.
    public var matches: Bool
    /// The sentence without its marks.
    public var text: String
    /// The marked arguments: name and bytes in ``text``.
    public var marks: [Mark]

    /// A marked argument of an example.
    public struct Mark: Hashable, Sendable {
        public var name: String
        public var range: TextRange
    }
}

/// One rule as read and checked, before it is compiled.
public struct Rule: Hashable, Sendable {
    public var name: String
    public var place: RulePlace
    /// What it is for, in a sentence.
    public var about: String
    /// What it reads: statement, event, crossing…
    public var reads: String
    /// The constants handed on, sorted by key.
    public var set: [Constant]
    public var triggers: [Trigger]
    public var arguments: [ArgumentPattern]
    public var conditions: [Condition]
    public var exceptions: [Condition]
    public var examples: [RuleExample]

    /// A constant that a rule hands on.
    public struct Constant: Hashable, Sendable {
        public var key: String
        public var value: String

        /// Makes a constant.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }
}
