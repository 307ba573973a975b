import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Writing many rows at once")
struct ManyRowsTests {
    private static func database() throws -> DatabaseQueue {
        let database = try DatabaseQueue()
        try database.write { db in
            try db.execute(sql: "CREATE TABLE t (a, b, c, d CHECK (d IS NULL OR d <> 7))")
        }
        return database
    }

    @Test(arguments: [0, 1, 63, 64, 65, 200])
    func valuesComeBackAsTheyWere(count: Int) throws {
        let texts = ["", "a", "Überfall in Łódź", String(repeating: "ö", count: 5_000)]
        let numbers = [0, -1, Int64.min, Int64.max]
        let values = (0..<count).flatMap { i -> [DatabaseValue] in
            [
                texts[i % texts.count].databaseValue,
                Data(repeating: UInt8(i % 256), count: i % 7).databaseValue,
                numbers[i % numbers.count].databaseValue,
                i % 3 == 0 ? .null : (Double(i) / 8 + 100).databaseValue,
            ]
        }
        try Self.database().write { db in
            try ManyRows(db, into: "t", ["a", "b", "c", "d"]).insert(values)
            let rows = try Row.fetchAll(db, sql: "SELECT * FROM t ORDER BY rowid")
            #expect(rows.flatMap { Array($0.databaseValues) } == values)
            let kinds = try String.fetchSet(db, sql: "SELECT DISTINCT typeof(b) FROM t")
            #expect(kinds == (count == 0 ? [] : ["blob"]))
        }
    }

    @Test func whatBreaksARuleIsAnErrorAndTheNextIsWritten() throws {
        try Self.database().write { db in
            let rows = ManyRows(db, into: "t", ["d"])
            #expect(throws: DatabaseError.self) {
                try rows.insert([1.databaseValue, 7.databaseValue])
            }
            try rows.insert([2.databaseValue, 3.databaseValue])
            #expect(try Int.fetchAll(db, sql: "SELECT d FROM t ORDER BY d") == [2, 3])
        }
    }
}
