import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct link`: the conflict of facts.
    struct Link: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say to which conflict facts belong."
        )

        @Argument(help: "Keys of facts, or ids of lines.")
        var facts: [String]

        @Option(help: ArgumentHelp("The id of the conflict, such as afg-pak.", valueName: "id"))
        var conflict: String

        @OptionGroup var author: AuthorOptions

        func run() throws {
            try CorrectingRun(author).run { .link(try $0.facts(facts), conflict: conflict) }
        }
    }
}
