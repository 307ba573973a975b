import Coding
import Reconciliation
import Testing

/// Which words are of the same round of talks.
@Suite struct TalksTests {
    /// Knows one city of one country.
    private struct OneCity: NameKeys {
        func key(for name: String) -> String { name.lowercased() }
        func lies(_ place: String, in country: String) -> Bool {
            place == "Port Ada" && country == "Norland"
        }
    }

    private func talks(
        _ venue: String,
        _ status: Talks.Status,
        _ report: String,
        _ published: String,
        on day: String? = nil,
        by source: String? = nil
    ) -> Reading {
        let slots = Talks(
            parties: ["Norland", "Sudland"],
            venue: venue,
            date: day.flatMap { Day($0) }.map { DayInterval($0) },
            status: status
        )
        return Reading(
            report: .init(id: report, published: published),
            facts: [Fact(.talks(slots), evidence: ScalarSpan(0, 9), accordingTo: source)]
        )
    }

    @Test("A city and the country that it lies in are one venue, and the city is its name")
    func venues() {
        func record(_ venues: [String]) -> ConflictRecord {
            let readings = venues.enumerated().map { i, venue in
                talks(venue, .ongoing, "\(i)", "2031-03-0\(i + 4)", on: "2031-03-04")
            }
            return ConflictRecord(readings, reconciler: Reconciler(names: OneCity()))
        }
        #expect(record(["Norland", "Port Ada"]).talks.map(\.venue) == ["Port Ada"])
        #expect(record(["Norland", "Norland", "Port Ada"]).talks.map(\.venue) == ["Port Ada"])
        #expect(record(["Sudland", "Port Ada"]).talks.count == 2)
        #expect(record(["Norland", "Lower Wend"]).talks.count == 2)
    }

    @Test("That talks go on contradicts who says on that day that they have ended")
    func ended() {
        let ended = talks("Port Ada", .endedWithoutAgreement, "a", "2031-03-05", by: "mayor")
        let again = talks(
            "Port Ada",
            .endedWithoutAgreement,
            "b",
            "2031-03-07",
            on: "2031-03-05"
        )
        func contested(_ day: String) -> Bool? {
            let goesOn = talks("Port Ada", .ongoing, "c", day, by: "envoys")
            return ConflictRecord([ended, again, goesOn], reconciler: Reconciler(names: OneCity()))
                .talks.first?.contested
        }
        #expect(contested("2031-03-05") == true)
        #expect(contested("2031-03-04") == false)
    }

    @Test("Of one day, what is planned comes before what goes on, and changes tell who says so")
    func oneDay() {
        let record = ConflictRecord([
            talks("Port Ada", .collapsed, "a", "2031-03-05", on: "2031-03-05", by: "mayor"),
            talks("Port Ada", .ongoing, "b", "2031-03-05", on: "2031-03-05"),
            talks("Port Ada", .planned, "c", "2031-03-05", on: "2031-03-05", by: "envoys"),
        ])
        let history = record.talks.map { $0.history.map(\.status) }
        #expect(history == [["planned", "ongoing", "collapsed"]])
        #expect(record.changes.map(\.to) == ["planned", "ongoing", "collapsed"])
        #expect(record.changes.map(\.from) == [nil, "planned", "ongoing"])
        #expect(record.changes.map(\.accordingTo) == [["envoys"], [], ["mayor"]])
    }
}
