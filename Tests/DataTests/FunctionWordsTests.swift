import Testing

@testable import Coding

/// The words that the program asks for by the name of their class are in the data.
@Suite("Words the program asks for")
struct FunctionWordsTests {
    @Test func noClassIsMissing() throws {
        let words = try RuleExampleTests.makeWorker().matcher.words
        let classes = Mirror(reflecting: words).children.compactMap { child in
            (child.value as? [UInt64]).map { (child.label ?? "", $0) }
        }
        #expect(classes.count == 18)
        for (name, hashes) in classes { #expect(!hashes.isEmpty, "\(name)") }
    }

    @Test func comparingPassesOverWhatIsSmallAndGeneral() throws {
        let words = ComparingWords(try RuleExampleTests.makeWorker().matcher.rules)
        #expect(words.isSmall("the") && !words.isSmall("Torkham"))
        #expect(words.isGeneralOfCrossings("borders") && !words.isGeneralOfCrossings("torkham"))
        #expect(words.isGeneralOfPeople("people") && !words.isGeneralOfPeople("soldiers"))
    }
}
