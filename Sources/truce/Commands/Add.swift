import ArgumentParser
import Store

/// `truce add`: reports into the store, each acknowledged once it is on the disk.
struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read reports and keep them in a store, with the record made of them.",
        discussion: """
            Takes the files that `truce read` takes. A report is acknowledged on standard output by \
            a line once it is safely on the disk: "added ID" where it is new, "changed ID" where \
            its text differs from the one kept under that id, which stays beside it, "reread ID" \
            where a reading by another engine came to a report that was there, and "known ID" where \
            there is nothing to add. Cut off at any moment, nothing acknowledged is lost; the same \
            command goes on where it was.

            EXAMPLES:
              truce add reports/*.json
              truce add --engine fast --store archive.store archive.jsonl
              zcat readings.jsonl.gz | truce add --readings -
              TRUCE_STORE=~/kabul.store truce add report.txt
            """
    )

    @Argument(
        help: ArgumentHelp("The reports to add; \"-\" is standard input.", valueName: "file"),
        completion: .file()
    )
    var files: [String]

    @Flag(help: "The files hold readings as `truce code` writes them, best with --with-text.")
    var readings = false

    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Threads") var jobs: JobOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let opened = try store.open(for: .writing, messages)
        let run = AddingRun(store: opened, threads: jobs.threads, messages: messages)
        if readings {
            try run.addReadings(files)
        } else {
            try run.addReports(files, makeCoder: Rooms(engine, messages).coders(withText: false))
        }
        try opened.close()
        try messages.finish()
    }
}
