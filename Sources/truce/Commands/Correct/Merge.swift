import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct merge`: facts that tell of one thing.
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that facts tell of one and the same thing."
        )

        @Argument(help: "Keys of facts, or ids of lines; two or more.")
        var facts: [String]

        @OptionGroup var author: AuthorOptions

        func validate() throws {
            if facts.count < 2 { throw ValidationError("Name two lines or facts at least.") }
        }

        func run() throws {
            try CorrectingRun(author).run { try $0.merge(facts) }
        }
    }
}
