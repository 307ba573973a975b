import Coding
import Reconciliation
import Testing

@Suite struct ConflictTests {
    private func reading(_ id: String, _ facts: [Fact.Content]) -> Reading {
        Reading(
            report: .init(id: id, published: "2031-03-04"),
            facts: facts.enumerated().map { Fact($1, evidence: ScalarSpan($0 * 10, $0 * 10 + 9)) }
        )
    }

    private func ceasefire(_ parties: [String]) -> Fact.Content {
        .ceasefire(
            Ceasefire(
                parties: parties,
                date: Day("2031-03-04").map { DayInterval($0) },
                status: .agreed
            )
        )
    }

    private func shelling(at place: String) -> Fact.Content {
        .incident(
            Incident(type: .shelling, place: place, date: Day("2031-03-04").map { DayInterval($0) })
        )
    }

    private func record(_ facts: [Fact.Content], _ definitions: [ConflictDefinition] = [])
        -> ConflictRecord
    {
        ConflictRecord([reading("a", facts)], reconciler: Reconciler(conflicts: definitions))
    }

    @Test func twoWhoDealWithEachOtherMakeAConflict() {
        let record = record([ceasefire(["Norland (NRL)", "Sudland (SUD)"])])
        #expect(record.conflicts.map(\.id) == ["nrl-sud"])
    }

    @Test func whatHasNoPartiesBelongsToTheReportsConflict() {
        let record = record([
            ceasefire(["Norland (NRL)", "Sudland (SUD)"]), shelling(at: "Port Ada"),
        ])
        #expect(record.incidents.first?.conflict == "nrl-sud")
    }

    private let named = ConflictDefinition(
        id: "river-war",
        name: "The river war",
        parties: [
            .init(name: "Norland (NRL)", aliases: ["Northern command"]),
            .init(name: "Sudland (SUD)"),
        ],
        crossings: ["Ada Gate"],
        places: ["Port Ada"]
    )

    @Test(arguments: [["Norland (NRL)", "Sudland (SUD)"], ["Sudland (SUD)", "Northern command"]])
    func anAnalystNamesAConflictAndItsParties(parties: [String]) {
        let record = record([ceasefire(parties)], [named])
        #expect(record.conflicts.map(\.name) == ["The river war"])
        #expect(record.ceasefires.first?.conflict == "river-war")
    }

    @Test func whatHappensAtItsPlacesBelongsToIt() {
        #expect(
            record([shelling(at: "Port Ada, Norland")], [named]).incidents.first?.conflict
                == "river-war"
        )
        #expect(record([shelling(at: "Elsewhere")], [named]).incidents.first?.conflict == nil)
    }

    /// Knows two parties; all else is words.
    private struct TwoParties: NameKeys {
        func key(for name: String) -> String { name.lowercased() }
        func isParty(_ key: String) -> Bool { ["norland", "sudland"].contains(key) }
    }

    @Test(arguments: ["northern command", "Northern Command"])
    func anAliasThatNoTableKnowsIsAParty(alias: String) {
        let definition = ConflictDefinition(
            id: "river-war",
            name: "The river war",
            parties: [.init(name: "Norland", aliases: [alias]), .init(name: "Sudland")]
        )
        let facts = [ceasefire([alias, "Sudland"])]
        func conflict(_ definitions: [ConflictDefinition]) -> String? {
            let reconciler = Reconciler(names: TwoParties(), conflicts: definitions)
            return ConflictRecord([reading("a", facts)], reconciler: reconciler)
                .ceasefires.first?.conflict
        }
        #expect(conflict([definition]) == "river-war")
        #expect(conflict([]) != "river-war")
    }

    @Test func theWordPartiesIsNoParty() {
        let record = ConflictRecord(
            [
                reading("a", [ceasefire(["Norland", "Sudland"])]),
                reading("b", [ceasefire(["Norland", "Sudland", "parties"])]),
            ],
            reconciler: Reconciler(names: TwoParties())
        )
        #expect(record.ceasefires.map(\.parties) == [["Norland", "Sudland"]])
    }
}
