import Coding
import Publishing
import Reconciliation
import Testing

@Suite struct TableTests {
    private static let provenance = Provenance(
        engines: ["truce 0.0.0, fast"],
        method: "truce-tension-1",
        at: "2031-03-05T08:00:00Z"
    )

    private func items(place: String = "Port Ada, Norland", by: String = "Sudland army")
        -> [RecordItem]
    {
        let slots = Incident(
            type: .shelling,
            attacker: by,
            place: place,
            country: ["NRL"],
            date: Day("2031-03-04").map { DayInterval($0) },
            killed: Count(min: 3, max: 3, text: "three", who: "people")
        )
        let reading = Reading(
            report: .init(id: "a", outlet: "Ada Post", published: "2031-03-04"),
            places: [
                Place(
                    span: ScalarSpan(0, 8),
                    text: "Port Ada",
                    kind: "city",
                    latitude: 12.5,
                    longitude: -3.25,
                    precision: "exact"
                )
            ],
            facts: [Fact(.incident(slots), evidence: ScalarSpan(0, 9), accordingTo: "the mayor")]
        )
        let reconciler = Reconciler()
        return reconciler.items(reconciler.observations(in: reading))
    }

    @Test func everyBoardIsATableWithTags() throws {
        for board in Table.boards {
            let table = try #require(Table.of(board: board, items()))
            #expect(table.columns.allSatisfy { $0.tag.hasPrefix("#") }, "\(board)")
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(board)")
        }
        #expect(Table.of(board: "weather", []) == nil)
    }

    @Test func csvHasNamesThenTagsThenRows() throws {
        let table = try #require(Table.of(board: "incidents", items()))
        let lines = table.csv(hxl: true).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("id,date_from,") && lines[1].hasPrefix("#event+id,#date"))
        #expect(lines[2].contains("\"Port Ada, Norland\"") && lines[2].contains("12.5,-3.25,exact"))
        #expect(table.csv(hxl: false).split(separator: "\r\n").count == 2)
    }

    @Test(arguments: ["=1+1", "+cmd", "@x", "-a"])
    func aCellIsNeverAFormula(text: String) throws {
        let csv = try #require(Table.of(board: "incidents", items(by: text))).csv(hxl: false)
        #expect(csv.contains(",'\(text)"))
    }

    @Test(arguments: ["a\"b", "a\nb", "a,b"])
    func aCellIsQuotedWhereItMust(text: String) throws {
        let csv = try #require(Table.of(board: "incidents", items(by: text))).csv(hxl: false)
        #expect(csv.contains("\"" + text.replacing("\"", with: "\"\"") + "\""))
    }

    @Test func aTableLikeACLEDsHoldsTheIncident() {
        let acled = Table.acledLike(items())
        #expect(acled.rows.first?.contains("Shelling/artillery/missile attack") == true)
        #expect(acled.rows.first?.last == "3")
    }

    @Test func theMapHasLongitudeFirst() throws {
        let (json, unplaced) = try GeoJSON.render(items(), Self.provenance)
        let text = String(decoding: json, as: UTF8.self)
        #expect(text.contains("\"coordinates\":[-3.25,12.5]") && unplaced == 0)
        #expect(text.contains("truce-tension-1") && text.contains("2031-03-05T08:00:00Z"))
        #expect(try GeoJSON.render(items(place: "Nowhere"), Self.provenance).unplaced == 1)
    }

    @Test func aReportSaysWhereEveryLineIsFrom() {
        let report = SituationReport(
            items(),
            conflict: nil,
            period: DayInterval(from: Day(ordinal: 22_340), to: Day(ordinal: 22_350)),
            reports: .init(count: 1, independentOrigins: 1),
            provenance: Self.provenance,
            texts: ["a": "Port Ada was shelled, the mayor said."]
        )
        let markdown = report.render(.markdown)
        #expect(markdown.contains("Port Ada") && markdown.contains("[^1]: Ada Post"))
        #expect(markdown.contains("according to the mayor"))
        #expect(markdown.contains("truce-tension-1"))
        let html = report.render(.html)
        #expect(html.contains("<li id=\"n1\">") && html.contains("<a href=\"#n1\">"))
    }

    @Test func whatReportsSayIsNeverMarkup() {
        let report = SituationReport(
            items(by: "<script>x</script> *a* [b](c)"),
            conflict: nil,
            period: DayInterval(from: Day(ordinal: 22_340), to: Day(ordinal: 22_350)),
            reports: .init(count: 1, independentOrigins: 1),
            provenance: Self.provenance
        )
        #expect(!report.render(.html).contains("<script"))
        #expect(report.render(.markdown).contains("\\*a\\* \\[b\\]"))
    }
}
