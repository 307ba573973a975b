import ArgumentParser
import Store

/// Which lines of a board are printed, and how many.
struct FilterOptions: ParsableArguments {
    @OptionGroup var lines: LineOptions

    @Option(help: "The most lines; those with the latest days are printed.")
    var limit = 200

    var asOf: Moment? { lines.asOf }

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    /// The query that the options make.
    func query(_ board: Show.Board, _ period: PeriodOptions) -> BoardQuery {
        var query = lines.query(BoardQuery.Board(rawValue: board.rawValue) ?? .incidents, period)
        query.limit = limit
        return query
    }
}
