import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct reject`: facts that are wrong.
    struct Reject: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that facts are wrong; they leave the record."
        )

        @Argument(help: "Keys of facts, or ids of lines.")
        var facts: [String]

        @OptionGroup var author: AuthorOptions

        func run() throws {
            try CorrectingRun(author).run { .reject(try $0.facts(facts)) }
        }
    }
}
