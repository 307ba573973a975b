/// A test on a token, compiled: tags by bits, lemmas by hash, classes by bits and by number.
public struct WordTest: Hashable, Sendable {
    /// Universal tags that pass; with ``xpos`` 0 when any passes.
    public var upos: UInt32 = 0
    public var xpos: UInt64 = 0
    /// The hashes of the lemmas that pass, sorted.
    public var lemmas: [UInt64] = []
    /// Runs of lemmas that pass, each from last to first.
    public var runs: [[UInt64]] = []
    /// Token classes that pass, a bit each.
    public var classBits: UInt64 = 0
    /// Word classes that pass: indices of ``RuleSet/classes``.
    public var classes: [Int32] = []
    /// Whether the token must fail.
    public var isNot = false

    /// Makes a test that every token passes.
    public init() {}

    /// Whether any tag passes.
    @inlinable public var passesAnyTag: Bool { upos == 0 && xpos == 0 }
    /// Whether any word passes.
    @inlinable public var passesAnyWord: Bool {
        lemmas.isEmpty && runs.isEmpty && classBits == 0 && classes.isEmpty
    }
    /// Whether every token passes.
    @inlinable public var passesAll: Bool { passesAnyTag && passesAnyWord && !isNot }
}
