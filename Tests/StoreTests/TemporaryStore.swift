import Coding
import Foundation
import GRDB
import Reconciliation
import Reports
import Synchronization
import Testing

@testable import Store

/// A store in a folder of its own, which goes when the test ends, with a clock that the test sets.
final class TemporaryStore: Sendable {
    let folder: URL
    let path: String
    private let time = Mutex<Int64>(1_000_000)

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("truce-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent("a.store").path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Opens the store.
    func open(
        _ purpose: RecordStore.Purpose = .writing,
        patience: Double = 0.1
    ) throws -> RecordStore {
        let clock = StoreClock(now: { [self] in time.withLock { $0 } })
        return try RecordStore(path, purpose, Method(), patience, clock)
    }

    /// Lets an hour pass; gives the moment just before.
    func pass() -> Moment {
        time.withLock { time in
            time += 3_600_000
            return Moment(milliseconds: time - 1)
        }
    }
}

/// The readings of the example series, with the facts that people read in it.
enum Demo {
    private static let root = String(
        #filePath.dropLast("Tests/StoreTests/TemporaryStore.swift".count)
    )

    static let readings: [Reading] = {
        let file = root + "Examples/afghanistan-pakistan-2025/gold_readings.jsonl"
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            guard case .reading(let reading)? = try? ReadingLine(json: Array(line.utf8)) else {
                return nil
            }
            return reading
        }
    }()

    static let reports = readings.map { CodedReport($0) }

    /// A small reading of a report: so many killed at a place, according to a source.
    static func report(
        _ id: String,
        text: String = "Three people were killed.",
        place: String = "Port Ada",
        killed: Int = 3,
        engine: String = "1"
    ) -> CodedReport {
        let slots = Incident(
            type: .shelling,
            place: place,
            date: Day("2031-03-04").map { DayInterval($0) },
            killed: Count(min: killed, max: killed, who: "people")
        )
        return CodedReport(
            Report(id: id, outlet: "Example Wire", published: "2031-03-05", text: text),
            Reading(
                report: .init(
                    id: id,
                    outlet: "Example Wire",
                    published: "2031-03-05",
                    fingerprint: Fingerprint(text)
                ),
                facts: [
                    Fact(.incident(slots), evidence: ScalarSpan(0, 9), accordingTo: "the mayor")
                ],
                engine: Reading.Engine(version: engine)
            )
        )
    }
}

extension RecordStore {
    /// All items of the record as they are kept, in an order of their own.
    func items() throws -> [String] {
        try read { db in
            let sentences = Sentences(db)
            return try Row.fetchAll(
                db,
                sql: "SELECT board, body FROM item JOIN line ON itemId = item.id"
            ).map { row in
                let item = try KeptItem.item(row["body"], row["board"], sentences)
                return "\(item.board) \(String(decoding: try item.json(), as: UTF8.self))"
            }.sorted()
        }
    }
}

/// The items of the record that is made of readings at once, written likewise.
func made(of readings: [Reading], _ corrections: Corrections = Corrections()) throws -> [String] {
    let record = ConflictRecord(readings, corrections: corrections)
    var items = record.ceasefires.map(RecordItem.ceasefire)
    items += record.talks.map(RecordItem.talks)
    items += record.incidents.map(RecordItem.incident)
    items += record.periods.map(RecordItem.period)
    items += record.impacts.map(RecordItem.impact)
    items += record.claims.map(RecordItem.claim)
    items += record.disputes.map(RecordItem.dispute)
    items += record.crossings.map(RecordItem.crossing)
    return try items.map { "\($0.board) \(String(decoding: try $0.json(), as: UTF8.self))" }
        .sorted()
}
