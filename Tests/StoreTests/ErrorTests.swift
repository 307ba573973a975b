import Foundation
import GRDB
import Reconciliation
import Testing

@testable import Store

@Suite("What can go wrong with a store")
struct ErrorTests {
    private func problem(_ body: () throws -> Void) -> StoreError.Problem? {
        do {
            try body()
            return nil
        } catch {
            return (error as? StoreError)?.problem
        }
    }

    @Test(arguments: [RecordStore.Purpose.asking, .existing])
    func missing(purpose: RecordStore.Purpose) throws {
        let place = try TemporaryStore()
        #expect(problem { _ = try place.open(purpose) } == .missing)
        #expect(!FileManager.default.fileExists(atPath: place.path))
    }

    @Test(arguments: ["no store at all, but long enough to be read as one ".repeated(40), "x"])
    func anotherFile(contents: String) throws {
        let place = try TemporaryStore()
        try Data(contents.utf8).write(to: URL(fileURLWithPath: place.path))
        for purpose in [RecordStore.Purpose.asking, .writing] {
            #expect(problem { _ = try place.open(purpose) } == .notAStore)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == Data(contents.utf8))
    }

    @Test func theDatabaseOfAnotherProgramIsLeftAsItIs() throws {
        let place = try TemporaryStore()
        do {
            let other = try DatabaseQueue(path: place.path)
            try other.write { try $0.execute(sql: "CREATE TABLE note (text TEXT)") }
            try other.close()
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: place.path))
        #expect(problem { _ = try place.open() } == .notAStore)
        #expect(problem { _ = try place.open(.asking) } == .notAStore)
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.path)) == before)
    }

    @Test func aNewerSchema() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        try store.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 of tomorrow')")
        }
        try store.close()
        for purpose in [RecordStore.Purpose.asking, .writing] {
            #expect(problem { _ = try place.open(purpose) } == .newer)
        }
    }

    @Test func damaged() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        _ = try store.add(Demo.reports)
        try store.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: place.path))
        // The head stays, so that it is known as a store; the pages behind it don't.
        for page in 2..<120 {
            try file.seek(toOffset: UInt64(page * 4096))
            try file.write(contentsOf: Data(repeating: 0xA5, count: 2048))
        }
        try file.close()
        let found = problem { _ = try place.open().add([Demo.report("x")]) }
        guard case .damaged? = found else {
            Issue.record("\(String(describing: found))")
            return
        }
    }

    @Test func locked() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        _ = try store.add([Demo.report("a")])
        let other = try DatabaseQueue(path: place.path)
        try other.inTransaction(.immediate) { db in
            try db.execute(sql: "INSERT INTO meta VALUES ('x', 'y')")
            #expect(problem { _ = try store.add([Demo.report("b")]) } == .locked)
            // Asking goes on meanwhile.
            #expect(problem { _ = try place.open(.asking).show(BoardQuery(.incidents)) } == nil)
            return .rollback
        }
        #expect(problem { _ = try store.add([Demo.report("b")]) } == nil)
    }

    @Test func full() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        _ = try store.add([Demo.report("a")])
        let before = try store.items()
        try store.database.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
        }
        #expect(problem { _ = try store.add(Demo.reports) } == .full)
        #expect(try store.items() == before)
        try store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA max_page_count = 1000000")
        }
        #expect(try store.add(Demo.reports).count == 14)
        try store.close()
        let again = try place.open()
        #expect(try again.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
        #expect(try again.show(BoardQuery(.incidents)).reports.count == 15)
    }

    @Test func readOnly() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        _ = try store.add([Demo.report("a")])
        // Not by permissions, which bind no test that root runs.
        try store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA query_only = 1")
        }
        #expect(problem { _ = try store.add([Demo.report("b")]) } == .readOnly)
        let asking = try place.open(.asking)
        #expect(problem { _ = try asking.add([Demo.report("b")]) } == .readOnly)
        #expect(try asking.show(BoardQuery(.incidents)).items.count == 1)
    }

    @Test func everyProblemHasACodeAndAdvice() {
        let problems: [StoreError.Problem] = [
            .missing, .unopenable(reason: "r"), .readOnly, .notAStore, .newer,
            .damaged(reason: "r"), .full, .locked, .refused(reason: "r"), .unknown("no x"),
            .unfit(slot: "s"), .other(reason: "r"),
        ]
        let errors = problems.map { StoreError($0, path: "p") }
        #expect(Set(errors.map(\.code)).count == problems.count)
        #expect(errors.allSatisfy { $0.description.hasPrefix("p: ") && $0.message.hasSuffix(".") })
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
