import ArgumentParser
import Reconciliation
import Store

/// `truce show`: a board of the store.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a board of the store: ceasefires, talks, incidents, changes and so on.",
        discussion: """
            Every line is according to somebody and ends in where it was read. The options choose \
            among the lines; names are compared without regard to capitals, and a part is enough. \
            With --as-of the record is printed as the store had it at that moment.

            EXAMPLES:
              truce show ceasefires
              truce show incidents --conflict afg-pak --from 2025-10-09 --place Paktika
              truce show claims --party Mujahid --format json
              truce show disputes --contested
              truce show crossings --as-of 2025-11-08T18:00
              truce show incidents --place Kabul --ids
              truce show changes --since 2025-11-07T18:00
              truce show tension --conflict afg-pak --from 2025-10-01
            """
    )

    /// The boards by name.
    enum Board: String, ExpressibleByArgument, CaseIterable {
        case ceasefires, talks, incidents, crossings, claims, impacts, disputes, changes, tension
    }

    @Argument(help: "The board.")
    var board: Board

    @OptionGroup(title: "Which lines") var filter: FilterOptions
    @OptionGroup(title: "Days") var period: PeriodOptions

    @Option(
        help: ArgumentHelp(
            "Of changes: since when, as for --as-of. (default: 24h)",
            valueName: "time"
        ),
        transform: LineOptions.moment
    )
    var since: Moment?

    @Option(name: .shortAndLong, help: "How they are printed.")
    var format: BoardFormat = .text

    @Flag(help: "Print the ids of lines and of the facts they rest on, for `truce correct`.")
    var ids = false

    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func validate() throws {
        if since != nil, board != .changes { throw ValidationError("--since is for changes.") }
        if filter.asOf != nil, board == .changes || board == .tension {
            throw ValidationError("--as-of is not for \(board.rawValue).")
        }
        if ids, board == .changes || board == .tension {
            throw ValidationError("--ids is not for \(board.rawValue).")
        }
    }

    func run() throws {
        let messages = messages.makeMessages()
        let store = try store.open(for: .asking, messages)
        switch board {
        case .changes:
            let since = try since ?? LineOptions.moment("24h")
            let changes = try store.changes(since: since, filter.query(board, period))
            try Output.write(ChangeText.render(changes, format))
        case .tension:
            let tension = try store.tension(filter.query(board, period))
            try Output.write(TensionText.render(tension, format))
        default: try printLines(store, messages)
        }
        try store.close()
        try messages.finish()
    }

    private func printLines(_ store: RecordStore, _ messages: Messages) throws {
        var query = filter.query(board, period)
        // Only a claim without a content is printed by its words.
        query.hasWords = format != .text || ids || query.board == .claims
        let answer = try store.show(query)
        if ids {
            try Output.write(IdentityText.render(answer.items, store))
        } else {
            try Output.write(BoardText.render(answer, format))
        }
        if answer.total > answer.items.count {
            messages.note("the latest \(answer.items.count) of \(answer.total); --limit gives more")
        }
    }
}
