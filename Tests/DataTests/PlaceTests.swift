import FoundationEssentials
import Knowledge
import Language
import ModelData
import Reports
import Testing

@testable import Coding

/// The gazetteer in the binary, without which a build can do.
enum BuiltInGazetteer {
    static var isThere: Bool {
        var length = 0
        _ = truce_place_tables(&length)
        return length > 0
    }
}

/// Which of the places of one name a report means, with the parser and the gazetteer that ship.
@Suite("Places", .enabled(if: BuiltInGazetteer.isThere, "this build carries no gazetteer"))
struct PlaceTests {
    static func places(_ text: String) throws -> [Coding.Place] {
        try RuleExampleTests.makeWorker().code(Report(text: text)).places
    }

    static func place(_ name: String, in text: String) throws -> Coding.Place? {
        try places(text).first { $0.text == name }
    }

    @Test(
        "The name after a comma says which is meant",
        arguments: [
            ("The fire began in Paris, Texas, on Friday.", "Paris", "USA"),
            ("The convoy left Tripoli, Lebanon, on Friday.", "Tripoli", "LBN"),
            ("The fire began in Paris on Friday.", "Paris", "FRA"),
        ]
    )
    func containment(text: String, name: String, country: String) throws {
        #expect(try Self.place(name, in: text)?.country == country)
    }

    @Test(
        "The other places of the report say which is meant",
        arguments: [
            ("Rebels shelled Tripoli while troops left Misrata and Zawiya.", "Tripoli", "LBY"),
            ("Gunmen fought in Tripoli, Sidon and Zahle on Friday.", "Tripoli", "LBN"),
            ("Police in Georgia held two men from Atlanta and Savannah.", "Georgia", "USA"),
            ("Georgia accused Russia of shelling villages near Tbilisi.", "Georgia", "GEO"),
            ("Trains between Córdoba, Seville and Granada were late.", "Córdoba", "ESP"),
            ("Farmers blocked roads in Córdoba, Rosario and Mendoza.", "Córdoba", "ARG"),
        ]
    )
    func coherence(text: String, name: String, country: String) throws {
        #expect(try Self.place(name, in: text)?.country == country)
    }

    @Test(
        "A common word that is a town's name too is no place",
        arguments: [
            ("Police fired.", "Police"), ("Same again.", "Same"), ("Un again.", "Un"),
        ]
    )
    func commonWords(text: String, word: String) throws {
        #expect(try Self.place(word, in: text) == nil)
    }

    @Test("A city has its GeoNames number")
    func city() throws {
        let place = try #require(try Self.place("Istanbul", in: "Istanbul hosted it."))
        #expect(place.geonames == 745_044 && place.country == "TUR" && place.kind == "city")
    }

    @Test("A name has one sense in a report")
    func oneSense() throws {
        let text = """
            The fire began in Paris, Texas, on Friday. Officials in Paris said that nobody was hurt.
            """
        #expect(
            try Self.places(text).filter { $0.text == "Paris" }.map(\.country) == ["USA", "USA"]
        )
    }

    @Test("A dateline is where it was said")
    func dateline() throws {
        let text = "BEIRUT (Wire) — Shells hit a school near Idlib on Sunday, residents said."
        let places = try Self.places(text)
        #expect(places.map(\.text) == ["BEIRUT", "Idlib"])
        #expect(places.map(\.role) == [.dateline, nil])
        #expect(places.last?.precision == "near")
    }

    @Test("The name of a people says where somebody is from")
    func demonym() throws {
        let places = try Self.places("Turkish jets struck a depot near Afrin.")
        #expect(places.map(\.role) == [.origin, nil])
        #expect(places.map(\.country) == ["TUR", "SYR"])
    }

    @Test(
        "People, streets and months are no places",
        arguments: [
            "Jackson Lincoln met Paris Carver at the office.",
            "He met Mr Washington in May.",
            "The van stopped in London Road.",
            "The council met the board of the college.",
        ]
    )
    func nothing(text: String) throws { #expect(try Self.places(text).isEmpty) }

    @Test(
        "What stands before a place says how near it was",
        arguments: [
            ("A convoy was hit north of Aleppo.", "Aleppo", "near"),
            ("A convoy was hit in Aleppo.", "Aleppo", "exact"),
            ("The army fired between Tyre and Sidon.", "Sidon", "region"),
            ("Fighting spread in Iraq.", "Iraq", "country"),
        ]
    )
    func precision(text: String, name: String, precision: String) throws {
        #expect(try Self.place(name, in: text)?.precision == precision)
    }

    @Test("A name behind the general word that it hangs on is no part of it")
    func nameBehind() throws {
        let text =
            "killed wounded in rebel attack on al-Kerman district in Aleppo child killed were attacks "
            + "al-Kerman"
        #expect(try !Self.places(text).isEmpty)
    }

    @Test("Every place says which rule chose it")
    func provenance() throws {
        let places = try Self.places("Gunmen fought in Tripoli, Sidon and Zahle on Friday.")
        #expect(!places.isEmpty && places.allSatisfy { $0.rule != nil })
    }
}
