import Knowledge
import Testing

/// Event types of a user's own, laid over others.
@Suite("Event types of one's own")
struct EventTypesTests {
    private static func file(_ text: String) -> DataFile {
        DataFile(path: "types.yaml", text: text)
    }

    private static func base() throws -> KnowledgeBase {
        let text = """
            # The types that are there already.
            types:
            - {code: AID, quad: MATERIAL_COOPERATION, score: 10, definition: Help., cameo: "070"}
            contexts:
            - {code: legal, definition: Courts.}
            """
        return try KnowledgeBase(KnowledgeCompiler.compile([file(text)]))
    }

    @Test("A new type is added, one of the same code takes the place of the old")
    func laidOver() throws {
        let own = """
            types:
            - {code: DEMINE, quad: MATERIAL_COOPERATION, score: 6, definition: Mines are cleared.}
            - {code: AID, quad: MATERIAL_COOPERATION, score: 9, definition: Help of any kind.}
            """
        let ontology = try Self.base().adding([Self.file(own)]).ontology
        #expect(ontology.types.map(\.code) == ["AID", "DEMINE"])
        #expect(ontology.type("AID")?.score == 9)
        #expect(ontology.type("DEMINE")?.quad == .materialCooperation)
        #expect(ontology.context("legal") != nil)
    }

    @Test("Only YAML that begins with types is a file of the ontology")
    func known() {
        #expect(Self.file("\n# A comment.\ntypes: []\n").holdsOntology)
        #expect(!Self.file("- rule: a\n  types: b\n").holdsOntology)
        #expect(!DataFile(path: "types.tsv", text: "types:").holdsOntology)
    }

    @Test(
        "A slip is told of with its place",
        arguments: [
            ("code: demine, quad: MATERIAL_COOPERATION", "'demine' is no code"),
            ("code: DEMINE, quad: COOPERATION", "'COOPERATION' is no quad class"),
        ]
    )
    func slips(start: String, problem: String) throws {
        let text = "types:\n- {\(start), score: 6, definition: Mines are cleared.}\n"
        let base = try Self.base()
        let faults = #expect(throws: DataFaults.self) { try base.adding([Self.file(text)]) }
        #expect(faults?.description.contains("types.yaml:2:") == true)
        #expect(faults?.description.contains(problem) == true)
    }

    @Test(
        "A rule sets a type, a mode and a context that there are",
        arguments: [
            ("{type: AIDE}", "there is no event type `AIDE`; did you mean `AID`?"),
            ("{type: AID, mode: food}", "AID has no mode `food`; leave `mode` out"),
            ("{type: AID, contexts: legl}", "there is no context `legl`; did you mean `legal`?"),
            ("{cameo: \"070\"}", "the event has no type; write `set: {type: ASSAULT}`"),
        ]
    )
    func rules(set: String, problem: String) throws {
        let yaml = """
            - rule: mine.help
              reads: event
              set: \(set)
              trigger: VERB help
              actor: subject
              yes: ["{actor:Norway} helped."]
            """
        let file = try RuleFile.read(yaml: yaml, file: "help.yaml")
        let ontology = try Self.base().ontology
        let error = #expect(throws: RuleError.self) { try file.check(against: ontology) }
        #expect(error?.description.hasPrefix("help.yaml:1:3: rule mine.help: \(problem)") == true)
    }
}
