import Coding
import Reports
import Testing

/// What was learnt of who says what, beside the rules.
@Suite("Learnt attribution")
struct LearntAttributionTests {
    private func reading(_ text: String, learnt: Bool) throws -> Reading {
        try RuleExampleTests.makeWorker(learnt: learnt).code(Report(text: text))
    }

    private static let attributed = [
        "Residents marvelled that the bridge still stood.",
        "Villagers swore they had seen no soldiers.",
        "The document cites delays at the border.",
    ]

    @Test(arguments: attributed)
    func findsWhatNoRuleReads(text: String) throws {
        #expect(try reading(text, learnt: false).statements.isEmpty)
        let found = try reading(text, learnt: true).statements
        #expect(found.map(\.rule) == ["learnt.cue"])
        #expect(found.first?.source?.head != nil && found.first?.content != nil)
    }

    /// A wrong find must not reach the record.
    @Test(arguments: attributed)
    func whatItFindsIsNoClaim(text: String) throws {
        #expect(try reading(text, learnt: true).facts.isEmpty)
    }

    @Test(arguments: [
        "The bridge collapsed after two days of rain.", "Soldiers crossed the river at dawn.",
        "The truck carries flour to the camp.",
    ])
    func isSilentWhereNobodySpeaks(text: String) throws {
        #expect(try reading(text, learnt: true).statements.isEmpty)
    }

    @Test(arguments: [
        "The minister said the border would stay shut.",
        "The army denied that it had shelled the town.",
    ])
    func leavesClaimsToTheRules(text: String) throws {
        let (alone, both) = (try reading(text, learnt: false), try reading(text, learnt: true))
        #expect(!alone.facts.isEmpty && alone.facts == both.facts)
        #expect(both.statements.map(\.rule) == alone.statements.map(\.rule))
    }
}
