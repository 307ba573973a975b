import Foundation

/// Turns a document into a format that another program writes.
enum Conversion {
    /// A program, with its arguments for a way from a file to a file.
    struct Program: Sendable {
        var name: String
        var arguments: @Sendable (_ from: String, _ to: String) -> [String]
        /// How to have it on Debian and its like.
        var install: String
    }

    /// Why there is no document.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Markdown to DOCX.
    static let docx = [
        Program(
            name: "pandoc",
            arguments: { ["--from", "markdown", "--to", "docx", "--output", $1, $0] },
            install: "apt-get install pandoc"
        )
    ]

    /// HTML to PDF.
    static let pdf = [
        Program(
            name: "weasyprint",
            arguments: { [$0, $1] },
            install: "apt-get install weasyprint"
        ),
        Program(
            name: "chromium",
            arguments: {
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    "--print-to-pdf=\($1)", $0,
                ]
            },
            install: "apt-get install chromium"
        ),
    ]

    /// CSV to Parquet, every column as text.
    static let parquet = [
        Program(
            name: "duckdb",
            arguments: { ["-c", Self.copy($0, $1)] },
            install: "see https://duckdb.org/docs/installation"
        ),
        Program(
            name: "python3",
            arguments: {
                ["-c", "import duckdb, sys; duckdb.sql(sys.argv[1])", Self.copy($0, $1)]
            },
            install: "pip install duckdb"
        ),
    ]

    private static func copy(_ from: String, _ to: String) -> String {
        func quoted(_ path: String) -> String { "'" + path.replacing("'", with: "''") + "'" }
        return "COPY (SELECT * FROM read_csv(\(quoted(from)), header = true, all_varchar = true)) "
            + "TO \(quoted(to)) (FORMAT parquet)"
    }

    /// Writes `content` to `path` in another format, by the first program that is there and can.
    /// - Parameters:
    ///   - content: what the program reads.
    ///   - ending: the ending of a file with it, such as `html`.
    ///   - path: where the document goes; a file there is replaced only when the new one is whole.
    ///   - programs: those that can do it, the best first.
    /// - Throws: ``Failure`` where no program is there or none could; else what the files throw.
    static func write(_ content: String, ending: String, to path: String, by programs: [Program])
        throws
    {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("truce-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("document.\(ending)")
        let made = folder.appendingPathComponent("made")
        try Data(content.utf8).write(to: source)
        var said: [String] = []
        for program in programs {
            guard let outcome = try run(program, source.path, made.path) else { continue }
            if FileManager.default.fileExists(atPath: made.path) {
                try Data(contentsOf: made).write(to: URL(fileURLWithPath: path), options: .atomic)
                return
            }
            said.append("\(program.name): \(outcome)")
        }
        let ways = programs.map { "\($0.name) (\($0.install))" }.joined(separator: " or ")
        throw Failure(
            description: said.isEmpty
                ? "\(path) needs another program: install \(ways). Nothing was written."
                : "\(path) was not written. It needs \(ways); what they said: "
                    + said.joined(separator: "; ")
        )
    }

    /// What the program said; nil where it isn't there.
    private static func run(_ program: Program, _ from: String, _ to: String) throws -> String? {
        guard let found = find(program.name) else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: found)
        process.arguments = program.arguments(from, to)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let said = Pipe()
        process.standardError = said
        try process.run()
        let bytes = said.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.last.map(String.init) ?? "exit status \(process.terminationStatus)"
    }

    /// The path of a program on the PATH.
    private static func find(_ name: String) -> String? {
        Terminal.environment("PATH").split(separator: ":").lazy
            .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
