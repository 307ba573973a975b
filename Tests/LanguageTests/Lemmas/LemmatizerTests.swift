import Testing

@testable import Language

/// The lemmas of words that reports live on, and that no treebank settles.
@Suite struct LemmatizerTests {
    static let verbs: [(form: String, tag: XPOS, lemma: String)] = [
        // A consonant too few: *shelled* was taken for *shel*.
        ("shelled", .vbd, "shell"), ("shelling", .vbg, "shell"), ("stopped", .vbn, "stop"),
        // An e too few or too many.
        ("freed", .vbd, "free"), ("blamed", .vbn, "blame"), ("raided", .vbd, "raid"),
        ("conceded", .vbd, "concede"), ("mediating", .vbg, "mediate"), ("vowed", .vbd, "vow"),
        ("targeted", .vbn, "target"), ("besieged", .vbn, "besiege"),
        // Irregular, and wrong in a treebank.
        ("struck", .vbd, "strike"), ("struck", .vbn, "strike"), ("fled", .vbd, "flee"),
        ("withdrew", .vbd, "withdraw"), ("overthrown", .vbn, "overthrow"), ("shot", .vbn, "shoot"),
        ("found", .vbd, "find"), ("laid", .vbn, "lay"), ("bombed", .vbd, "bomb"),
    ]

    @Test(arguments: verbs)
    func verb(_ word: (form: String, tag: XPOS, lemma: String)) throws {
        let file = try #require(BuiltIn.fast)
        let line = "1\t\(word.form)\t_\tVERB\t\(word.tag.name)\t_\t0\troot\t_\t_\n\n"
        var document = Document(try CoNLLUReader.sentences(in: line), annotated: true)
        try Lemmatizer(file).lemmatize(&document)
        #expect(document[0].lemma == word.lemma)
    }
}
