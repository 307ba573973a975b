import Coding
import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Reconciliation
@testable import Store

@Suite("The record in a store")
struct RecordTests {
    @Test func anyOrderAndAnyLotsGiveTheRecordMadeAtOnce() throws {
        let wanted = try made(of: Demo.readings)
        #expect(wanted.count > 100)
        var random = Seeded(state: 11)
        for round in 0..<200 {
            let store = try TemporaryStore().open()
            var rest = Demo.reports.shuffled(using: &random)[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...(round < 2 ? 1 : 6), using: &random)
                _ = try store.add(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            #expect(try store.items() == wanted)
            try store.rebuild()
            #expect(try store.items() == wanted)
        }
    }

    @Test func whatIsAddedElsewhereLeavesTheRest() throws {
        let readings = Demo.readings + Demo.readings.map { $0.elsewhere("x") }
        let reports = readings.map { CodedReport($0) }
        let wanted = try made(of: readings)
        let key = try #require(
            FactKey.keys(of: readings[0]).first { $0.kind == "incident" }
        )
        let without = try made(
            of: readings,
            Corrections([
                Correction(
                    id: 1,
                    at: "2031-01-01T00:00:00Z",
                    by: "anna",
                    why: "",
                    action: .reject([key])
                )
            ])
        )
        #expect(wanted != without)
        var random = Seeded(state: 3)
        for _ in 0..<8 {
            let store = try TemporaryStore().open()
            var rest = reports.shuffled(using: &random)[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...3, using: &random)
                _ = try store.add(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            #expect(try store.items() == wanted)
            let entry = try store.correct(.reject([key]), by: "anna")
            #expect(try store.items() == without)
            _ = try store.correct(.undo(entry.id), by: "anna")
            #expect(try store.items() == wanted)
        }
    }

    @Test(arguments: ["2025-10-12", "2025-10-20", "2025-11-08", "2031-01-01"])
    func theRecordOfADayIsMadeOfWhatWasPublishedByThen(last: String) throws {
        let store = try TemporaryStore().open()
        _ = try store.add(Demo.reports)
        let day = try #require(Day(last))
        let (items, reports, _) = try store.record(publishedBy: day)
        let then = Demo.readings.filter {
            $0.report.published.flatMap(Instant.seconds).map {
                $0 < (Int(day.ordinal) + 1) * 86_400
            } ?? true
        }
        #expect(reports.count == then.count && !then.isEmpty)
        let lines = try items.map { item in
            "\(item.board) \(String(decoding: try item.json(), as: UTF8.self))"
        }
        #expect(try lines.sorted() == made(of: then))
        let conflict = try #require(items.lazy.compactMap(\.conflict).first)
        let own = try store.record(publishedBy: day, of: conflict).items
        #expect(own == items.filter { $0.conflict == conflict })
    }

    @Test func aVersionPublishedOtherwiseIsCitedAsPublishedNow() throws {
        let store = try TemporaryStore().open()
        let first = Demo.report("a", text: "One text.")
        var second = Demo.report("a", text: "Another.")
        second.report.published = "2031-05-06"
        second.reading.report.published = "2031-05-06"
        _ = try store.add([first])
        _ = try store.add([second])
        #expect(try store.items() == made(of: [second.whole]))
    }

    @Test func anEarlierReportThatComesLaterIsTheOrigin() throws {
        let text = (0..<60).map { "word\($0)" }.joined(separator: " ")
        var early = Demo.report("z", text: text)
        early.report.published = "2031-03-04"
        early.reading.report.published = "2031-03-04"
        let copies = ["a", "b", "c"].map { Demo.report($0, text: text + " more") }
        let store = try TemporaryStore().open()
        for item in copies + [early] { _ = try store.add([item]) }
        #expect(try store.items() == made(of: (copies + [early]).map(\.whole)))
        #expect(try store.show(BoardQuery(.incidents)).reports.independentOrigins == 1)
    }

    @Test func aRebuildKeepsThePast() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        _ = try store.add(Array(Demo.reports.prefix(6)))
        let then = place.pass()
        _ = try store.add(Array(Demo.reports.dropFirst(6)))
        let key = try #require(FactKey.keys(of: Demo.readings[0]).first)
        _ = try store.correct(.reject([key]), by: "anna")
        var query = BoardQuery(.claims)
        query.moment = then
        let before = try store.show(query).items
        let now = try store.show(BoardQuery(.claims)).items
        #expect(before.count < now.count)
        var told: [Double] = []
        try store.rebuild { told.append($0) }
        #expect(told == told.sorted() && told.count > 1 && told.last == 1)
        #expect(try store.show(query).items == before)
    }

    @Test func readingsWithoutTheirGistsAreReadWholeAndGetThem() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        _ = try store.add(Demo.reports)
        let (items, gists) = (try store.items(), try store.gists())
        #expect(gists.count == Demo.reports.count)
        let lost = """
            DELETE FROM gist WHERE readingId % 2 = 0;
            UPDATE gist SET body = x'FF00' WHERE readingId % 2 = 1
            """
        try store.write { try $0.execute(sql: lost) }
        let key = try #require(
            try store.facts(of: store.show(BoardQuery(.incidents)).items).first?.first
        )
        // Taking a report up again reads the whole readings then.
        let entry = try store.correct(.reject([key]), by: "anna")
        #expect(try store.items() != items)
        _ = try store.correct(.undo(entry.id), by: "anna")
        #expect(try store.items() == items)
        try store.rebuild()
        #expect(try store.items() == items)
        #expect(try store.gists() == gists)
    }

    @Test(arguments: BoardQuery.Board.allCases)
    func thePastIsWhatItWas(board: BoardQuery.Board) throws {
        let place = try TemporaryStore()
        let store = try place.open()
        var past: [(Moment, [RecordItem])] = []
        for item in Demo.reports.reversed() {
            _ = try store.add([item])
            let answer = try store.show(BoardQuery(board))
            past.append((place.pass(), answer.items))
        }
        for (moment, items) in past {
            var query = BoardQuery(board)
            query.moment = moment
            #expect(try store.show(query).items == items)
        }
    }

    @Test func changesAreThoseSinceThen() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        _ = try store.add([Demo.report("a")])
        let then = place.pass()
        #expect(try store.changes(since: then, BoardQuery(.incidents)).isEmpty)
        _ = try store.add([Demo.report("b", place: "Lower Wend")])
        let changes = try store.changes(since: then, BoardQuery(.incidents))
        #expect(changes.map(\.what) == [.appeared])
        var query = BoardQuery(.incidents)
        query.place = "ada"
        #expect(try store.changes(since: then, query).isEmpty)
    }
}

extension RecordStore {
    fileprivate func gists() throws -> [Data] {
        try read { db in try Data.fetchAll(db, sql: "SELECT body FROM gist ORDER BY readingId") }
    }
}
