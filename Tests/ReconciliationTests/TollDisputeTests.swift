import Coding
import Reconciliation
import TestSupport
import Testing

/// Which counts of different sources contradict each other.
@Suite struct TollDisputeTests {
    private func reading(_ who: String?, _ killed: Int?, _ source: String) -> Reading {
        reading(who, killed, killed, source)
    }

    private func reading(_ who: String?, _ least: Int?, _ most: Int?, _ source: String) -> Reading {
        let incident = Incident(
            type: .shelling,
            place: "Port Ada",
            date: Day("2031-03-04").map { DayInterval($0) },
            killed: Count(min: least, max: most, who: who)
        )
        return Reading(
            report: .init(id: source, published: "2031-03-05"),
            facts: [Fact(.incident(incident), evidence: ScalarSpan(0, 9), accordingTo: source)]
        )
    }

    @Test(
        "Counts of the same people contradict each other, those of different people don't",
        arguments: [
            ("soldiers", 23, "Norland soldiers", 58, 1),
            ("troops", 23, "soldiers", 58, 1),
            ("Norland soldiers", 23, "Sudland soldiers", 58, 0),
            ("soldiers", 23, "Sudland fighters", 200, 0),
            ("soldiers", 7, "attackers", 6, 0),
            ("civilians", 5, "rebels", 9, 0),
            ("civilians", 5, "Civilians", 5, 0),
            // Of all who died, some may have been civilians, but not more than all.
            ("people", 9, "civilians", 5, 0),
            ("people", 5, "civilians", 9, 1),
            ("people", 5, "people", 6, 1),
            (nil, 5, nil, 6, 1),
            // Of whom the first speaks is not said.
            (nil, 9, "soldiers", 58, 0),
        ] as [(String?, Int, String?, Int, Int)]
    )
    func contradict(one: String?, _ few: Int, other: String?, _ many: Int, _ count: Int) throws {
        let record = try ConflictRecord.of([
            reading(one, few, "mayor"), reading(other, many, "army"),
        ])
        #expect(record.incidents.count == 1)
        #expect(record.disputes.count { $0.question == "toll" } == count)
    }

    @Test func thoseWhoGiveTheSameCountHoldOnePosition() throws {
        let record = try ConflictRecord.of([
            reading("soldiers", 23, "mayor"), reading("soldiers", 23, "nurse"),
            reading("soldiers", 58, "army"), reading("soldiers", nil, "guard"),
        ])
        let dispute = try #require(record.disputes.first { $0.question == "toll" })
        #expect(dispute.positions.map(\.answer) == ["58 soldiers", "23 soldiers"])
        #expect(dispute.positions.map(\.accordingTo) == [["army"], ["mayor", "nurse"]])
        #expect(dispute.positions.map(\.evidence.count) == [1, 2])
    }

    @Test(arguments: [(7, 7, "7"), (7, 9, "7–9"), (7, nil, "at least 7")])
    func answersAreInWords(least: Int, most: Int?, answer: String) throws {
        let record = try ConflictRecord.of([
            reading("soldiers", least, most, "mayor"), reading("soldiers", 3, "army"),
        ])
        let dispute = try #require(record.disputes.first { $0.question == "toll" })
        #expect(dispute.positions.map(\.answer).contains("\(answer) soldiers"))
    }
}
