import Coding
import GRDB
import Reconciliation
import Reports
import Testing

@testable import Store

@Suite("Adding to a store")
struct AddingTests {
    @Test func theSameReportTwiceAddsNothing() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        #expect(try store.add([Demo.report("a")]).map(\.outcome) == [.added(version: 1)])
        let items = try store.items()
        #expect(try store.knows(Demo.report("a").report))
        #expect(try store.add([Demo.report("a")]).map(\.outcome) == [.known])
        #expect(try store.items() == items)
        #expect(try store.show(BoardQuery(.incidents)).reports.count == 1)
    }

    @Test func twiceInOneLotIsOnce() throws {
        let store = try TemporaryStore().open()
        let outcomes = try store.add([Demo.report("a"), Demo.report("a")]).map(\.outcome)
        #expect(outcomes == [.added(version: 1), .known])
    }

    @Test func aChangedTextIsKeptBesideTheOld() throws {
        let store = try TemporaryStore().open()
        _ = try store.add([Demo.report("a")])
        let changed = Demo.report("a", text: "Four people were killed.", killed: 4)
        #expect(try !store.knows(changed.report))
        #expect(try store.add([changed]).map(\.outcome) == [.added(version: 2)])
        // The later version counts; coming back to the earlier text changes nothing.
        #expect(try store.add([Demo.report("a")]).map(\.outcome) == [.known])
        let answer = try store.show(BoardQuery(.incidents))
        #expect(answer.items.count == 1 && answer.reports.count == 1)
        guard case .incident(let incident)? = answer.items.first else {
            Issue.record("no incident")
            return
        }
        #expect(incident.killed?.min == 4)
        #expect(try store.search(.init("three")).isEmpty)
        #expect(try store.search(.init("four")).first?.version == 2)
    }

    @Test func aReadingByAnotherEngineCountsAndTheFirstStays() throws {
        let store = try TemporaryStore().open()
        _ = try store.add([Demo.report("a")])
        let again = Demo.report("a", killed: 5, engine: "2")
        #expect(try store.reports(notReadBy: Reading.Engine(version: "2")) == ["a"])
        #expect(try store.add([again]).map(\.outcome) == [.read])
        #expect(try store.reports(notReadBy: Reading.Engine(version: "2")).isEmpty)
        #expect(try store.items() == made(of: [again.whole]))
        let count = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM reading") }
        #expect(count == 2)
        let difference = ReadingDifference(from: Demo.report("a").reading, to: again.reading)
        #expect(difference.gone.count == 1 && difference.new.count == 1)
    }

    @Test func whatWentInComesOut() throws {
        let place = try TemporaryStore()
        _ = try place.open().add(Demo.reports)
        let store = try place.open(.asking)
        for item in Demo.reports {
            let back = try #require(try store.report(item.report.id))
            #expect(back.report == item.report && back.reading == item.reading)
        }
    }
}

extension CodedReport {
    /// The reading with its text.
    var whole: Reading {
        var reading = reading
        reading.report.text = report.text
        return reading
    }
}
