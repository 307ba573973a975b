import Coding
import Testing

@testable import Reconciliation

@Suite struct ChangeTests {
    private func items(_ readings: some Sequence<Reading>) throws -> [RecordItem] {
        let reconciler = try ConflictRecord.reconciler()
        return reconciler.items(readings.flatMap { reconciler.observations(in: $0) })
    }

    @Test func nothingNewIsNoChange() throws {
        let items = try items(Demo.readings())
        #expect(RecordChanges.between(items, items.shuffled()).isEmpty)
    }

    @Test func theLastReportsChangesAreTold() throws {
        let readings = try Demo.readings().sorted {
            ($0.report.published ?? "") < ($1.report.published ?? "")
        }
        let changes = try RecordChanges.between(items(readings.dropLast(3)), items(readings))
        #expect(changes.contains { $0.what == .standing && $0.board == "talks" })
        let late = Set(readings.suffix(3).map(\.report.id))
        for change in changes where change.what == .appeared {
            #expect(change.evidence.contains { late.contains($0.report) })
        }
    }

    @Test func whatIsTakenAwayIsGone() throws {
        let readings = try Demo.readings()
        let changes = try RecordChanges.between(items(readings), [])
        #expect(!changes.isEmpty && changes.allSatisfy { $0.what == .gone && $0.to == nil })
    }

    @Test func theRecordTellsItsChangesOfStanding() throws {
        let record = try ConflictRecord.of(Demo.readings())
        let doha = record.changes.filter { $0.board == "ceasefires" && $0.to == "agreed" }
        #expect(doha.contains { $0.at == "2025-10-19" })
    }

    @Test func ofACrossingOfWhichNobodySpeaksNothingIsKnown() throws {
        let crossing = Crossing(name: "Ada Gate", countries: ["NRL", "SUD"], status: .closed)
        let told = Reading(
            report: .init(id: "a", published: "2031-03-04"),
            facts: [Fact(.crossing(crossing), evidence: ScalarSpan(0, 9))]
        )
        let later = Reading(report: .init(id: "b", published: "2031-04-20"))
        let record = try #require(ConflictRecord.of([told, later]).crossings.first)
        #expect(record.standing == "unknown" && record.lastKnown == "closed")
        #expect(record.silentDays == 47)
        #expect(try ConflictRecord.of([told]).crossings.first?.standing == "closed")
    }

    @Test func linesOfOneIDInTwoConflictsHaveOneOrder() throws {
        func ceasefire(_ conflict: String, _ report: String) throws -> RecordItem {
            let day = try #require(Day("2031-03-04"))
            let cite = Cite(report: report, span: ScalarSpan(0, 9))
            let position = Position(
                status: "in_force",
                date: DayInterval(day),
                accordingTo: [],
                origins: 1,
                evidence: [cite]
            )
            return .ceasefire(
                CeasefireRecord(
                    id: "ceasefire-2031-03-04",
                    conflict: conflict,
                    parties: [],
                    mediators: [],
                    standing: "in_force",
                    contested: false,
                    positions: [position],
                    history: [position]
                )
            )
        }
        let items = [try ceasefire("north-south", "b"), try ceasefire("east-west", "a")]
        let reports = ConflictRecord.Reports(count: 2, independentOrigins: 2)
        let one = ConflictRecord(items, reports: reports, asOf: nil)
        let other = ConflictRecord(items.reversed(), reports: reports, asOf: nil)
        #expect(try one.json(pretty: false) == other.json(pretty: false))
        #expect(one.changes.count == 2)
    }
}
