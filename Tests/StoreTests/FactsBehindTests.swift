import Coding
import Reconciliation
import Reports
import Testing

@testable import Store

@Suite("The facts behind a line")
struct FactsBehindTests {
    /// Two towns that one rule finds in one sentence.
    private func report(_ id: String, towns: [String] = ["Port Ada", "Bel Harbour"]) -> CodedReport
    {
        let text = "Port Ada and Bel Harbour were shelled on Tuesday, the mayor said."
        let facts = towns.map { town in
            let slots = Incident(
                type: .shelling,
                place: town,
                date: Day("2031-03-04").map { DayInterval($0) }
            )
            return Fact(.incident(slots), evidence: ScalarSpan(0, 65), accordingTo: "the mayor")
        }
        return CodedReport(
            Report(id: id, outlet: "Ada Post", published: "2031-03-05", text: text),
            Reading(
                report: .init(id: id, outlet: "Ada Post", published: "2031-03-05"),
                facts: facts
            )
        )
    }

    @Test func aLineRestsOnItsOwnFactOfASentence() throws {
        let store = try TemporaryStore().open()
        _ = try store.add([report("a"), report("b", towns: ["Bel Harbour", "Port Ada"])])
        let items = try store.show(BoardQuery(.incidents)).items
        #expect(items.count == 2)
        for (item, keys) in zip(items, try store.facts(of: items)) {
            let isPort = item.place == "Port Ada"
            #expect(
                Set(keys.map { "\($0.ordinal)\($0.report)" })
                    == (isPort ? ["0a", "1b"] : ["1a", "0b"])
            )
        }
    }

    @Test func whatIsSaidOfOneLineIsNotSaidOfTheOther() throws {
        let store = try TemporaryStore().open()
        _ = try store.add([report("a")])
        let item = try #require(try store.show(BoardQuery(.incidents)).items.first)
        _ = try store.correct(.reject(store.facts(named: item.name)), by: "anna")
        let rest = try store.show(BoardQuery(.incidents)).items
        #expect(rest.count == 1 && rest.first?.place != item.place)
    }

    @Test func everyFactOfTheSeriesIsBehindALine() throws {
        let store = try TemporaryStore().open()
        _ = try store.add(Demo.reports)
        let boards: [BoardQuery.Board] = [
            .ceasefires, .talks, .incidents, .crossings, .claims, .impacts,
        ]
        let behind = try boards.flatMap { board in
            try store.facts(of: store.show(BoardQuery(board)).items).flatMap { $0 }
        }
        #expect(Set(behind) == Set(Demo.readings.flatMap(FactKey.keys)))
    }
}
