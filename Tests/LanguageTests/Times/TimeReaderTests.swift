import Language
import Testing

struct TimeReaderTests {
    /// Published on Wednesday 29 October 2025 unless the case says otherwise.
    static let cases: [(String, String)] = [
        ("The truce was reached on [19 October].", "DATE 2025-10-19 2025-10-19 2025-10-19"),
        ("It was signed on [19 October 2021].", "DATE 2021-10-19 2021-10-19 2021-10-19"),
        (
            "It was signed on [Oct. 19, 2021], officials said.",
            "DATE 2021-10-19 2021-10-19 2021-10-19"
        ),
        ("The log begins on [2025-10-12].", "DATE 2025-10-12 2025-10-12 2025-10-12"),
        ("Shelling began [late on Saturday].", "DATE 2025-10-25 2025-10-25 2025-10-25"),
        ("He arrived on [Wednesday].", "DATE 2025-10-29 2025-10-29 2025-10-29"),
        ("The envoys will meet on [Friday].", "DATE 2025-10-31 2025-10-31 2025-10-31"),
        ("They met on [Friday].", "DATE 2025-10-24 2025-10-24 2025-10-24"),
        ("They planned a rally for [Friday].", "DATE 2025-10-31 2025-10-31 2025-10-31"),
        ("The camp was opened in [March last year].", "DATE 2024-03 2024-03-01 2024-03-31"),
        ("Nobody foresaw [the year two thousand].", "DATE 2000 2000-01-01 2000-12-31"),
        ("They met [last Friday].", "DATE 2025-10-24 2025-10-24 2025-10-24"),
        ("The town fell [yesterday].", "DATE 2025-10-28 2025-10-28 2025-10-28"),
        ("It was raided [last night].", "TIME 2025-10-28TNI 2025-10-28 2025-10-28"),
        ("Guns fired on [Tuesday evening].", "TIME 2025-10-28TEV 2025-10-28 2025-10-28"),
        (
            "Posts fell in [the early hours of Wednesday].",
            "TIME 2025-10-29TMO 2025-10-29 2025-10-29"
        ),
        ("It fell in [the night of 11 to 12 October].", "TIME 2025-10-11TNI 2025-10-11 2025-10-12"),
        ("Talks ran [25-30 October].", "DATE 2025-10-25 2025-10-25 2025-10-30"),
        ("Dozens died [earlier this month].", "DATE 2025-10 2025-10-01 2025-10-29"),
        ("It fell in [early October].", "DATE 2025-10 2025-10-01 2025-10-11"),
        ("It ends [later this week].", "DATE 2025-W44 2025-10-29 2025-11-02"),
        ("Troops raided the camp [overnight].", "TIME 2025-10-28TNI 2025-10-28 2025-10-29"),
        ("They met between [3 and 5 October].", "DATE 2025-10-03 2025-10-03 2025-10-05"),
        ("It ended at [6 p.m. Moscow time].", "TIME 2025-10-29T18:00 2025-10-29 2025-10-29"),
        ("It ended at [6 p.m. local time].", "TIME 2025-10-29T18:00 2025-10-29 2025-10-29"),
        ("The pause began at [1300 GMT].", "TIME 2025-10-29T13:00 2025-10-29 2025-10-29"),
        ("Blasts came at [10 p.m. on Thursday].", "TIME 2025-10-23T22:00 2025-10-23 2025-10-23"),
        ("The road shut [last week].", "DATE 2025-W43 2025-10-20 2025-10-26"),
        ("He fled in [September].", "DATE 2025-09 2025-09-01 2025-09-30"),
        ("They left [three days ago].", "DATE 2025-10-26 2025-10-26 2025-10-26"),
        ("It began [two years ago].", "DATE 2023 2023-01-01 2023-12-31"),
        ("It was a [48-hour] truce.", "DURATION PT48H - -"),
        ("Fighting went on for [nine days].", "DURATION P9D - -"),
        ("It lasted [several weeks].", "DURATION PXW - -"),
        ("It lasted [two and a half hours].", "DURATION PT2H30M - -"),
        ("Trucks cross [every day].", "SET P1D - -"),
        ("Convoys run [daily].", "SET P1D - -"),
        ("They are [now] in Doha.", "DATE PRESENT_REF - -"),
        ("Nothing is known of [the future].", "DATE FUTURE_REF - -"),
        ("The war of [the 1980s] ended.", "DATE 198X 1980-01-01 1989-12-31"),
        ("They took the town in [2021].", "DATE 2021 2021-01-01 2021-12-31"),
        ("It is due by [the end of next year].", "DATE 2026 2026-09-01 2026-12-31"),
        ("Shops shut at [Christmas].", "DATE 2025-12-25 2025-12-25 2025-12-25"),
    ]

    @Test(arguments: cases)
    func reads(_ marked: String, _ expected: String) throws {
        let reader = TimeReader(grammar: try Grammars.times())
        let parts = marked.split(whereSeparator: { $0 == "[" || $0 == "]" })
        let document = split(parts.joined())
        let times = reader.times(in: document, published: Moment("2025-10-29T20:00:00+03:00"))
        try #require(times.count == 1, "\(times)")
        let time = times[0]
        #expect(document.string(time.range) == String(parts[1]))
        let from = time.from.map { "\($0)" } ?? "-"
        let to = time.to.map { "\($0)" } ?? "-"
        let read = "\(time.type.rawValue) \(time.value) \(from) \(to)"
        #expect(read.split(separator: " ") == expected.split(separator: " "))
    }

    @Test func theStoryGoesOn() throws {
        let reader = TimeReader(grammar: try Grammars.times())
        let document = split("The raid came on 9 October.\nTwo days later the border was shut.")
        let times = reader.times(in: document, published: Moment("2025-10-29"))
        #expect(times.map(\.value) == ["2025-10-09", "2025-10-11"])
    }

    @Test(arguments: [
        ("It ended at 6 p.m. Moscow time.", 180), ("It ended at 21:00 GMT.", 0),
        ("It ended at 3 p.m. EDT.", -240), ("It ended at noon.", nil),
    ])
    func zone(_ text: String, _ minutes: Int?) throws {
        let reader = TimeReader(grammar: try Grammars.times())
        let times = reader.times(in: split(text), published: Moment("2025-10-29"))
        #expect(times.map(\.zone) == [minutes])
    }

    @Test func withoutPublicationDaysStayOpen() throws {
        let reader = TimeReader(grammar: try Grammars.times())
        let document = split("He left on Friday, came back yesterday and was seen on 3 May.")
        let times = reader.times(in: document, published: nil)
        #expect(times.map(\.value) == ["XXXX-WXX-5", "PAST_REF", "XXXX-05-03"])
        #expect(times.allSatisfy { $0.from == nil && $0.to == nil })
    }

    @Test(arguments: [
        "May we go?", "He paid $ 1990 for it.", "A 12-year-old boy was hurt.",
        "The first time is hard.",
        "They march on.", "It was on 31 February.", "Three-quarters of the town is empty.",
    ])
    func finds(nothing text: String) throws {
        let reader = TimeReader(grammar: try Grammars.times())
        #expect(reader.times(in: split(text), published: Moment("2025-10-29")).map(\.value) == [])
    }

    @Test(arguments: [
        "31 February 2025", "99/99/9999", "99999999999999999999 years ago", "9999999999 days later",
        "in 1999999999 centuries", "the 999th century", "February 30", "25:61 GMT",
        "999999999 weeks from now",
        "-- , : / 's a an the", "nine hundred million billion trillion trillion years ago",
        "the night of 31 to 99 May",
    ])
    func bearsNaughtyWords(_ text: String) throws {
        let reader = TimeReader(grammar: try Grammars.times())
        for published in [nil, Moment("2025-10-29"), Moment("9999-12-31"), Moment("0000-01-01")] {
            for time in reader.times(in: split(text), published: published) {
                #expect(!time.value.isEmpty)
                if let from = time.from, let to = time.to { #expect(from <= to) }
            }
        }
    }

    @Test(arguments: [
        ("words month\n  month=13x : May", 2), ("  monday", 1), ("phrase a\n  {none}", 2),
        ("phrase a\n  x?", 2),
        ("nonsense", 1), ("holiday fixed", 1), ("phrase a\n  x => b=1", 2),
    ])
    func tellsTheLine(_ text: String, _ line: Int) throws {
        let numbers = try Grammars.numbers()
        let error = #expect(throws: GrammarError.self) {
            _ = try TimeGrammar(bytes: text.utf8, numbers: numbers)
        }
        #expect(error?.line == line)
    }
}
