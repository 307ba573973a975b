/// A test on a token, compiled: tags by bits, lemmas by hash, classes by bits and by number.
package struct WordTest: Hashable, Sendable {
    /// Universal tags that pass; with ``xpos`` 0 when any passes.
    package var upos: UInt32 = 0
    /// Penn tags that pass; with ``upos`` 0 when any passes.
    package var xpos: UInt64 = 0
    /// The hashes of the lemmas that pass, sorted.
    package var lemmas: [UInt64] = []
    /// Runs of lemmas that pass, each from last to first.
    package var runs: [[UInt64]] = []
    /// Token classes that pass, a bit each.
    package var classBits: UInt64 = 0
    /// Word classes that pass: indices of ``RuleSet/classes``.
    package var classes: [Int32] = []
    /// Whether the token must fail.
    package var isNot = false

    /// Makes a test that every token passes.
    package init() {}

    /// Whether any tag passes.
    @inlinable package var passesAnyTag: Bool { upos == 0 && xpos == 0 }
    /// Whether any word passes.
    @inlinable package var passesAnyWord: Bool {
        lemmas.isEmpty && runs.isEmpty && classBits == 0 && classes.isEmpty
    }
    /// Whether every token passes.
    @inlinable package var passesAll: Bool { passesAnyTag && passesAnyWord && !isNot }
}
