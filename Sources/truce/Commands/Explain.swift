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
              truce explain --rules my-rules --examples
              truce explain <report.txt
            """
    )

    @Argument(help: "The sentence; standard input when there is none.")
    var words: [String] = []

    @Flag(help: "Try the examples of your rules instead, and say which fail.")
    var examples = false

    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func validate() throws {
        guard examples else { return }
        if engine.rules.isEmpty {
            throw ValidationError("--examples takes the folder of your rules: --rules FOLDER.")
        }
        if !words.isEmpty { throw ValidationError("--examples takes no sentence.") }
    }

    func run() throws {
        let messages = messages.makeMessages()
        let rooms = try Rooms(engine, messages)
        if examples {
            let (count, failures) = rooms.ownExamples()
            for failure in failures { messages.fail(failure) }
            try Output.write("\(count - failures.count) of \(count) examples come out right\n")
        } else {
            let text = try words.isEmpty ? StandardInput.text() : words.joined(separator: " ")
            try Output.write(rooms.coders(withText: false)().explain(text))
        }
        try messages.finish()
    }
}
