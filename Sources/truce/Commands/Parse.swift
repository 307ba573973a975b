import ArgumentParser
import Language

/// `truce parse`: text or CoNLL-U on standard input → CoNLL-U on standard output.
struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find sentences, words, tags and dependency trees; print CoNLL-U.",
        discussion: """
            Reads standard input. From text it finds everything, and MISC holds the offsets of each \
            word in the text; from CoNLL-U it keeps sentences and words and writes tags, lemmas and \
            trees anew.

            EXAMPLES:
              truce parse <report.txt
              truce parse --input conllu <gold.conllu >parsed.conllu
            """
    )

    /// What comes in.
    enum Input: String, ExpressibleByArgument, CaseIterable { case text, conllu }

    @Option(help: "What comes in.")
    var input: Input = .text

    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Threads") var jobs: JobOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let rooms = try Rooms(engine, messages)
        switch input {
        case .text: try Parsing.text(rooms, threads: jobs.threads)
        case .conllu: try Parsing.conllu(rooms, threads: jobs.threads, messages)
        }
        try messages.finish()
    }
}
