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
    /// *if, unless*.
    let condition: [UInt64]
    /// *will, shall* and what is left of them.
    let future: [UInt64]
    /// *go* in *going to*.
    let futureVerb: [UInt64]
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
        condition = rules.words(of: "condition_marks")
        future = rules.words(of: "future_auxiliaries")
        futureVerb = rules.words(of: "future_verbs")
        modal = rules.words(of: "modal_auxiliaries")
        negation = rules.words(of: "negations")
        person = rules.words(of: "person_pronouns")
        thing = rules.words(of: "thing_pronouns")
        several = rules.words(of: "plural_pronouns")
    }
}
