import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct note`: a remark.
    struct Note: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put down a remark on a line, a fact or a report."
        )

        @Argument(help: "The id of a line or a report, or the key of a fact.")
        var target: String

        @Argument(help: "The remark.")
        var text: String

        @OptionGroup var author: AuthorOptions

        func run() throws {
            try CorrectingRun(author).run { try $0.note(target, text) }
        }
    }
}
