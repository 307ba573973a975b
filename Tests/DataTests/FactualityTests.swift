import Language
import Testing

@testable import Coding

/// What happened is told from what did not, in whole sentences with the parser that ships.
@Suite("Factuality")
struct FactualityTests {
    @Test(arguments: [
        ("Troops shelled the village on Sunday.", "shelled", Factuality.happened),
        ("Troops are shelling the village.", "shelling", .ongoing),
        ("Troops did not shell the village.", "shell", .negated),
        ("Troops will shell the village.", "shell", .planned),
        ("The army threatened to shell the village.", "shell", .threatened),
        ("The army plans to shell the village.", "shell", .planned),
        ("The army failed to take the village.", "take", .negated),
        ("Troops may shell the village.", "shell", .hypothetical),
        ("If troops shell the village, many will flee.", "shell", .conditional),
        ("The envoy urged the army to leave the village.", "leave", .requested),
        ("The army denied shelling the village.", "shelling", .denied),
        ("The ministry denied the attack.", "attack", .denied),
        ("The government announced a possible attack.", "attack", .hypothetical),
    ])
    func isTold(text: String, word: String, expected: Factuality) throws {
        let worker = try RuleExampleTests.makeWorker()
        let document = worker.parse(Array(text.utf8))
        let trigger = try #require((0..<document.count).first { document[$0].form == word })
        let reader = FactualityReader(worker.matcher.rules)
        #expect(reader.factuality(of: trigger, in: document) == expected)
    }
}
