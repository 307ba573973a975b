import Testing

@testable import Coding

/// Tolls that are told without an act, and of whom they count, with the parser and the rules that
/// ship.
@Suite("Tolls")
struct TollTests {
    private static let war =
        "Troops shelled two towns on Monday. Rebels hold most of the valley. "

    /// The place and the numbers of the last incident.
    private func last(_ text: String) throws -> String {
        let last = try WhenWhereTests.incidents(text).last?.0
        let killed = last?.killed?.min.map(String.init) ?? "-"
        return "\(last?.place ?? "-") \(killed)"
    }

    @Test(
        "A toll at a place is told in a report of a war",
        arguments: [
            ("At least 17 civilians were killed in Herat on Sunday, medics said.", "Herat 17"),
            ("Four soldiers were killed near Herat on Sunday.", "Herat 4"),
            ("Six of its fighters were killed in Herat on Sunday.", "Herat 6"),
        ]
    )
    func ofWar(toll: String, expected: String) throws {
        #expect(try last(Self.war + toll) == expected)
    }

    @Test(
        "Where the war is not what killed them, or nobody says so, it is not",
        arguments: [
            "Four soldiers were killed near Herat on Sunday when their truck overturned.",
            "Six soldiers were killed in Herat on Sunday, when the flood took their camp.",
            "More than 300 civilians have been killed in Herat since March.",
            "Two players were killed in Herat on Sunday.",
            "Four civilians were killed on Sunday.",
        ]
    )
    func notOfWar(toll: String) throws {
        #expect(try last(Self.war + toll) == "- -")
    }

    @Test(
        "A report of something else tells of no war",
        arguments: [
            "Four civilians were killed in Herat on Sunday. Aid workers brought blankets.",
            "Soldiers cleared the roads after the earthquake. The army sent tents. Two quakes had "
                + "shaken Herat. The earthquake was the worst in years. Troops brought water. "
                + "Four civilians were killed in Herat on Sunday.",
        ]
    )
    func ofAnother(text: String) throws {
        #expect(try last(text) == "- -")
    }
}
