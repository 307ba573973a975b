import Foundation
import GRDB
import Reconciliation
import Testing

@testable import Store

@Suite("The schema")
struct SchemaTests {
    private static let migrations = ["001 reports", "002 record", "003 lines", "004 gists"]

    @Test func migrationsAreOnlyAddedTo() {
        #expect(Schema.migrator.migrations == Self.migrations)
    }

    @Test(arguments: migrations)
    func everyPastSchemaOpens(migration: String) throws {
        let place = try TemporaryStore()
        do {
            let old = try DatabaseQueue(path: place.path)
            try old.write { try $0.execute(sql: "PRAGMA application_id = \(Schema.owner)") }
            try Schema.migrator.migrate(old, upTo: migration)
            try old.close()
        }
        let store = try place.open(.asking)
        #expect(try store.show(BoardQuery(.incidents)).items.isEmpty)
        #expect(try place.open().add([Demo.report("a")]).count == 1)
    }

    @Test func linesOfBeforeTheyWereBytesAreRead() throws {
        let new = try TemporaryStore().open()
        _ = try new.add([Demo.report("a")])
        let item = try #require(try new.show(BoardQuery(.incidents)).items.first)
        let (place, json) = (try TemporaryStore(), String(decoding: try item.json(), as: UTF8.self))
        do {
            let old = try DatabaseQueue(path: place.path)
            try old.write { try $0.execute(sql: "PRAGMA application_id = \(Schema.owner)") }
            try Schema.migrator.migrate(old, upTo: "002 record")
            try old.write { db in
                try db.execute(
                    literal: """
                        INSERT INTO report (name, version, digest, outlet, published, text, addedAt)
                        VALUES ('a', 1, zeroblob(32), 'Example Wire', '2031-03-05',
                            'Three people were killed.', 1);
                        INSERT INTO engine (version, language, model, rules) VALUES ('1', '', '', '');
                        INSERT INTO reading (reportId, engineId, body, addedAt)
                        VALUES (1, 1, '{}', 1);
                        INSERT INTO present (name, reportId, readingId, quoted) VALUES ('a', 1, 1, '');
                        INSERT INTO cell (name) VALUES ('incidents//1');
                        INSERT INTO item (cellId, board, name, contested, cites, lastDay)
                        VALUES (1, 'incidents', \(item.id), 0, 1, 0);
                        INSERT INTO itemBody (itemId, body) VALUES (1, \(json));
                        INSERT INTO itemSource (itemId, source) VALUES (1, 'the mayor');
                        """
                )
            }
            try old.close()
        }
        let store = try place.open(.asking)
        var query = BoardQuery(.incidents)
        #expect(try store.show(query).items == [item])
        query.source = "mayor"
        #expect(try store.show(query).items == [item])
        query.source = "nurse"
        #expect(try store.show(query).items.isEmpty)
    }

    @Test(
        "What is only added to can't be changed",
        arguments: ["report", "reading", "engine", "correction"]
    )
    func appendOnly(table: String) throws {
        let store = try TemporaryStore().open()
        _ = try store.add([Demo.report("a")])
        let key = try #require(
            try store.facts(of: store.show(BoardQuery(.incidents)).items).first?.first
        )
        _ = try store.correct(.accept([key]), by: "anna")
        for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET id = id"] {
            #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
        }
    }

    @Test(
        "Nothing is written without a report, a reading and a sentence",
        arguments: [
            "(99, 1, 0, 1, 0, 9, x'00', 1)", "(1, 99, 0, 1, 0, 9, x'00', 1)",
            "(1, 1, 9, 99, 0, 9, x'00', 1)", "(1, 1, 9, NULL, 0, 9, x'00', 1)",
            "(1, 1, 9, 1, NULL, 9, x'00', 1)", "(1, 1, 9, 1, 9, 9, x'00', 1)",
            "(1, 1, 9, 1, 0, 9, x'', 1)",
        ]
    )
    func sources(values: String) throws {
        let store = try TemporaryStore().open()
        _ = try store.add([Demo.report("a")])
        let sql = """
            INSERT INTO observation
                (cellId, presentId, ordinal, readingId, spanStart, spanEnd, body, since)
            VALUES \(values)
            """
        #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
    }

    @Test func whatIsAcknowledgedIsOnTheDisk() throws {
        let store = try TemporaryStore().open()
        let (mode, durability, keys) = try store.database.writeWithoutTransaction { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                try Int.fetchOne(db, sql: "PRAGMA foreign_keys")
            )
        }
        #expect(mode == "wal" && durability == 2 && keys == 1)
    }
}
