import ArgumentParser
import Reconciliation

/// `truce undo`: takes a correction back.
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a correction back; that is an entry of the audit log too.",
        discussion: """
            The number is that of the entry in `truce log`. An undoing can be undone as well.

            EXAMPLES:
              truce undo 12
              truce undo 12 --by anna --why "the hospital confirms"
            """
    )

    @Argument(help: "The number of the entry.")
    var entry: Int

    @OptionGroup var author: AuthorOptions

    func run() throws { try CorrectingRun(author).run { _ in .undo(entry) } }
}
