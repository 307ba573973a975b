import Language

/// The other lemma of nouns mostly used in the plural, which may keep its ending.
///
/// *Troops* and *supplies* are such; rules that ask for the singular take these too.
enum LemmaSlips {
    static func slip(of lemma: String, _ upos: UInt32) -> String? {
        upos == 1 << UInt32(UPOS.noun.rawValue) ? plural(lemma) : nil
    }

    private static func plural(_ lemma: String) -> String? {
        guard let last = lemma.last, last != "s", last.isLetter else { return nil }
        let before = lemma.dropLast().last ?? "a"
        if last == "y", !"aeiou".contains(before) { return lemma.dropLast() + "ies" }
        return lemma + "s"
    }
}
