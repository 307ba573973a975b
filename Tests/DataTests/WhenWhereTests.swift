import FoundationEssentials
import Knowledge
import Language
import Reports
import Testing

@testable import Coding

/// On which day and where the report's own course puts what it tells, with the parser and the rules
/// that ship.
///
/// All reports are of Wednesday 29 October 2025.
@Suite("When and where")
struct WhenWhereTests {
    static func facts(_ text: String) throws -> [Fact] {
        let report = Report(published: "2025-10-29T20:00:00+03:00", text: text)
        return try RuleExampleTests.makeWorker().code(report).facts
    }

    /// The day, the place and the rules of each incident, in the order of the text.
    static func incidents(_ text: String) throws -> [(Incident, Fact.Links)] {
        try facts(text).compactMap {
            if case .incident(let incident) = $0.content { (incident, $0.links) } else { nil }
        }
    }

    /// The last incident's day and the rule that gave it.
    @Test(arguments: [
        (
            "Rebels shelled the town of Oldport on Monday. Troops attacked a base near the lake.",
            "2025-10-27 discourse.narrative"
        ),
        (
            "Rebels had shelled the town on Monday. Troops attacked a base near the lake.",
            "2025-10-27 discourse.narrative"
        ),
        (
            "Rebels shelled the town on Monday. Elsewhere, troops attacked two villages on Sunday. "
                + "Separately, gunmen attacked a convoy near the lake.",
            "- -"
        ),
        (
            "Rebels shelled the town on Monday. Gunmen attacked a hotel on 3 May 2021. "
                + "Two years later, gunmen attacked a market in Kabul.",
            "2023-01-01/2023-12-31 syntax.clause"
        ),
        (
            "Gunmen have attacked a base in Kabul, the police said.",
            "2025-10-28/2025-10-29 discourse.fresh"
        ),
        (
            "Rebels shelled the town of Oldport on Monday.",
            "2025-10-27 syntax.clause"
        ),
        (
            "Rebels have shelled the town of Oldport since Monday.",
            "2025-10-27/2025-10-29 syntax.clause"
        ),
    ])
    func day(text: String, expected: String) throws {
        let last = try #require(try Self.incidents(text).last)
        #expect("\(last.0.date?.description ?? "-") \(last.1.date ?? "-")" == expected)
    }

    /// What lies so many days before or after something else is counted from there.
    @Test(arguments: [
        (
            "The minister accused rebels on Monday, a day after gunmen attacked a hotel in Kabul.",
            "2025-10-26 syntax.offset"
        ),
        (
            "Troops shelled two villages on Monday, three days before gunmen attacked a base.",
            "2025-10-30 syntax.offset"
        ),
        (
            "The president fled on Monday, the day after rebels shelled the town.",
            "2025-10-26 syntax.offset"
        ),
        (
            "Rebels shelled the town on 12 October, the day after the army's attack on Oldport.",
            "2025-10-11 syntax.offset"
        ),
        (
            "Two days after the attack of 15 October, troops shelled three villages.",
            "2025-10-17 syntax.offset"
        ),
        (
            "The arrests come a day after gunmen attacked a hotel in Kabul.",
            "2025-10-27/2025-10-28 syntax.offset"
        ),
        (
            "A mine went off on Monday. It came two days after rebels shelled the town of Oldport.",
            "2025-10-25 syntax.offset"
        ),
        (
            "The president fled on Monday, a week after rebels shelled the town.",
            "2025-10-19/2025-10-21 syntax.offset"
        ),
        (
            "Troops took the hill on Monday, days after rebels shelled the town of Oldport.",
            "- -"
        ),
        (
            "Troops took the hill on Monday, nearly two weeks after rebels shelled the town.",
            "- -"
        ),
        (
            "The president fled on Monday, hours after rebels shelled the town of Oldport.",
            "2025-10-27 syntax.clause"
        ),
        (
            "The president fled on Monday, two days after rebels shelled the town on Friday.",
            "2025-10-24 syntax.clause"
        ),
        (
            "The minister fled on Monday, a day after a raid. Gunmen attacked a base near the lake.",
            "2025-10-27 discourse.narrative"
        ),
    ])
    func counted(text: String, expected: String) throws {
        let last = try #require(try Self.incidents(text).last)
        #expect("\(last.0.date?.description ?? "-") \(last.1.date ?? "-")" == expected)
    }

    /// A day that stands between *said* and a comma is that of the saying.
    @Test(arguments: [
        (
            "Rebels shelled the town on Friday. In Herat, the governor said on Monday, gunmen "
                + "attacked a hotel.",
            "2025-10-24 discourse.narrative"
        ),
        (
            "In Herat, the governor said on Monday, gunmen attacked a hotel.",
            "2025-10-27 syntax.said"
        ),
        (
            "In Herat, the governor said, gunmen attacked a hotel on Monday.",
            "2025-10-27 syntax.clause"
        ),
    ])
    func setOff(text: String, expected: String) throws {
        let last = try #require(try Self.incidents(text).last)
        #expect("\(last.0.date?.description ?? "-") \(last.1.date ?? "-")" == expected)
    }

    @Test(
        "What happened at four places did not happen at the one place told of next",
        arguments: [
            ("The rebels had attacked at four places in the early hours", nil),
            ("The rebels had attacked at several points in the early hours", nil),
            ("The rebels had attacked in the early hours", "Herat"),
        ]
    )
    func unnamedSpots(attack: String, place: String?) throws {
        let all = try Self.incidents(
            "The army denied it had fired first. \(attack), it said, and 15 of the attackers were "
                + "killed. In Herat, much farther north, rebels attacked soldiers overnight."
        )
        #expect(all.map(\.0.place) == [place, "Herat"])
    }

    @Test("The last thing counted from is not where the report goes on")
    func countedFrom() throws {
        let all = try Self.incidents(
            "Troops shelled two villages on Monday, a day after gunmen attacked a hotel in Kabul. "
                + "Rebels attacked a base near the lake."
        )
        #expect(
            all.map { $0.0.date?.description } == ["2025-10-27", "2025-10-26", "2025-10-27"]
        )
    }

    /// The last incident's place and the rule that gave it.
    @Test(arguments: [
        (
            "Troops of Chad and Sudan exchanged fire on the border on Monday.",
            "Chad-Sudan border syntax.border"
        ),
        (
            "Sudan said that rebels attacked a convoy along the frontier with Chad on Monday.",
            "Chad-Sudan border syntax.border"
        ),
        (
            "Rebels attacked Chadian border posts on Monday, the army of Sudan said.",
            "Chad-Sudan border syntax.border"
        ),
        (
            "Gunmen killed two people in Baghlan district on Monday.",
            "Baghlan district syntax.clause"
        ),
        (
            "Gunmen killed two people in the village of Xyrtown on Monday.",
            "Xyrtown syntax.clause"
        ),
        (
            "Gunmen killed two farmers near the line on Monday.",
            "- -"
        ),
    ])
    func place(text: String, expected: String) throws {
        let last = try #require(try Self.incidents(text).last)
        #expect("\(last.0.place ?? "-") \(last.1.place ?? "-")" == expected)
    }

    @Test("What stands in the present is so on the day of the report")
    func asOf() throws {
        let facts = try Self.facts("The Torkham crossing remains closed to trade, officials say.")
        let crossing = facts.first { $0.kind == "crossing" }
        guard case .crossing(let slots)? = crossing?.content else {
            Issue.record("no crossing")
            return
        }
        #expect(slots.date?.description == "2025-10-29")
        #expect(crossing?.links.date == "discourse.as_of" && crossing?.links.isAsOf == true)
    }

    @Test(
        "The tense says which year's holiday is meant",
        arguments: [
            ("The fighting began during Ramadan.", "2025-03-01"),
            ("Talks will begin after Ramadan.", "2026-02-18"),
        ]
    )
    func holiday(text: String, expected: String) throws {
        let report = Report(published: "2025-10-29", text: text)
        let times = try RuleExampleTests.makeWorker().code(report).times
        #expect(times.map(\.value) == [expected])
    }

    @Test("Crossings shut as well are shut on the day just told")
    func asWell() throws {
        let facts = try Self.facts(
            "Chad shut the Torkham crossing on Sunday. The Chaman crossing was closed as well."
        )
        let days = facts.compactMap { fact -> String? in
            guard case .crossing(let slots) = fact.content else { return nil }
            return slots.date?.description
        }
        #expect(days == ["2025-10-26", "2025-10-26"])
    }

    @Test("A truce of two states that fight at their border holds there")
    func theatre() throws {
        let facts = try Self.facts(
            "Troops of Chad and Sudan clashed on the border on Monday. "
                + "Chad and Sudan agreed to a ceasefire on Tuesday."
        )
        let places = facts.compactMap { fact -> String? in
            guard case .ceasefire(let slots) = fact.content else { return nil }
            return slots.place
        }
        #expect(places == ["Chad-Sudan border"])
    }
}

/// How exactly a place is known, by the words around its name.
@Suite("Precision", .enabled(if: BuiltInGazetteer.isThere, "this build carries no gazetteer"))
struct PrecisionTests {
    @Test(arguments: [
        ("Gunmen fired on a tanker in the Red Sea.", "Red Sea", "sea_air"),
        ("Gunmen boarded a ship off the coast of Yemen.", "Yemen", "sea_air"),
        ("Troops met along the border with Chad.", "Chad", "region"),
        ("Troops met on the frontier between Chad and Sudan.", "Sudan", "region"),
        ("Troops in Sudan met near the border with Chad.", "Sudan", "country"),
        ("Troops fought between Tyre and Sidon.", "Sidon", "region"),
        ("Troops fought north of Gaza City.", "Gaza City", "near"),
        ("A rocket hit Bagram Airfield on Friday.", "Bagram Airfield", "exact"),
    ])
    func level(text: String, name: String, expected: String) throws {
        #expect(try PlaceTests.place(name, in: text)?.precision == expected)
    }
}
