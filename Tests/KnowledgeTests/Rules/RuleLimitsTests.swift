import Testing

@testable import Knowledge

@Suite("Limits of rules")
struct RuleLimitsTests {
    private func compile(_ yaml: String) throws -> RuleSet {
        try RuleSet.compile([], lexicons: [try LexiconFile.read(yaml: yaml, file: "w.yaml")])
    }

    /// Classes, each of which names the next so many times.
    private func chain(_ length: Int, times: Int) -> String {
        let names = (0..<length).map { i in
            let words = [String](repeating: "@c\(i + 1)", count: times).joined(separator: "|")
            return "- class: c\(i)\n  words: [\"\(words)\"]\n"
        }
        return names.joined() + "- class: c\(length)\n  words: [gate]\n"
    }

    @Test("Classes that double with every step are refused: one look would be endless")
    func doubling() throws {
        let error = #expect(throws: RuleError.self) { try compile(chain(30, times: 2)) }
        #expect(error?.problem.contains("holds too much") == true)
        #expect(error?.file == "w.yaml" && (error?.line ?? 0) > 0)
    }

    @Test("Classes through very many others are refused, through a few they are not")
    func deep() throws {
        #expect(throws: RuleError.self) { try compile(chain(100, times: 1)) }
        #expect(throws: Never.self) { try compile(chain(20, times: 1)) }
        #expect(throws: Never.self) { try compile(chain(8, times: 2)) }
    }

    @Test("A circle of classes is refused, in files and in compiled rules")
    func circle() throws {
        #expect(throws: RuleError.self) {
            try compile("- class: a\n  words: [\"@b\"]\n- class: b\n  words: [\"@a\"]\n")
        }
        var rules = try compile("- class: a\n  words: [gate]\n")
        rules.classes[0].tests[0].classes = [0]
        #expect(throws: RuleSetBytesError.damaged) { try RuleSet(bytes: rules.bytes) }
    }

    @Test("Compiled rules that name a token class twice are refused")
    func tokenClassTwice() throws {
        var rules = try compile("- token class: place\n- token class: actor\n")
        #expect(throws: Never.self) { try RuleSet(bytes: rules.bytes) }
        rules.tokenClasses[1] = "place"
        #expect(throws: RuleSetBytesError.damaged) { try RuleSet(bytes: rules.bytes) }
    }
}
