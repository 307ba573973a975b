import Coding
import Reconciliation
import Testing

@Suite struct TensionTests {
    private func reading(_ id: String, _ published: String, _ facts: [Fact.Content]) -> Reading {
        Reading(
            report: .init(id: id, published: published),
            facts: facts.enumerated().map { Fact($1, evidence: ScalarSpan($0 * 10, $0 * 10 + 9)) }
        )
    }

    private func day(_ text: String) -> DayInterval? { Day(text).map { DayInterval($0) } }

    private func shelling(_ date: String, killed: Int) -> Fact.Content {
        .incident(
            Incident(
                type: .shelling,
                attacker: "Norland (NRL)",
                place: "Port Ada",
                country: ["SUD"],
                date: day(date),
                killed: Count(min: killed, max: killed)
            )
        )
    }

    @Test func moreDeadIsMoreTension() throws {
        let values = try [0, 9, 99].map { dead in
            let record = try ConflictRecord.of([
                reading("a", "2031-03-04", [shelling("2031-03-04", killed: dead)])
            ])
            return try #require(record.tension.series.first?.parts.first).value
        }
        // 9.5 times 1, 2 and 3: the weight of heavy weapons, and a step for each power of ten.
        #expect(values == [9.5, 19, 28.5])
    }

    @Test func everyPointOpensToItsLines() throws {
        let record = try ConflictRecord.of(Demo.readings())
        #expect(record.tension.method == "truce-tension-1")
        #expect(!record.tension.series.isEmpty)
        let ids = Set(
            record.incidents.map(\.id) + record.claims.map(\.id) + record.ceasefires.map(\.id)
                + record.talks.map(\.id) + record.crossings.map(\.id)
        )
        for point in record.tension.series {
            #expect(abs(point.parts.reduce(0) { $0 + $1.value } - point.value) < 0.02)
            for part in point.parts {
                #expect(!part.grounds.isEmpty)
                #expect(part.grounds.allSatisfy { ids.contains($0.item) })
            }
        }
    }

    @Test func aPlaceIsNewOnlyAfterTwoQuietWeeks() throws {
        let dates = ["2031-03-04", "2031-03-10", "2031-03-30"]
        let record = try ConflictRecord.of(
            dates.map { reading($0, $0, [shelling($0, killed: 1)]) }
        )
        let new = record.tension.series.filter { $0.parts.contains { $0.kind == "horizontal" } }
        #expect(new.map(\.date.description) == ["2031-03-04", "2031-03-30"])
    }
}
