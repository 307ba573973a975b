package import Language

/// One step of a path through a tree: from a token to others.
package struct Step: Hashable, Sendable {
    /// The kinds of step.
    ///
    /// The first group are deep roles, which mean the same over all constructions
    /// (passive, relative clause, control, nominalisation); the others go along single relations.
    package enum Kind: UInt8, CaseIterable, Sendable {
        /// Who does it.
        case subject
        /// What it is done to.
        case object
        /// Whom it is done or told to.
        case indirect
        /// A phrase with a preposition.
        case oblique
        /// The clause that is said, thought or planned.
        case content
        /// The particle of a verb: *down* in *shut down*.
        case particle
        /// The children with one relation.
        case child
        /// The children with one relation or a subtype of it.
        case family
        /// The head, if the token is its child by that relation.
        case up
        /// The head, if the token is its child by that relation or a subtype of it.
        case upFamily
        /// The head.
        case head
        /// The last companion of the trigger.
        case with
        /// The trigger itself.
        case trigger
        /// Every token of the trigger's clause.
        case clause
        /// Every token of the sentence.
        case sentence
    }

    /// Where the step goes.
    package var kind: Kind
    /// The relation of `child`, `family`, `up` and `upFamily`.
    package var relation: Relation
    /// The prepositions that the phrase must have, as hashes; empty for any.
    package var cases: [UInt64]

    /// Makes a step.
    package init(_ kind: Kind, relation: Relation = .dep, cases: [UInt64] = []) {
        self.kind = kind
        self.relation = relation
        self.cases = cases
    }

    /// The words of the grammar that name a step.
    static let words: [String: Kind] = [
        "subject": .subject, "agent": .subject, "object": .object, "indirect": .indirect,
        "oblique": .oblique, "content": .content, "particle": .particle, "head": .head,
        "with": .with, "trigger": .trigger, "clause": .clause, "sentence": .sentence,
    ]
    /// The kinds that may have prepositions in parentheses.
    static let takingCases: Set<Kind> = [.oblique, .child, .family]
}

/// A way from the trigger, or from an argument, to other tokens.
package struct Path: Hashable, Sendable {
    /// The argument that it begins at; nil for the trigger.
    package var start: String?
    /// The steps, gone one after another.
    package var steps: [Step]
    /// The path as written.
    package var text: String

    /// Makes a path.
    package init(start: String? = nil, steps: [Step], text: String) {
        self.start = start
        self.steps = steps
        self.text = text
    }
}
