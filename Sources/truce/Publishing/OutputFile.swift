import ArgumentParser
import Foundation

/// Where a document or a table goes.
struct OutputFile: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write. (default: standard output)", valueName: "path"),
        completion: .file()
    )
    var output: String?

    /// Writes the text to the file, whole or not at all, or to standard output.
    func write(_ text: String) throws {
        guard let output else { return try Output.write(text) }
        try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    }

    /// The path, for formats that don't go to a terminal.
    func path(for format: String) throws -> String {
        guard let output else {
            throw ValidationError("\(format) goes to a file: say which with --output.")
        }
        return output
    }
}
