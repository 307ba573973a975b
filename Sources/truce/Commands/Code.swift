import ArgumentParser
import Reports

/// `truce code`: reports on standard input → readings on standard output, line for line.
struct Code: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read reports as JSON Lines; print one reading a line, in order.",
        discussion: """
            Reads standard input, one report a line; only "text" is needed. Prints one line for each \
            line, in the same order, also where a line holds no report: that one says what is wrong. \
            Blank lines are passed over. No line depends on another, so an archive can be cut \
            anywhere and its parts coded on many machines.

            EXAMPLES:
              truce code <reports.jsonl >readings.jsonl
              zcat archive.jsonl.gz | truce code --jobs 8 | gzip >readings.jsonl.gz
            """
    )

    @Flag(help: "Put the text of each report into its reading.")
    var withText = false

    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Threads") var jobs: JobOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let rooms = try Rooms(engine, messages)
        let makeCoder = rooms.coders(withText: withText)
        try CodingRun(threads: jobs.threads, messages: messages).run(makeCoder: makeCoder)
        try messages.finish()
    }
}
