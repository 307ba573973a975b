import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct split`: facts that tell of another thing than their line.
    struct Split: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that some facts of a line tell of another thing than the rest."
        )

        @Argument(help: "The id of the line.")
        var line: String

        @Argument(help: "Keys of the facts that tell of another thing.")
        var facts: [String]

        @OptionGroup var author: AuthorOptions

        func run() throws {
            try CorrectingRun(author).run { try $0.split(line, facts) }
        }
    }
}
