import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct rate`: how far a source can be trusted.
    struct Rate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rate a source on the Admiralty scale, A to F and 1 to 6."
        )

        @Argument(help: "The name of the source or the outlet.")
        var source: String

        @Argument(help: "The rating, such as B or B2.", transform: Rate.rating)
        var rating: Admiralty

        @OptionGroup var author: AuthorOptions

        func run() throws {
            try CorrectingRun(author).run { _ in .rate(source: source, rating: rating) }
        }

        private static func rating(_ text: String) throws -> Admiralty {
            guard let rating = Admiralty(text) else {
                throw ValidationError("“\(text)” is no rating such as B or B2.")
            }
            return rating
        }
    }
}
