import Knowledge

/// The word classes that matching itself asks for, by their index; nil where the rules have none.
struct KnownClasses: Sendable {
    /// Verbs that lend a noun its subject: *carry out strikes*.
    let light: Int?
    /// Words that count what follows their *of*: *one of the crossings*.
    let counting: Int?
    /// Verbs in whose content a pronoun means their subject: *said it had left*.
    let ownWord: Int?
    let speaksAsIt: Int?
    let speaksAsHe: Int?
    /// The bit of the token class of times.
    let timeBit: UInt64

    init(_ rules: RuleSet) {
        light = rules.classIndex("light_verbs")
        counting = rules.classIndex("counting_words")
        ownWord = rules.classIndex("own_word_verbs")
        speaksAsIt = rules.classIndex("speaks_as_it")
        speaksAsHe = rules.classIndex("speaks_as_he")
        timeBit = rules.bit(of: "time")
    }
}
