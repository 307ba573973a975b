import Language

/// What pronoun goes with a person, as far as a report's words tell.
enum Gender: Sendable {
    case male, female

    /// The gender that a pronoun asks for; nil for one that asks for none.
    init?(pronoun form: UInt64, _ words: ReferenceWords) {
        if words.he.contains(form) {
            self = .male
        } else if words.she.contains(form) {
            self = .female
        } else {
            return nil
        }
    }

    /// What a mention's own words say of its bearer: *Ms Moore*, *the spokeswoman*, *King Omar*.
    ///
    /// Nil where they say nothing or both. A first name says nothing: no list of names is at hand
    /// that holds for all countries.
    init?(_ mention: Mention, _ document: Document, _ words: ReferenceWords) {
        let tokens = document.tokens
        var found: Gender?
        for i in mention.tokens {
            // *the king's envoy*; *Anna King*.
            if tokens.relation[i] == .nmodPoss { continue }
            if tokens.upos[i] == .propn, i == mention.tokens.upperBound - 1 { continue }
            if i > mention.tokens.lowerBound, tokens.upos[i] == .propn,
                tokens.upos[i - 1] == .propn, !words.titles.contains(tokens.form[i - 1])
            {
                continue
            }
            let gender: Gender
            if words.male.contains(tokens.form[i]) {
                gender = .male
            } else if words.female.contains(tokens.form[i]) {
                gender = .female
            } else {
                continue
            }
            if let found, found != gender { return nil }
            found = gender
        }
        guard let found else { return nil }
        self = found
    }
}
