import Coding
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Ties")
struct TiesTests {
    /// What is tied to nothing outside rests on nothing outside.
    @Test func itemsOfWhatIsTiedAreThoseOfTheWhole() throws {
        let reconciler = try ConflictRecord.reconciler()
        let readings = try Demo.readings()
        let seen = (readings + readings.map { $0.elsewhere("x") })
            .flatMap { reconciler.observations(in: $0) }
            .filter { $0.cell.isTied }
        let cells = Set(seen.map(\.cell))
        let whole = reconciler.items(of: cells, from: seen).values.joined()
        let reports = Array(Set(seen.map(\.report.id))).sorted()
        var parts = 0
        for (number, report) in reports.enumerated() {
            var search = TieSearch()
            for item in seen {
                let its = reports.firstIndex(of: item.report.id) ?? 0
                search.add(report: Int64(its), try #require(reconciler.ties(of: item)))
            }
            let tied = search.tied(to: [Int64(number)]).map { seen[$0] }
            #expect(tied.contains { $0.report.id == report })
            if tied.count < seen.count { parts += 1 }
            let anchors = Set(tied.map(\.anchor))
            let made = reconciler.items(of: cells, from: tied).values.joined()
            let kept = whole.filter { item in
                item.evidence.first.map { anchors.contains($0.anchor) } == true
            }
            #expect(made.map(\.id).sorted() == kept.map(\.id).sorted())
            for item in made { #expect(kept.contains(item)) }
        }
        #expect(parts > 0)
    }

    @Test func bytesGiveTheTiesAlone() throws {
        let reconciler = try ConflictRecord.reconciler()
        for item in try Demo.readings().flatMap({ reconciler.observations(in: $0) }) {
            let ties = reconciler.ties(of: item)
            #expect(try Observation.ties(in: item.bytes(ties)) == ties)
            #expect((ties != nil) == item.cell.isTied)
        }
    }

    @Test func aDayIsSharedAndOneMustLook() {
        func ties(_ day: Int32, mutual: [UInt32] = [], passive: [UInt32] = []) -> Ties {
            Ties(
                days: DayInterval(Day(ordinal: day)),
                mutual: mutual,
                passive: passive,
                bond: nil
            )
        }
        var search = TieSearch()
        search.add(report: 0, ties(1, mutual: [7]))
        search.add(report: 1, ties(1, passive: [7]))
        search.add(report: 2, ties(2, mutual: [7]))
        search.add(report: 3, ties(1, passive: [8]))
        search.add(report: 4, ties(1, passive: [8]))
        search.add(report: 4, ties(9, mutual: [9]))
        #expect(search.tied(to: [0]) == [0, 1])
        #expect(search.tied(to: [1]) == [0, 1])
        #expect(search.tied(to: [2]) == [2])
        #expect(search.tied(to: [3]) == [3])
        #expect(search.tied(to: [4]) == [4, 5])
        #expect(search.tied(to: [5]).isEmpty)
    }
}
