import ArgumentParser
import Store

/// Which lines of a board are meant.
struct LineOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A part of the id of a conflict.", valueName: "id"))
    var conflict: String?

    @Option(
        help: ArgumentHelp(
            "A part of the name of a place, or the code of a country.",
            valueName: "name"
        )
    )
    var place: String?

    @Option(
        help: ArgumentHelp("Who takes part, is held responsible or speaks.", valueName: "name")
    )
    var party: String?

    @Option(
        help: ArgumentHelp("Who says it, or the outlet that published that.", valueName: "name")
    )
    var source: String?

    @Flag(help: "Only what sources contradict each other about.")
    var contested = false

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "What the store held at that moment: 2025-11-08T18:00 (UTC), 2025-11-08, 24h ago.",
            valueName: "time"
        ),
        transform: LineOptions.moment
    )
    var asOf: Moment?

    static func moment(_ text: String) throws -> Moment {
        guard let moment = Moment(text) else {
            throw ValidationError(
                "“\(text)” is no time; write it as 2025-11-08T18:00, 2025-11-08 or 24h."
            )
        }
        return moment
    }

    /// The query that the options make: all lines that they let through.
    func query(_ board: BoardQuery.Board, _ period: PeriodOptions) -> BoardQuery {
        var query = BoardQuery(board)
        query.conflict = conflict
        query.place = place
        query.party = party
        query.source = source
        query.from = period.from
        query.to = period.to
        query.isContested = contested
        query.moment = asOf
        return query
    }
}
