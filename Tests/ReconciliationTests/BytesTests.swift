import Coding
import Testing

@testable import Reconciliation

@Suite("Lines of the record in bytes")
struct BytesTests {
    private static func items() throws -> [RecordItem] {
        let record = try ConflictRecord.of(try Demo.readings())
        var items = record.ceasefires.map(RecordItem.ceasefire)
        items += record.talks.map(RecordItem.talks)
        items += record.incidents.map(RecordItem.incident)
        items += record.periods.map(RecordItem.period)
        items += record.crossings.map(RecordItem.crossing)
        items += record.impacts.map(RecordItem.impact)
        items += record.claims.map(RecordItem.claim)
        items += record.disputes.map(RecordItem.dispute)
        return items
    }

    @Test func comeBackAsTheyWereButForWordsAndAddress() throws {
        let items = try Self.items()
        #expect(Set(items.map(\.board)).count > 6)
        for item in items {
            let back = try RecordItem(bytes: item.bytes, board: item.board)
            #expect(back == item.citing(\.bare))
        }
    }

    @Test func whatIsRarelyThereComesBackToo() throws {
        let day = Day(ordinal: 20_000)
        let cite = Cite(
            report: "a",
            outlet: nil,
            published: nil,
            span: ScalarSpan(0, 4),
            inTitle: false,
            rule: "r"
        )
        var other = cite
        other.inTitle = nil
        let crossing = CrossingRecord(
            id: "c",
            conflict: nil,
            name: "",
            countries: ["AFG"],
            location: Location(latitude: -1.5, longitude: 170.25, precision: "near", geonames: 7),
            standing: "unknown",
            lastKnown: "open",
            silentDays: -3,
            since: day,
            exceptions: [],
            announced: DayInterval(day),
            contested: false,
            lastReported: nil,
            positions: [
                Position(
                    status: "open",
                    date: nil,
                    asOf: day,
                    accordingTo: ["é", ""],
                    origins: 1,
                    evidence: [cite, other, cite],
                    inferred: true,
                    general: false,
                    factuality: .planned
                )
            ],
            history: []
        )
        let resolved = Dispute(
            id: "d",
            conflict: "x",
            about: "incident:i",
            question: "toll",
            positions: [
                Dispute.Position(answer: "3", accordingTo: [], origins: 1, evidence: [other])
            ],
            resolved: Dispute.Resolution(how: .conceded, answer: "3", by: ["b"], at: day)
        )
        for item in [RecordItem.crossing(crossing), .dispute(resolved)] {
            #expect(try RecordItem(bytes: item.bytes, board: item.board) == item)
        }
    }

    @Test func cutShortTheyAreAnError() throws {
        for item in try Self.items().prefix(30) {
            let bytes = item.bytes
            for length in bytes.indices {
                #expect(throws: BytesError.self) {
                    try RecordItem(bytes: Array(bytes.prefix(length)), board: item.board)
                }
            }
        }
    }

    @Test func otherwiseChangedTheyAreNoTrap() throws {
        var random = SystemRandomNumberGenerator()
        for item in try Self.items().prefix(60) {
            for _ in 0..<200 {
                var bytes = item.bytes
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let at = Int.random(in: bytes.indices, using: &random)
                    bytes[at] = UInt8.random(in: 0...255, using: &random)
                }
                _ = try? RecordItem(bytes: bytes, board: item.board)
            }
        }
    }
}

extension Cite {
    /// The citation without the words and the address, which the report has.
    fileprivate var bare: Cite {
        var bare = self
        (bare.url, bare.text) = (nil, nil)
        return bare
    }
}
