import GRDB
import Testing

@testable import Store

@Suite("Moments")
struct MomentTests {
    @Test(arguments: [
        ("1970-01-01T00:00", 0), ("1970-01-02T00:00:01Z", 86_401_000),
        ("1970-01-01 05:00+05:00", 0), ("1970-01-01T00:00-01:30", 5_400_000),
        ("1970-01-01", 86_399_999), ("90m", 994_600_000), ("24h", 913_600_000),
        ("0d", 1_000_000_000),
    ])
    func reads(text: String, milliseconds: Int64) {
        let now = Moment(milliseconds: 1_000_000_000)
        #expect(Moment(text, now: now)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "x", "-1h", "99999999999d", "2025-13-01", "2025-01-01T25:00", "h", "1w"])
    func refuses(text: String) { #expect(Moment(text) == nil) }

    @Test func whereTheClockWasSetBackTimeGoesOn() throws {
        let place = try TemporaryStore()
        let store = try place.open()
        for id in ["a", "b", "c"] { _ = try store.add([Demo.report(id)]) }
        let moments = try store.read {
            try Int64.fetchAll($0, sql: "SELECT addedAt FROM reading ORDER BY id")
        }
        #expect(Set(moments).count == 3 && moments == moments.sorted())
    }
}
