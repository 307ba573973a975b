import ArgumentParser
import Store

/// `truce recode`: the stored reports read again, with a newer engine or other rules.
struct Recode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read the reports of the store again and print what is read otherwise.",
        discussion: """
            For each report that this engine, with these rules, hasn't read yet. The new reading \
            counts from then on; the earlier ones stay, and corrections hold. Of each report the \
            facts that are gone (-) and those that are new (+) are printed.

            EXAMPLES:
              truce recode
              truce recode --engine accurate --format json >differences.jsonl
              truce recode --rules my-rules
            """
    )

    @Option(name: .shortAndLong, help: "How the differences are printed; JSON has a report a line.")
    var format: BoardFormat = .text

    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Threads") var jobs: JobOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let store = try store.open(for: .existing, messages)
        let rooms = try Rooms(engine, messages)
        try RecodingRun(store: store, threads: jobs.threads, format: format, messages: messages)
            .run(rooms)
        try store.close()
        try messages.finish()
    }
}
