import Testing

@testable import Language

@Suite("Grammars of times")
struct TimeGrammarTests {
    private func times(_ lines: String, in text: String) throws -> [TimeExpression] {
        let grammar = try TimeGrammar(bytes: lines.utf8, numbers: try Grammars.numbers())
        return TimeReader(grammar: grammar).times(in: split(text), published: Moment("2025-10-29"))
    }

    @Test(
        "A grammar without phrases finds nothing",
        arguments: ["", "words day\n  day=1 : first\n"]
    )
    func noPhrases(lines: String) throws {
        #expect(try times(lines, in: "the first of May").isEmpty)
    }

    @Test("A holiday on no day of a calendar is refused")
    func endlessHoliday() throws {
        for line in ["holiday weekday 1 9223372036854775807 1", "holiday easter 99999999999"] {
            #expect(throws: GrammarError.self) { try times(line, in: "Easter") }
        }
    }
}
