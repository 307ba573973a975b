import Testing

@testable import Coding

/// The number of a round of talks, with the parser and the rules that ship.
@Suite("Rounds of talks")
struct TalksRoundTests {
    @Test(
        "Only a round, a session or the talks themselves are counted",
        arguments: [
            ("The truce of Chad and Sudan was reached in Doha on the second day of talks.", [nil]),
            (
                "A truce between Chad and Sudan was agreed in Doha in the third week of talks.",
                [nil]
            ),
            (
                "On the second day of the third round of talks in Doha, Chad and Sudan agreed on a truce.",
                [3]
            ),
            ("The war goes on. The third round of talks in Doha failed, Chad said.", [3]),
            ("The war goes on. Their second peace talks in Doha failed, Chad said.", [2]),
        ] as [(String, [Int?])]
    )
    func round(text: String, expected: [Int?]) throws {
        let rounds = try WhenWhereTests.facts(text).compactMap { fact -> Int?? in
            if case .talks(let talks) = fact.content { talks.round } else { nil }
        }
        #expect(rounds == expected)
    }
}
