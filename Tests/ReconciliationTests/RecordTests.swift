import Coding
import Reconciliation
import TestSupport
import Testing

@Suite struct RecordTests {
    @Test func orderAndRepetitionDoNotMatter() throws {
        var readings = try Demo.readings()
        #expect(readings.count == 14)
        let first = try ConflictRecord.of(readings).json()
        var random = Seeded(state: 7)
        for _ in 0..<200 {
            readings.shuffle(using: &random)
            #expect(try ConflictRecord.of(readings).json() == first)
        }
        #expect(try ConflictRecord.of(readings + readings).json() == first)
    }

    @Test func copiesAreOneOrigin() throws {
        let record = try ConflictRecord.of(Demo.readings())
        #expect(record.reports.count == 14)
        #expect(record.reports.independentOrigins == 13)
    }

    @Test func aReadingComesBackAsItWas() throws {
        for reading in try Demo.readings() {
            let line = ReadingLine.reading(reading)
            #expect(try ReadingLine(json: try line.jsonLine()) == line)
        }
    }

    private func incident(
        _ place: String,
        _ day: String,
        killed: Int,
        source: String,
        report: String
    ) -> Reading {
        let count = Count(min: killed, max: killed, who: "people")
        let slots = Incident(
            type: .shelling,
            place: place,
            date: Day(day).map { DayInterval($0) },
            killed: count
        )
        return Reading(
            report: .init(id: report, published: day),
            facts: [Fact(.incident(slots), evidence: ScalarSpan(0, 9), accordingTo: source)]
        )
    }

    @Test(arguments: [
        ("Port Ada", "2031-03-04", 1), ("Ada Port Road, Port Ada", "2031-03-04", 1),
        ("Lower Wend", "2031-03-04", 2), ("Port Ada", "2031-03-06", 2),
    ])
    func mergesByPlaceAndDay(place: String, day: String, count: Int) throws {
        let record = try ConflictRecord.of([
            incident("Port Ada", "2031-03-04", killed: 3, source: "mayor", report: "a"),
            incident(place, day, killed: 3, source: "mayor", report: "b"),
        ])
        #expect(record.incidents.count == count)
    }

    @Test(arguments: [(3, "army", 0), (8, "army", 1), (8, "mayor", 0)])
    func tollsThatDisagreeAreADispute(killed: Int, source: String, disputes: Int) throws {
        let record = try ConflictRecord.of([
            incident("Port Ada", "2031-03-04", killed: 3, source: "mayor", report: "a"),
            incident("Port Ada", "2031-03-04", killed: killed, source: source, report: "b"),
        ])
        #expect(record.disputes.count == disputes)
    }

    @Test func nothingGivesAnEmptyRecord() throws {
        let record = try ConflictRecord.of([])
        #expect(record.reports.count == 0 && record.incidents.isEmpty && record.asOf == nil)
    }

    @Test func textKeepsWithinItsWidthAndCites() throws {
        let record = try ConflictRecord.of(Demo.readings())
        let text = RecordText(style: TextStyle(width: 80)).render(record)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(text.contains("CEASEFIRES") && text.contains("[Example Wire, 2025-"))
    }

    @Test func htmlEscapesWhatReportsSay() throws {
        let evil = incident(
            "<script>alert(1)</script>",
            "2031-03-04",
            killed: 1,
            source: "a&b",
            report: "r"
        )
        let page = try RecordHTML().render(ConflictRecord.of([evil]))
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
        #expect(page.contains("a&amp;b"))
        #expect(try RecordMarkdown().render(ConflictRecord.of([evil])).contains("\\<script\\>"))
    }
}
