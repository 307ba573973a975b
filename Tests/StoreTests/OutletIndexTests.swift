import TestSupport
import Testing

@testable import Store

@Suite("Reports by outlet and time")
struct OutletIndexTests {
    private struct Entry: Equatable {
        var outlet: String
        var moment: Int?
        var report: Int64
    }

    @Test func findsWhatLookingAtAllFinds() {
        var random = Seeded(state: 5)
        var index = OutletIndex(window: 10)
        var all: [Entry] = []
        for report in Int64(1)...400 {
            let outlet = ["A", "B"][Int.random(in: 0...1, using: &random)]
            let known = Int.random(in: 0...9, using: &random) > 0
            let moment = known ? Int.random(in: -60...60, using: &random) : nil
            index.insert(outlet, moment, report)
            all.append(Entry(outlet: outlet, moment: moment, report: report))
            if report % 9 == 0 {
                let gone = all.remove(at: Int.random(in: all.indices, using: &random))
                index.remove(gone.outlet, gone.moment, gone.report)
            }
        }
        for moment in Array(-75...75) + [nil] {
            let wanted = all.filter { entry in
                guard entry.outlet == "A" else { return false }
                guard let moment, let other = entry.moment else { return entry.moment == moment }
                return abs(other - moment) <= 10
            }
            #expect(index.reports(of: "A", near: moment).sorted() == wanted.map(\.report))
        }
        let sorted = index.sorted().map { Entry(outlet: $0, moment: $1, report: $2) }
        #expect(
            sorted
                == all.sorted {
                    ($0.outlet, $0.moment ?? .min, $0.report)
                        < ($1.outlet, $1.moment ?? .min, $1.report)
                }
        )
    }
}
