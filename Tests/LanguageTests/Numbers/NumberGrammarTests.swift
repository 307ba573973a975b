import Testing

@testable import Language

@Suite("Words for numbers")
struct NumberGrammarTests {
    @Test(
        "A value beyond reason is refused, not reckoned with",
        arguments: ["fold", "scale", "number"],
        ["9223372036854775807", "4611686018427387904", "-1"]
    )
    func beyondReason(kind: String, value: String) {
        #expect(throws: GrammarError.self) {
            try NumberGrammar(bytes: "\(kind) \(value) : lots".utf8)
        }
    }

    @Test("A line that begins with its colon is refused")
    func nothingBeforeTheColon() {
        #expect(throws: GrammarError.self) { try NumberGrammar(bytes: ": lots".utf8) }
    }

    @Test("Great values, multiplied and added over and over, give no number")
    func overflow() throws {
        let grammar = try NumberGrammar(
            bytes: """
                number 1000000000000000 : heap
                scale 900 : fold
                scale 1000000000000000 : pile
                """.utf8
        )
        let reader = QuantityReader(grammar: grammar)
        for words in ["heap", "fold", "pile", "heap fold"] {
            let text = "heap " + [String](repeating: words, count: 40).joined(separator: " ")
            #expect(reader.quantities(in: split(text + " half a pile men")).count < 100)
        }
    }
}
