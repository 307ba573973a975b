import ArgumentParser

/// `truce explain`: a sentence with its tree, what matched, and what came of it.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a sentence's tree, what matched it, which rule, and what came of it.",
        discussion: """
            For whoever writes rules or wonders about a reading. Takes the sentence as arguments, or \
            a text from standard input.

            EXAMPLES:
              truce explain "Pakistan shut the Torkham crossing on Sunday."
              truce explain --rules my-rules "The ferry was halted."
              truce explain <report.txt
            """
    )

    @Argument(help: "The sentence; standard input when there is none.")
    var words: [String] = []

    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let coder = try Rooms(engine, messages).coders(withText: false)()
        let text = try words.isEmpty ? StandardInput.text() : words.joined(separator: " ")
        try Output.write(coder.explain(text))
        try messages.finish()
    }
}
