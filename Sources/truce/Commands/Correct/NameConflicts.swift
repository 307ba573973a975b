import ArgumentParser
import Reconciliation

extension Correct {
    /// `truce correct conflicts`: the conflicts that an analyst names.
    struct NameConflicts: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "conflicts",
            abstract: "Name the conflicts of the record, in place of those named before.",
            discussion: """
                The files are those that --conflicts of `truce reconcile` takes: parties with their \
                aliases, crossings and places. The whole record is then made by them, and so is \
                what is added later. `truce undo` brings back those named before.

                EXAMPLES:
                  truce correct conflicts conflict.yaml
                  truce correct conflicts --none --why "found by themselves"
                """
        )

        @Argument(help: "Files that name conflicts, or folders of such files.")
        var files: [String] = []

        @Flag(help: "Name none: conflicts are those that are found.")
        var none = false

        @OptionGroup var author: AuthorOptions

        func validate() throws {
            if files.isEmpty != none {
                throw ValidationError("Name a conflict file, or --none; not both.")
            }
        }

        func run() throws {
            let definitions = try ConflictOptions.definitions(in: files)
            try CorrectingRun(author).run { _ in .conflicts(definitions) }
        }
    }
}
