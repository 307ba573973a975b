import Knowledge
import Testing

/// Every error of a rule file says where, what and what to do.
struct RuleErrorTests {
    struct Case: Sendable, CustomStringConvertible {
        var lines: String
        var error: String
        var description: String { error }
    }

    static let cases = [
        Case(
            lines: "trigger: VERB close\nname: nsubjpass",
            error: "f.yaml:4:9: rule a: unknown relation or role `nsubjpass`; "
                + "did you mean `nsubj:pass`?"),
        Case(
            lines: "trigger: VREB close",
            error: "f.yaml:3:12: rule a: unknown tag `VREB`; did you mean `VERB`?"),
        Case(
            lines: "trigger: VERB",
            error: "f.yaml:3:16: rule a: the trigger has no word; "
                + "write a lemma or a @class after the tag"),
        Case(
            lines: "trigger: VERB close\nname: object is @crosing",
            error: "f.yaml:1:3: rule a: unknown class `@crosing`; did you mean `@crossing`?"),
        Case(
            lines: "tigger: VERB close",
            error: "f.yaml:3:3: rule a: unknown key `tigger`, and as an argument: "
                + "unknown relation or role `VERB`; did you mean `trigger`?"),
        Case(
            lines: "trigger: VERB Close",
            error: "f.yaml:3:17: rule a: the lemma `Close` has capitals; "
                + "write `close`; a lemma is compared in small letters"),
    ]

    @Test(arguments: cases)
    func errorsSayWhereAndWhat(_ example: Case) throws {
        let lines = example.lines.split(separator: "\n").map { "  \($0)\n" }.joined()
        let yaml = "- rule: a\n  reads: event\n\(lines)  yes: [\"It closed.\"]\n"
        let error = #expect(throws: RuleError.self) {
            let file = try RuleFile.read(yaml: yaml, file: "f.yaml")
            let words = try LexiconFile.read(yaml: "- token class: crossing", file: "w.yaml")
            _ = try RuleSet.compile([file], lexicons: [words])
        }
        #expect(error?.description == example.error)
    }

    @Test(arguments: [
        "- a: &x [1]\n- *x", "- rule: a\n- rule", "{", "- - - - - - - - - - a", "a: 1\na: 2", "x",
        "- rule: a\n  reads: event\n  trigger: VERB close\n  yes: [\"{x:a} b\"]",
    ])
    func hostileFilesGiveErrors(_ yaml: String) {
        #expect(throws: RuleError.self) { try RuleFile.read(yaml: yaml, file: "f.yaml") }
    }

    @Test func cutOffBytesGiveErrors() throws {
        let file = try RuleFile.read(
            yaml: """
                - rule: a
                  reads: event
                  trigger: VERB close + particle down
                  name: object or oblique(at) is NOUN border
                  unless: [negated, under VERB threaten]
                  yes: ["It closed."]
                """, file: "f.yaml")
        let bytes = try RuleSet.compile([file]).bytes
        #expect(throws: Never.self) { try RuleSet(bytes: bytes) }
        for count in 0..<bytes.count {
            #expect(throws: RuleSetBytesError.self) { try RuleSet(bytes: bytes[..<count]) }
        }
    }
}
