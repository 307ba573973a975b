import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct accept`: facts that were checked.
    struct Accept: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that facts are right; one that was rejected comes back."
        )

        @Argument(help: "Keys of facts, or ids of lines.")
        var facts: [String]

        @OptionGroup var author: AuthorOptions

        func run() throws {
            try CorrectingRun(author).run { .accept(try $0.facts(facts)) }
        }
    }
}
