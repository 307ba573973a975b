import Foundation
import Knowledge
import Testing

@Suite("The shelf of knowledge")
struct KnowledgeDataTests {
    static let data = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data").path()

    static let opened: Result<KnowledgeBase, any Error> = Result {
        try KnowledgeBase(KnowledgeCompiler.compile(DataFolder(data).files()))
    }

    @Test(
        "Every file loads, and the shelves are as full as promised",
        arguments: [
            (EntryKind.country, 249), (.group, 300), (.noun, 150), (.outlet, 200), (.crossing, 60),
            (.place, 400), (.holder, 90),
        ]
    )
    func shelves(kind: EntryKind, least: Int) throws {
        #expect(try Self.opened.get().entries(kind).count >= least)
    }

    @Test("An office has its days, and nobody holds it on a day that is not known")
    func holders() throws {
        let knowledge = try Self.opened.get()
        let entry = try #require(knowledge.entry(key: "zelensky-2019", kind: .holder))
        let holder = try #require(knowledge.holder(entry))
        #expect(holder.country?.description == "UKR")
        #expect(holder.isInOffice(on: 20_240_504))
        #expect(!holder.isInOffice(on: 20_160_504))
        #expect(!holder.isInOffice(on: 0))
    }

    @Test("The Afghan Taliban govern since August 2021, the Pakistani Taliban govern nothing")
    func taliban() throws {
        let knowledge = try Self.opened.get()
        let afghan = try #require(knowledge.entry(key: "taliban", kind: .group))
        let pakistani = try #require(knowledge.entry(key: "ttp", kind: .group))
        #expect(knowledge.group(afghan)?.isGovernment(on: 20_251_029) == true)
        #expect(knowledge.group(afghan)?.isGovernment(on: 20_210_801) == false)
        #expect(knowledge.group(afghan)?.governs == CountryCode("AFG"))
        #expect(knowledge.group(pakistani)?.governs == nil)
        #expect(knowledge.countryCode(of: pakistani) == CountryCode("PAK"))
        #expect(knowledge.group(pakistani)?.parent == "")
    }

    @Test("A crossing knows its two countries and where it is")
    func crossing() throws {
        let knowledge = try Self.opened.get()
        let entry = try #require(knowledge.entry(key: "torkham", kind: .crossing))
        let torkham = try #require(knowledge.crossing(entry))
        #expect(Set(torkham.countries.map(\.description)) == ["AFG", "PAK"])
        #expect(abs(torkham.latitude - 34.1) < 0.1 && abs(torkham.longitude - 71.1) < 0.1)
        #expect(!torkham.source.isEmpty)
    }

    @Test("PLOVER is whole, and CAMEO codes keep their leading zeros")
    func ontology() throws {
        let ontology = try Self.opened.get().ontology
        #expect(ontology.types.count == 16)
        #expect(ontology.types.reduce(0) { $0 + $1.modes.count } == 67)
        #expect(ontology.contexts.count == 37)
        #expect(Set(ontology.types.map(\.quad)).count == 4)
        #expect(ontology.crosswalk.contains { $0.cameo == "030" })
        #expect(ontology.crosswalk.allSatisfy { $0.cameo.utf8.count >= 3 })
        #expect(ontology.cameo(type: "ASSAULT", mode: "aerial") == "195")
        #expect(ontology.cameo(type: "RETREAT", mode: "ceasefire") == "0871")
        #expect(ontology.cameo(type: "CONSULT", mode: "visit") == "042")
        #expect(ontology.crossing(cameo: "1951")?.mode == "aerial")
        #expect(ontology.crossing(cameo: "046")?.type == "CONSULT")
        #expect(ontology.score(type: "ASSAULT", mode: "unconventional") == -10)
        #expect(ontology.score(type: "PROTEST", mode: "vandalize") == -5)
        #expect(ontology.type("COERCE")?.quad == .materialConflict)
        #expect(ontology.type("AID")?.requiresRecipient == true)
    }
}
