import Language
import Testing

struct CivilDateTests {
    @Test func numbersAndDaysGoBothWays() {
        var day = CivilDate(dayNumber: -3_652_500)
        for number in stride(from: -3_652_500, through: 3_652_500, by: 61) {
            let next = CivilDate(dayNumber: number)
            #expect(next.dayNumber == number)
            #expect(next >= day)
            day = next
        }
    }

    @Test(arguments: [
        ("1970-01-01", 4), ("2025-10-29", 3), ("2000-02-29", 2), ("1900-03-01", 4),
        ("0001-01-01", 1),
    ])
    func weekdays(_ text: String, _ weekday: Int) throws {
        let date = try #require(Moment(text)).date
        #expect(date.weekday == weekday)
        #expect("\(date)" == text)
    }

    @Test(arguments: [
        ("2025-10-29", 2025, 44), ("2021-01-03", 2020, 53), ("2018-12-31", 2019, 1),
        ("1998-01-22", 1998, 4),
    ])
    func weeks(_ text: String, _ year: Int, _ week: Int) throws {
        let date = try #require(Moment(text)).date
        #expect(date.week == (year, week))
    }

    @Test func monthsKeepWithinTheMonth() throws {
        let date = try #require(CivilDate(year: 2024, month: 1, day: 31))
        #expect("\(date.adding(months: 1))" == "2024-02-29")
        #expect("\(date.adding(months: -11))" == "2023-02-28")
        #expect(date.adding(days: .max).year > 90_000)
        #expect(date.adding(months: .min).year <= 2024)
    }

    @Test(arguments: [
        "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "", "99/99/9999", "2025-10-29T25:00",
        "2025-10-29T10:61", "2025-10-29T10:00+99:00", "2025-10-29T10:00:00.Z", "2025-10-29 ",
        "２０２５-10-29",
        "99999999999999999999-01-01",
    ])
    func refuses(_ text: String) { #expect(Moment(text) == nil) }

    @Test func momentsWithZones() throws {
        let moment = try #require(Moment("2025-10-29T09:40:00.5+04:30"))
        #expect(moment.clock?.offset == 270)
        #expect(moment.clock?.minute == 40)
        #expect(Moment("2025-10-29T09:40Z")?.clock?.offset == 0)
        let local = try #require(Moment("2025-10-29T09:40"))
        #expect(local.clock?.hour == 9)
        #expect(local.clock?.offset == nil)
    }
}
