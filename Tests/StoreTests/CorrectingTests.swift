import Coding
import Reconciliation
import Reports
import TestSupport
import Testing

@testable import Store

@Suite("The analyst's hand in a store")
struct CorrectingTests {
    private func keys(_ kind: String) -> [FactKey] {
        Demo.readings.flatMap(FactKey.keys).filter { $0.kind == kind }
    }

    /// One correction of each kind that bears on facts.
    private func actions(_ store: RecordStore) throws -> [Correction.Action] {
        let incidents = keys("incident")
        let cell = try #require(try store.cell(of: incidents[0]))
        return [
            .reject(Array(keys("claim").prefix(3))), .accept([keys("claim")[0]]),
            .edit(incidents[1], slot: "place", value: .string("Herat")),
            .merge([incidents[0], incidents[2]], cell: cell),
            .split([incidents[3]], from: [incidents[4]]),
            .link([keys("impact")[0]], conflict: "another"),
            .conflicts([
                ConflictDefinition(
                    id: "named",
                    name: "The border war",
                    parties: [
                        .init(name: "Pakistan", aliases: ["Islamabad"]),
                        .init(name: "Taliban government (AFG)", aliases: ["Afghanistan"]),
                    ],
                    crossings: ["Torkham"],
                    places: ["Kabul"]
                )
            ]),
        ]
    }

    @Test func theRecordIsTheOneMadeWithTheCorrections() throws {
        let store = try TemporaryStore().open()
        let readings = Demo.readings + Demo.readings.map { $0.elsewhere("x") }
        _ = try store.add(readings.map { CodedReport($0) })
        for action in try actions(store) {
            _ = try store.correct(action, by: "anna", why: "checked")
            let corrections = Corrections(try store.log())
            #expect(try store.items() == made(of: readings, corrections))
        }
        let items = try store.items()
        try store.rebuild()
        #expect(try store.items() == items)
    }

    @Test func undoRestores() throws {
        let store = try TemporaryStore().open()
        _ = try store.add(Demo.reports)
        let before = try store.items()
        let entries = try actions(store).map { try store.correct($0, by: "anna") }
        let after = try store.items()
        #expect(after != before)
        let undoings = try entries.map { try store.correct(.undo($0.id), by: "ben") }
        #expect(try store.items() == before)
        for entry in undoings { _ = try store.correct(.undo(entry.id), by: "anna") }
        #expect(try store.items() == after)
        #expect(
            try store.log().map(\.by).prefix(8) == [
                "anna", "anna", "anna", "anna", "anna", "anna", "anna", "ben",
            ]
        )
    }

    @Test func namedConflictsHoldFromTheirMomentOn() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        _ = try store.add(Array(Demo.reports.prefix(7)))
        let before = try store.show(BoardQuery(.ceasefires)).items
        let then = place.pass()
        let naming = try #require(try actions(store).last)
        let entry = try store.correct(naming, by: "anna")
        _ = try store.add(Array(Demo.reports.dropFirst(7)))
        let corrections = Corrections(try store.log())
        #expect(corrections.conflicts.map(\.id) == ["named"])
        #expect(try store.items() == made(of: Demo.readings, corrections))
        let named = try store.show(BoardQuery(.ceasefires))
        #expect(named.items.contains { $0.conflict == "named" })
        #expect(named.record.conflicts.contains { $0.name == "The border war" })
        var query = BoardQuery(.ceasefires)
        query.moment = then
        #expect(try store.show(query).items == before)
        _ = try store.correct(.undo(entry.id), by: "anna")
        #expect(try store.items() == made(of: Demo.readings))
        try store.rebuild()
        #expect(try store.items() == made(of: Demo.readings))
        #expect(try store.show(query).items == before)
    }

    @Test func correctionsMadeBeforeOthersCameHold() throws {
        let store = try TemporaryStore().open()
        _ = try store.add(Array(Demo.reports.prefix(7)))
        let key = FactKey.keys(of: Demo.readings[0])[0]
        _ = try store.correct(.reject([key]), by: "anna")
        _ = try store.add(Array(Demo.reports.dropFirst(7)))
        let corrections = Corrections(try store.log())
        #expect(try store.items() == made(of: Demo.readings, corrections))
    }

    @Test func correctionsOutliveANewReading() throws {
        let store = try TemporaryStore().open()
        _ = try store.add([Demo.report("a")])
        let key = try #require(FactKey.keys(of: Demo.report("a").reading).first)
        _ = try store.correct(.edit(key, slot: "place", value: .string("Upper Wend")), by: "anna")
        _ = try store.add([Demo.report("a", killed: 4, engine: "2")])
        let item = try #require(try store.show(BoardQuery(.incidents)).items.first)
        #expect(item.place == "Upper Wend")
    }

    @Test func whatIsNotThereIsRefusedAndNothingWritten() throws {
        let store = try TemporaryStore().open()
        _ = try store.add([Demo.report("a")])
        let key = FactKey.keys(of: Demo.report("a").reading)[0]
        let wrong: [Correction.Action] = [
            .undo(7), .reject([FactKey.keys(of: Demo.report("b").reading)[0]]),
            .edit(key, slot: "killed", value: .string("some")), .note(on: "nothing", text: "x"),
        ]
        for action in wrong {
            #expect(throws: StoreError.self) { try store.correct(action, by: "anna") }
        }
        #expect(try store.log().isEmpty)
        #expect(try store.facts(named: "\(key)") == [key])
        let item = try #require(try store.show(BoardQuery(.incidents)).items.first)
        #expect(try store.facts(named: "incidents:\(item.id)") == [key])
        #expect(throws: StoreError.self) { try store.facts(named: "talks:\(item.id)") }
    }
}
