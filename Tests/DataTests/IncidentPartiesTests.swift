import Testing

@testable import Coding

/// Who takes part in an incident and what it takes over from those told before, with the parser and
/// the rules that ship.
@Suite("Parties of incidents")
struct IncidentPartiesTests {
    private func incidents(_ text: String) throws -> [Incident] {
        try WhenWhereTests.incidents(text).map(\.0)
    }

    private static let fight =
        "Rebels attacked army posts near Herat on Sunday. Kenya's military said four of its "
        + "soldiers were killed in the fighting. "

    @Test(
        "A body that only speaks does not attack",
        arguments: [
            (
                fight + "More than 20 rebels were killed when its troops hit back, the military's "
                    + "media wing added.",
                "Kenya"
            ),
            ("A press office said its forces had shelled the town of Herat on Sunday.", nil),
            ("Troops shelled Herat on Sunday, a witness said.", "Troops"),
            ("A mob shot two men in Herat on Sunday.", "mob"),
            ("Doctors held a rally in Herat on Sunday.", "Doctors"),
            ("The defence ministry of Kenya said its forces had shelled Herat on Sunday.", "Kenya"),
        ]
    )
    func speakers(text: String, attacker: String?) throws {
        let last = try #require(try incidents(text).last)
        #expect(last.attacker == attacker)
    }

    private static let ownLosses =
        "Norwegian troops attacked rebel posts near Herat on Sunday. The rebels attacked Norwegian "
        + "posts near Herat. The Norwegian army put its losses at 41 dead."

    @Test(
        "Nobody is attacked by the own side",
        arguments: [
            (
                "Norwegian forces attacked rebel posts near Herat on Sunday. The rebels said 41 "
                    + "Norwegian soldiers were killed and 12 wounded.", nil
            ),
            (
                "Norwegian forces attacked rebel posts near Herat on Sunday. The rebels said 41 "
                    + "of their fighters were killed and 12 wounded.", "Norwegian forces"
            ),
            (
                "Rebels attacked army posts near Herat on Sunday. Norwegian troops attacked rebel "
                    + "posts near Herat. The rebels said 41 Norwegian soldiers were killed.",
                "Rebels"
            ),
            (ownLosses, "rebels"),
            (
                "Norwegian forces attacked the market of Herat on Sunday. 41 Norwegian civilians "
                    + "were killed and 12 wounded, medics said.", "Norwegian forces"
            ),
        ]
    )
    func ownSide(text: String, attacker: String?) throws {
        let last = try #require(try incidents(text).last { $0.killed != nil })
        #expect(last.killed?.min == 41)
        #expect(last.attacker == attacker)
    }

    @Test(
        "What is destroyed elsewhere is no part of the fight",
        arguments: [
            (
                "Rebels attacked army posts near Herat on Sunday. The army also accused the rebels "
                    + "of destroying a bridge in Kabul.", Incident.Kind.other
            ),
            (
                "The rebels had attacked at six places on Sunday, an officer said. He also accused "
                    + "the rebels of destroying a mill at Kabul.", .other
            ),
            (
                "Rebels attacked army posts near Herat on Sunday. They burned two vehicles.",
                .armedClash
            ),
        ]
    )
    func destroyed(text: String, type: Incident.Kind) throws {
        let last = try #require(try incidents(text).last)
        #expect(last.type == type)
    }

    @Test(
        "What is long past and what is news are two",
        arguments: [
            (
                "Rebels attacked a hotel in Herat in March 2021. Dozens of fishermen have been "
                    + "killed.", nil
            ),
            (
                "Rebels attacked a hotel in Herat in March 2021. Dozens of fishermen were killed.",
                "Rebels"
            ),
            (
                "Rebels attacked a hotel in Herat on Monday. Dozens of fishermen have been killed.",
                "Rebels"
            ),
        ]
    )
    func time(text: String, attacker: String?) throws {
        let toll = try incidents(text).last { $0.killed != nil }
        #expect(toll?.attacker == attacker)
    }

    @Test("Who is blamed for a death by the words of its cause is not who attacked before")
    func cause() throws {
        let last = try #require(
            try incidents(
                "Gunmen attacked a hotel in Kabul on Monday. The ministry said 60 farmers were "
                    + "killed in Norway's military response in Herat."
            ).last
        )
        #expect(last.attacker == "Norway")
    }

    @Test("Whom one toll counts is not the target of the next")
    func target() throws {
        let last = try #require(
            try incidents(
                "Rebels attacked in Herat on Sunday. The army said 12 soldiers were killed. Medics "
                    + "put the number of dead at nine."
            ).last
        )
        #expect(last.killed?.min == 9)
        #expect(last.target?.contains("12") != true)
    }

    @Test(
        "A name does not begin in the midst of a word",
        arguments: [
            (
                "The Norway-led alliance bombed the harbour of Oldport on Sunday.",
                "Norway-led alliance"
            ),
            ("Norway-backed rebels shelled Herat on Sunday.", "Norway-backed rebels"),
            ("Norwegian troops shelled Herat on Sunday.", "Norwegian troops"),
            (
                "Nine shepherds died when the armed group Hezbollah shelled Oldport on Sunday.",
                "Hezbollah"
            ),
        ]
    )
    func name(text: String, attacker: String) throws {
        #expect(try incidents(text).first?.attacker == attacker)
    }

    @Test(
        "In a headline's capitals an attack is neither a place nor an attacker",
        arguments: [
            "Seven Farmers Die in Norwegian Airstrikes near Oldport",
            "Shelling Kills Ten Civilians in Herat Suburb",
            "Airstrikes Kill Ten in Herat",
            "Ten Soldiers Killed in Syrian Ambush",
        ]
    )
    func headline(text: String) throws {
        for incident in try incidents(text) {
            for word in ["Airstrikes", "Shelling", "Ambush"] {
                #expect(incident.place?.contains(word) != true)
                #expect(incident.attacker?.contains(word) != true)
            }
        }
    }
}
