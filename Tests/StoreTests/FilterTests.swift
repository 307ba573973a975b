import Coding
import Reconciliation
import Testing

@testable import Store

@Suite("Choosing among the lines of a board")
struct FilterTests {
    /// Each filter, and how many of the demo's lines it lets through: some, but not all.
    private static let filters: [(BoardQuery.Board, @Sendable (inout BoardQuery) -> Void)] = [
        (.incidents, { $0.place = "KABUL" }), (.incidents, { $0.party = "pakistan" }),
        (.incidents, { $0.from = Day("2025-10-11") }), (.incidents, { $0.to = Day("2025-10-11") }),
        (.incidents, { $0.source = "unama" }), (.incidents, { $0.isContested = true }),
        (.crossings, { $0.place = "torkham" }), (.claims, { $0.source = "gulf" }),
        (.claims, { $0.party = "mujahid" }),
    ]

    @Test(arguments: filters.indices)
    func inTheTablesAndOneByOne(index: Int) throws {
        let (board, set) = Self.filters[index]
        let store = try TemporaryStore().open()
        _ = try store.add(Demo.reports)
        var query = BoardQuery(board)
        let all = try store.show(query).items
        set(&query)
        let some = try store.show(query).items
        #expect(!some.isEmpty && some.count < all.count)
        let filter = ItemFilter(query)
        #expect(all.filter(filter.lets).map(\.id) == some.map(\.id))
    }

    @Test func theLimitKeepsTheLatest() throws {
        let store = try TemporaryStore().open()
        _ = try store.add(Demo.reports)
        var query = BoardQuery(.incidents)
        let all = try store.show(query)
        query.limit = 2
        let some = try store.show(query)
        #expect(some.items.count == 2 && some.total == all.items.count)
        #expect(some.items.last?.days?.to == all.items.compactMap(\.days?.to).max())
    }
}
