import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct edit`: a slot of a fact.
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a slot of a fact another value.",
            discussion: """
                The value is JSON where it can be read as such, else a text; null takes the value \\
                away.

                EXAMPLES:
                  truce correct edit incident:120-188:0@some-report place Torkham
                  truce correct edit incident:120-188:0@some-report killed '{"min": 10}'
                """
        )

        @Argument(help: "The key of the fact.")
        var fact: String

        @Argument(help: "The slot, as the fact has it in JSON.")
        var slot: String

        @Argument(help: "The value.")
        var value: String

        @OptionGroup var author: AuthorOptions

        func run() throws {
            try CorrectingRun(author).run {
                .edit(try $0.fact(fact), slot: slot, value: CorrectingRun.value(value))
            }
        }
    }
}
