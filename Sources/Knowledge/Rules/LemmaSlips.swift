import Language

/// Other lemmas that a word is at times given, where ending rules alone can't tell.
///
/// A verb may lose its e or a consonant: *freed* is taken for *fre*, *conceded* for *conced*,
/// *shelled* for *shel*. A noun mostly used in the plural may keep it: *troops*, *supplies*. Rules
/// that ask for the word take these too.
enum LemmaSlips {
    /// Short verbs are left out, whose clipped form may be another verb: *hope* and *hop*.
    static let shortestVerb = 5

    static func slip(of lemma: String, _ upos: UInt32) -> String? {
        switch upos {
        case bit(.verb): slip(ofVerb: lemma)
        case bit(.noun): plural(lemma)
        default: nil
        }
    }

    private static func bit(_ tag: UPOS) -> UInt32 { 1 << UInt32(tag.rawValue) }

    private static func slip(ofVerb lemma: String) -> String? {
        if lemma.hasSuffix("ee"), lemma.utf8.count > 3 { return String(lemma.dropLast()) }
        guard lemma.utf8.count >= shortestVerb, lemma.hasSuffix("e") || lemma.hasSuffix("ell")
        else { return nil }
        return String(lemma.dropLast())
    }

    private static func plural(_ lemma: String) -> String? {
        guard let last = lemma.last, last != "s", last.isLetter else { return nil }
        let before = lemma.dropLast().last ?? "a"
        if last == "y", !"aeiou".contains(before) { return lemma.dropLast() + "ies" }
        return lemma + "s"
    }
}
