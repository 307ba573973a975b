import ArgumentParser

/// `truce correct`: the analyst's hand.
struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Correct the record of a store; every entry is kept in an audit log.",
        discussion: """
            Facts are named by their keys, or all facts of a line by its id: `truce show BOARD \
            --ids` prints both. A correction holds when a newer engine reads the report again. \
            `truce undo` takes one back, `truce log` prints all.

            EXAMPLES:
              truce correct reject incidents:2025-10-15-kabul-1 --why "the 2021 attack"
              truce correct edit incident:120-188:0@some-report place "Spin Boldak"
              truce correct merge incidents:ID incidents:OTHER
              truce correct note incidents:ID "checked with the hospital"
              truce correct rate "Example Wire" B2 --by anna
            """,
        subcommands: [
            Accept.self, Reject.self, Edit.self, Merge.self, Split.self, Link.self, Note.self,
            Rate.self, NameConflicts.self,
        ]
    )
}

/// Who corrects, and why.
struct AuthorOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who says so. (default: $USER)", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("Why, for the audit log.", valueName: "words"))
    var why: String?

    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    /// The name for the log.
    var author: String {
        if let by { return by }
        return ["USER", "LOGNAME"].map(Terminal.environment).first { !$0.isEmpty } ?? "unknown"
    }

    func validate() throws {
        if by?.isEmpty == true { throw ValidationError("--by takes a name.") }
    }
}
