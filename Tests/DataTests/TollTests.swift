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

    @Test(
        "A count says who is counted, where the words do",
        arguments: [
            ("Rebels killed 23 of its soldiers in Herat.", "soldiers"),
            ("The strike killed nine in Herat.", nil),
            ("Rebels killed 58 Norwegian soldiers in Herat.", "Norwegian soldiers"),
            ("The strike killed dozens of civilians in Herat.", "civilians"),
            ("The strike killed at least ten people in Herat.", "people"),
            ("The strike killed about 20 women and children in Herat.", "women and children"),
            (
                "Rebels stormed a base in Herat. The office put the number of dead attackers at six.",
                "attackers"
            ),
            ("Rebels killed a soldier in Herat.", "soldier"),
        ]
    )
    func who(text: String, expected: String?) throws {
        let told = try WhenWhereTests.incidents(text).compactMap { $0.0.killed }
        #expect(told.first?.who == expected && !told.isEmpty, "\(told)")
    }

    @Test("Who is wounded beside the dead is one of them")
    func wounded() throws {
        let told = try WhenWhereTests.incidents(
            "Four soldiers were killed and 29 wounded in the shelling of Herat."
        )
        #expect(told.first?.0.killed?.who == "soldiers")
        #expect(told.first?.0.injured?.who == "soldiers")
    }
}
