import ArgumentParser
import Store

/// `truce rebuild`: the record made anew from what was ever added.
struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the record anew from the reports, readings and corrections.",
        discussion: """
            The record is kept in step with whatever is added, and made anew by itself when another \
            version of Truce opens the store for writing; this does it at once. What comes out is \
            the same record, line for line. Cut off, the store stays as it was.

            EXAMPLES:
              truce rebuild
              truce rebuild --store archive.store
            """
    )

    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let store = try store.open(for: .existing, messages, isRebuilt: true)
        let start = ContinuousClock.now
        var bar = ProgressBar(messages)
        try store.rebuild { bar.reach($0) }
        let seconds = (ContinuousClock.now - start).components.seconds
        messages.note("the record is made anew, in \(seconds) s")
        try store.close()
        try messages.finish()
    }
}
