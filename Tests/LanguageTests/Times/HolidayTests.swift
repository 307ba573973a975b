import Testing

@testable import Language

/// The days of movable holidays, and what a report means by their names.
@Suite("Holidays")
struct HolidayTests {
    @Test(arguments: [
        (2024, "2024-05-05", "2024-03-31"), (2025, "2025-04-20", "2025-04-20"),
        (2026, "2026-04-12", "2026-04-05"), (1999, "1999-04-11", "1999-04-04"),
    ])
    func easter(year: Int, eastern: String, western: String) {
        #expect(Easter.eastern(year).map { "\($0)" } == eastern)
        #expect(Easter.western(year).map { "\($0)" } == western)
    }

    @Test(arguments: [
        (7, 1, 2023, "2023-09-16"), (7, 1, 2024, "2024-10-03"), (7, 10, 1973, "1973-10-06"),
        (1, 15, 2024, "2024-04-23"), (1, 15, 2025, "2025-04-13"), (9, 25, 2024, "2024-12-26"),
        (12, 14, 2025, "2025-03-14"), (3, 6, 2024, "2024-06-12"),
    ])
    func jewish(month: Int, day: Int, year: Int, expected: String) {
        #expect(HebrewYear.day(month: month, day: day, in: year).map { "\($0)" } == expected)
    }

    /// Published on Tuesday 20 May 2025; without a tense the nearest is meant.
    @Test(arguments: [
        ("It began during [Ramadan].", "2025-03-01 2025-02-28 2025-03-31"),
        ("A lull held on [Eid al-Fitr].", "2025-03-30 2025-03-29 2025-04-02"),
        ("The pause of [Eid al-Adha 2024] held.", "2024-06-16 2024-06-15 2024-06-20"),
        ("They fought through [Ramadan in 2023].", "2023-03-23 2023-03-22 2023-04-22"),
        ("It fell in [the holy month of Ramadan].", "2025-03-01 2025-02-28 2025-03-31"),
        ("It broke out on [Yom Kippur].", "2025-10-02 2025-10-02 2025-10-02"),
        ("A truce held [over Orthodox Easter].", "2025-04-20 2025-04-20 2025-04-20"),
    ])
    func named(marked: String, expected: String) throws {
        let reader = TimeReader(grammar: try Grammars.times())
        let parts = marked.split(whereSeparator: { $0 == "[" || $0 == "]" })
        let document = split(parts.joined())
        let times = reader.times(in: document, published: Moment("2025-05-20"))
        try #require(times.count == 1, "\(times)")
        #expect(document.string(times[0].range) == String(parts[1]))
        let days = [times[0].from, times[0].to].map { $0.map { "\($0)" } ?? "-" }
        #expect(([times[0].value] + days).joined(separator: " ") == expected)
    }

    @Test("A table of days is read, and a slip in it told")
    func table() throws {
        let numbers = try Grammars.numbers()
        let good = "holiday moon 2\n  2025-03-30 2026-03-20\n"
        let grammar = try TimeGrammar(bytes: good.utf8, numbers: numbers)
        let span = try #require(grammar.days(of: grammar.holidays[0], in: 2026).first)
        #expect("\(span.first) \(span.last) \(span.slack)" == "2026-03-20 2026-03-21 1")
        let error = #expect(throws: GrammarError.self) {
            _ = try TimeGrammar(bytes: "holiday moon 2\n  soon\n".utf8, numbers: numbers)
        }
        #expect(error?.line == 2)
    }
}
