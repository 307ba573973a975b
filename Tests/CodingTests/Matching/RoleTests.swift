import Coding
import FoundationEssentials
import Knowledge
import Language
import TestSupport
import Testing

/// One rule, many constructions: who shelled what.
struct RoleTests {
    static let root = String(
        #filePath.dropLast("Tests/CodingTests/Matching/RoleTests.swift".count)
    )

    static let yaml = """
        - rule: shelling
          reads: event
          trigger: [VERB shell, NOUN strike]
          by?: subject
          on?: object
          yes: ["{by:Troops} shelled {on:the town}."]
        """

    struct Case: Sendable, CustomStringConvertible {
        var name: String
        var tree: String
        var by: [String]
        var on: [String]
        var description: String { name }
    }

    static let cases = [
        Case(
            name: "active",
            tree: """
                Troops troops NOUN NNS 2 nsubj
                shelled shell VERB VBD 0 root
                towns town NOUN NNS 2 obj
                and and CCONJ CC 5 cc
                villages village NOUN NNS 3 conj
                """,
            by: ["Troops"],
            on: ["towns", "villages"]
        ),
        Case(
            name: "passive",
            tree: """
                Towns town NOUN NNS 3 nsubj:pass
                were be AUX VBD 3 aux:pass
                shelled shell VERB VBN 0 root
                by by ADP IN 5 case
                troops troops NOUN NNS 3 obl:agent
                """,
            by: ["troops"],
            on: ["Towns"]
        ),
        Case(
            name: "participle",
            tree: """
                Towns town NOUN NNS 5 nsubj
                shelled shell VERB VBN 1 acl
                by by ADP IN 4 case
                troops troops NOUN NNS 2 obl:agent
                burned burn VERB VBD 0 root
                """,
            by: ["troops"],
            on: ["Towns"]
        ),
        Case(
            name: "relative clause",
            tree: """
                Troops troops NOUN NNS 5 nsubj
                who who PRON WP 3 nsubj
                shelled shell VERB VBD 1 acl:relcl
                towns town NOUN NNS 3 obj
                left leave VERB VBD 0 root
                """,
            by: ["Troops"],
            on: ["towns"]
        ),
        Case(
            name: "relative clause without pronoun",
            tree: """
                Towns town NOUN NNS 4 nsubj
                troops troops NOUN NNS 3 nsubj
                shelled shell VERB VBD 1 acl:relcl
                burned burn VERB VBD 0 root
                """,
            by: ["troops"],
            on: ["Towns"]
        ),
        Case(
            name: "control",
            tree: """
                Troops troops NOUN NNS 2 nsubj
                threatened threaten VERB VBD 0 root
                to to PART TO 4 mark
                shell shell VERB VB 2 xcomp
                towns town NOUN NNS 4 obj
                """,
            by: ["Troops"],
            on: ["towns"]
        ),
        Case(
            name: "coordination",
            tree: """
                Troops troops NOUN NNS 2 nsubj
                entered enter VERB VBD 0 root
                and and CCONJ CC 4 cc
                shelled shell VERB VBD 2 conj
                towns town NOUN NNS 2 obj
                """,
            by: ["Troops"],
            on: ["towns"]
        ),
        Case(
            name: "noun with light verb",
            tree: """
                Troops troops NOUN NNS 2 nsubj
                launched launch VERB VBD 0 root
                strikes strike NOUN NNS 2 obj
                on on ADP IN 5 case
                towns town NOUN NNS 2 obl
                """,
            by: ["Troops"],
            on: ["towns"]
        ),
        Case(
            name: "noun with possessor",
            tree: """
                Pakistan Pakistan PROPN NNP 3 nmod:poss
                's 's PART POS 1 case
                strikes strike NOUN NNS 6 nsubj
                on on ADP IN 5 case
                Kabul Kabul PROPN NNP 3 nmod
                continued continue VERB VBD 0 root
                """,
            by: ["Pakistan"],
            on: ["Kabul"]
        ),
    ]

    @Test(arguments: cases)
    func rolesAreTheSameOverConstructions(_ example: Case) throws {
        let words = Self.root + "Data/lexicons/function_words.yaml"
        let shipped = try LexiconFile.read(
            yaml: String(contentsOfFile: words, encoding: .utf8),
            file: words
        )
        let lexicon = try LexiconFile.read(
            yaml: """
                - class: light_verbs
                  words: [VERB launch]
                """,
            file: "words.yaml"
        )
        let rules = try RuleSet.compile(
            [RuleFile.read(yaml: Self.yaml, file: "r.yaml")],
            lexicons: [shipped, lexicon]
        )
        let loaded = try RuleSet(bytes: rules.bytes)
        #expect(loaded == rules)
        let document = Tree.document(example.tree)
        let match = try #require(Matcher(rules: loaded).matches(in: document).first)
        #expect(match["by"].map { document[$0].form } == example.by)
        #expect(match["on"].map { document[$0].form } == example.on)
    }
}
