import Knowledge

/// The words by which a report speaks again of somebody it has named, as hashes, from the word
/// classes of `Data/lexicons/coreference.yaml`.
struct ReferenceWords: Sendable {
    /// *say, deny*: verbs whose subject is a speaker.
    let speaking: [UInt64]
    /// *according* before who is the source.
    let source: [UInt64]
    /// *same* in *the same statement*.
    let same: [UInt64]
    /// *statement, letter*: what a speaker has given out.
    let statements: [UInt64]
    /// *mission, group*: what stands for a body named before.
    let bodies: [UInt64]
    /// *side, neighbour*: what stands for the two sides of a conflict.
    let pairs: [UInt64]
    /// *neighbour, country*: of them, what stands for states.
    let neighbours: [UInt64]
    /// *both, two, each*.
    let two: [UInt64]
    /// *both, each*: every one for itself.
    let each: [UInt64]
    /// *between* before the two sides.
    let between: [UInt64]
    /// *Mr, Gen*: what stands before a name and is no part of it.
    let titles: [UInt64]
    /// *of, at* before what belongs to the description of a speaker.
    let description: [UInt64]

    /// *statement, communiqué*: what heads a report that is itself a statement.
    let communiques: [UInt64]
    /// *say, tell*: verbs whose clause may be set off from what is said.
    let setOff: [UInt64]
    /// *we, our* outside quotation marks.
    let firstPerson: [UInt64]

    /// *side, delegation*: what can speak for the country named before it.
    let acting: [UInt64]
    /// *local* before media of the place.
    let local: [UInt64]

    /// *office, embassy*: a body of a state by a common noun.
    let offices: [UInt64]
    /// *I, me, my* of one who speaks.
    let firstSingular: [UInt64]
    /// *he, his*.
    let he: [UInt64]
    /// *she, her*.
    let she: [UInt64]
    /// *Mr, king, spokesman*: words for a man.
    let male: [UInt64]
    /// *Ms, queen, spokeswoman*: words for a woman.
    let female: [UInt64]
    /// *former* in *the former*.
    let former: [UInt64]
    /// *latter* in *the latter*.
    let latter: [UInt64]

    /// *head, lead*: whose subject leads a body.
    let leading: [UInt64]

    init(_ rules: RuleSet) {
        speaking = rules.words(of: "speaking_verbs")
        source = rules.words(of: "source_prepositions")
        same = rules.words(of: "same_words")
        statements = rules.words(of: "statement_nouns")
        bodies = rules.words(of: "general_bodies")
        pairs = rules.words(of: "pair_nouns")
        neighbours = rules.words(of: "neighbour_nouns")
        two = rules.words(of: "pair_words")
        each = rules.words(of: "each_words")
        between = rules.words(of: "pair_prepositions")
        titles = rules.words(of: "title_words")
        communiques = rules.words(of: "communique_words")
        acting = rules.words(of: "acting_nouns")
        local = rules.words(of: "local_words")
        offices = rules.words(of: "office_bodies")
        leading = rules.words(of: "leading_verbs")
        firstSingular = rules.words(of: "first_singular")
        he = rules.words(of: "he_pronouns")
        she = rules.words(of: "she_pronouns")
        male = rules.words(of: "male_words")
        female = rules.words(of: "female_words")
        former = rules.words(of: "former_words")
        latter = rules.words(of: "latter_words")
        setOff = rules.words(of: "cue_set_off_verbs")
        firstPerson = rules.words(of: "own_pronouns")
        description = rules.words(of: "description_prepositions")
    }
}
