import ArgumentParser
import Reports

/// `truce read`: the main job, reports in and the record out.
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read reports and print the record: who says what, and what is disputed.",
        discussion: """
            A file holds the plain text of one report (.txt, .md), one report as JSON (.json) or one \
            report a line (.jsonl); "-" is standard input. A file that can't be read is told of and \
            passed over; the exit status is then 1.

            EXAMPLES:
              truce read report.txt
              truce read --format json Examples/afghanistan-pakistan-2025/reports/*.json
              truce read --format html *.jsonl >record.html
              pdftotext communique.pdf - | truce read -
            """
    )

    @Argument(
        help: ArgumentHelp("The reports to read; \"-\" is standard input.", valueName: "file"),
        completion: .file()
    )
    var files: [String]

    @Option(name: .shortAndLong, help: "How the record is printed.")
    var format: RecordFormat = .text

    @OptionGroup(title: "Conflicts") var conflicts: ConflictOptions
    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Threads") var jobs: JobOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let definitions = try conflicts.definitions()
        let rooms = try Rooms(engine, messages)
        let readings = try ReadingRun(threads: jobs.threads, messages: messages)
            .run(files, makeCoder: rooms.coders(withText: true))
        try Output.write(rooms.record(of: readings, definitions, as: format))
        try messages.finish()
    }
}

/// How a record is printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, html, markdown
}
