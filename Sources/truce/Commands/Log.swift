import ArgumentParser
import Store

/// `truce log`: the audit log of a store.
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the audit log: who corrected what, when and why.",
        discussion: """
            EXAMPLES:
              truce log
              truce log --format json >audit.jsonl
            """
    )

    @Option(name: .shortAndLong, help: "How it is printed; JSON has an entry a line.")
    var format: BoardFormat = .text

    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let store = try store.open(for: .asking, messages)
        let log = try store.log()
        try store.close()
        try Output.write(format == .json ? JSONText.lines(log) : LogText.render(log))
        try messages.finish()
    }
}
