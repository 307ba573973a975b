import Language

extension Roles {
    /// Puts the speaker in the place of a pronoun that is the subject of what the speaker says:
    /// *the army said it had left* is about the army.
    ///
    /// Only where the two agree in number and kind; other pronouns are left as they are.
    func speakersForPronouns(_ subjects: [Int], of clause: Int, depth: Int) -> [Int] {
        guard subjects.count == 1, let pronoun = subjects.first, syntax.xpos[pronoun] == .prp,
            syntax.relation[clause] == .ccomp
        else { return subjects }
        let verb = Int(syntax.head[clause])
        guard verb >= 0, words.isOwnWord(verb), !syntax.isPassive(verb) else { return subjects }
        let speakers = surface(of: verb, depth: depth + 1)
        guard let first = speakers.first, first < pronoun,
            speakers.allSatisfy({ agrees($0, with: pronoun, among: speakers.count) })
        else { return subjects }
        return speakers
    }

    private func agrees(_ speaker: Int, with pronoun: Int, among count: Int) -> Bool {
        guard syntax.upos[speaker] == .noun || syntax.upos[speaker] == .propn else { return false }
        let isPlural = syntax.xpos[speaker] == .nns || syntax.xpos[speaker] == .nnps
        let isJoined = count > 1 || syntax.hasKid(speaker, .conj)
        let form = syntax.form[pronoun]
        if syntax.words.thing.contains(form) {
            return !isJoined && syntax.xpos[speaker] != .nns && words.speaksAsIt(speaker)
                && !words.speaksAsHe(speaker)
        }
        if syntax.words.person.contains(form) {
            return !isJoined && !isPlural
                && (words.speaksAsHe(speaker)
                    || syntax.upos[speaker] == .propn && !words.speaksAsIt(speaker))
        }
        if syntax.words.several.contains(form) {
            return isPlural || isJoined || words.speaksAsIt(speaker) && !words.speaksAsHe(speaker)
        }
        return false
    }
}
