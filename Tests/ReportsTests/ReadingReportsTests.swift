import Reports
import Testing

@Suite struct ReadingReportsTests {
    private func read(_ text: String, limit: Int = 1 << 20) -> [Result<Report, ReportError>] {
        let stream = ByteStream(bytes: text.utf8, name: "in.jsonl")
        return Array(ReportReader(jsonLines: stream, limit: limit))
    }

    private func failure(_ result: Result<Report, ReportError>?) -> ReportError? {
        if case .failure(let error)? = result { error } else { nil }
    }

    @Test func readsLinesWithMarkReturnsAndBlanks() throws {
        let results = read("\u{FEFF}{\"text\":\"One.\"}\r\n\r\n  \n{\"text\":\"Two.\",\"id\":\"b\"}")
        let reports = try results.map { try $0.get() }
        #expect(reports.map(\.text) == ["One.", "Two."])
        #expect(reports[1].id == "b")
        #expect(reports[0].id == Report.defaultID(url: nil, title: nil, text: "One."))
        #expect(reports[0].id.count == 16)
    }

    @Test func keepsUnknownFields() throws {
        let report = try #require(try read(#"{"text":"A.","desk":{"n":[1,2.5,null]}}"#).first?.get())
        #expect(
            report.extra["desk"]
                == .object(["n": .array([.integer(1), .number(2.5), .null])]))
        let again = try Report(json: try report.jsonLine(), file: "again")
        #expect(again == report)
    }

    @Test(arguments: [
        ("{", "REPORT-008"), ("[1]", "REPORT-009"), ("{}", "REPORT-010"),
        (#"{"text":" "}"#, "REPORT-010"), (#"{"text":"a","url":[1]}"#, "REPORT-011"),
        ("{\"text\":\"\u{0}\"}", "REPORT-005"),
        (#"{"text":"a","x":"# + String(repeating: "[", count: 100_000), "REPORT-008"),
    ])
    func badLineCostsItselfOnly(line: String, code: String) throws {
        let results = read("\(line)\n{\"text\":\"Good.\"}\n")
        #expect(results.count == 2)
        let error = try #require(failure(results.first))
        #expect(error.code == code)
        #expect(error.line == 1)
        #expect(error.description.hasPrefix("in.jsonl:1: "))
        #expect(try results.last?.get().text == "Good.")
    }

    @Test func longLineIsSkipped() throws {
        let long = "{\"text\":\"" + String(repeating: "a", count: 300_000) + "\"}"
        let results = read("\(long)\n{\"text\":\"Good.\"}", limit: 1000)
        #expect(failure(results.first)?.problem == .lineTooLong(limit: 1000))
        #expect(try results.last?.get().text == "Good.")
    }

    @Test(arguments: [
        ([0x61, 0xFF], "REPORT-007"), ([0xFF, 0xFE, 0x61, 0], "REPORT-006"),
        ([0x61, 0], "REPORT-005"), ([0x20, 0x0A], "REPORT-004"), ([0xC0, 0x80], "REPORT-007"),
        ([0xED, 0xA0, 0x80], "REPORT-007"),
    ] as [([UInt8], String)])
    func plainTextErrors(bytes: [UInt8], code: String) {
        #expect(throws: ReportError.self) { try Report(plainText: bytes, file: "a.txt") }
        do throws(ReportError) {
            _ = try Report(plainText: bytes, file: "a.txt")
        } catch {
            #expect(error.code == code)
        }
    }

    @Test func missingFileAndDirectory() {
        #expect(failure(ReportReader.reports(path: "/no/such/file").first)?.problem == .missing)
        #expect(failure(ReportReader.reports(path: "/").first)?.problem == .notAFile)
    }
}
