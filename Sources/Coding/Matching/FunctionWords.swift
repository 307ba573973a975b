import Knowledge

/// The function words that the program itself asks for, as hashes, from the word classes of
/// `Data/lexicons/function_words.yaml`.
///
/// A class so that the many short-lived views of a document share one copy.
final class FunctionWords: Sendable {
    /// *by* before who does it.
    let agent: [UInt64]
    /// *on, against* before what an action is done to.
    let object: [UInt64]
    /// *to* before whom it is said to.
    let recipient: [UInt64]
    /// *of, from, into* before a clause whose subject is the object above.
    let control: [UInt64]
    /// *to* before an infinitive.
    let infinitive: [UInt64]
    /// *that* before what is said.
    let content: [UInt64]
    /// *as* before a clause that reports the rest.
    let report: [UInt64]
    /// *of* between a counting word and what it counts.
    let part: [UInt64]
    /// *of, for* between an office and what it is the office of.
    let office: [UInt64]
    /// *in, at, near* before a place.
    let place: [UInt64]
    /// *city, province, outskirts* before *of* and a place.
    let ground: [UInt64]
    /// *places, points*: somewhere that is not named: *at four places*.
    let unnamedSpots: [UInt64]
    /// *in, during, by* between an act and what is part of it.
    let link: [UInt64]
    /// *after, following* between people's death and the act.
    let looseLink: [UInt64]
    /// *since, total, so far*: a count over a time, not of one act.
    let period: [UInt64]
    /// *people, persons*: words for victims that say nothing of them.
    let plainPeople: [UInt64]
    /// *other, death, victim*: they are counted and say nothing of who they were.
    let uncounted: [UInt64]
    /// *family, crowd*: one word for many people.
    let collective: [UInt64]
    /// *the, this* before something that was told already.
    let definite: [UInt64]
    /// *separately, elsewhere*: another matter than the one before.
    let apart: [UInt64]
    /// *after*, *before*: how two things lie that are so many days apart.
    let later: [UInt64]
    let sooner: [UInt64]
    /// *day* in *the day after*.
    let oneDay: [UInt64]
    /// *post, outpost*: what armed people hold.
    let armedPosts: [UInt64]
    /// *Airstrikes*: what is no name, though a headline writes it with a capital.
    let attacks: [UInt64]
    /// *storm, earthquake*.
    let disaster: [UInt64]
    /// *crash, flood*: in the sentence of a toll nobody need have meant it.
    let misfortune: [UInt64]
    /// *civilian, soldier*: whose death at a place is one of the war that a report is about.
    let warDead: [UInt64]
    /// *border, crossing, trade*: what is felt where two countries meet.
    let border: [UInt64]
    /// *crossing, gate*: what *the crossing* may point back with.
    let oneCrossing: [UInt64]
    /// *round, session*: what is counted of talks.
    let rounds: [UInt64]
    /// *if, unless*.
    let condition: [UInt64]
    /// *will, shall* and what is left of them.
    let future: [UInt64]
    /// *go* in *going to*.
    let futureVerb: [UInt64]
    /// *have*: it puts a verb into the perfect.
    let perfect: [UInt64]
    /// *may, can, must*.
    let modal: [UInt64]
    /// *not, never, no*.
    let negation: [UInt64]
    /// *he, she*.
    let person: [UInt64]
    /// *it*.
    let thing: [UInt64]
    /// *they*.
    let several: [UInt64]
    /// By which a report speaks again of somebody it has named.
    let references: ReferenceWords

    /// Takes the words out of the classes; a class that is missing has none.
    init(_ rules: RuleSet) {
        agent = rules.words(of: "agent_prepositions")
        object = rules.words(of: "object_prepositions")
        recipient = rules.words(of: "recipient_prepositions")
        control = rules.words(of: "control_marks")
        infinitive = rules.words(of: "infinitive_marks")
        content = rules.words(of: "content_marks")
        report = rules.words(of: "report_marks")
        part = rules.words(of: "part_prepositions")
        office = rules.words(of: "office_prepositions")
        place = rules.words(of: "place_prepositions")
        ground = rules.words(of: "ground_nouns")
        unnamedSpots = rules.words(of: "unnamed_spots")
        link = rules.words(of: "act_links")
        looseLink = rules.words(of: "toll_links")
        period = rules.words(of: "period_words")
        plainPeople = rules.words(of: "plain_people")
        uncounted = rules.words(of: "uncounted_people")
        collective = rules.words(of: "collective_people")
        definite = rules.words(of: "definite_words")
        apart = rules.words(of: "apart_words")
        later = rules.words(of: "later_words")
        sooner = rules.words(of: "sooner_words")
        oneDay = rules.words(of: "one_day")
        armedPosts = rules.words(of: "armed_posts")
        attacks = rules.words(of: "attack_forms")
        disaster = rules.words(of: "disaster_words")
        misfortune = ["misfortune_words", "accident_nouns", "disaster_words"]
            .flatMap(rules.words(of:))
        warDead = rules.words(of: "war_dead")
        border = rules.words(of: "border_words")
        oneCrossing = rules.words(of: "one_crossing")
        rounds = rules.words(of: "rounds")
        condition = rules.words(of: "condition_marks")
        future = rules.words(of: "future_auxiliaries")
        futureVerb = rules.words(of: "future_verbs")
        perfect = rules.words(of: "perfect_auxiliaries")
        modal = rules.words(of: "modal_auxiliaries")
        negation = rules.words(of: "negations")
        person = rules.words(of: "person_pronouns")
        thing = rules.words(of: "thing_pronouns")
        several = rules.words(of: "plural_pronouns")
        references = ReferenceWords(rules)
    }
}
