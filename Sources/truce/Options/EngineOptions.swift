import ArgumentParser

/// What reads the language, and from where.
struct EngineOptions: ParsableArguments {
    /// The engines by name.
    enum Name: String, ExpressibleByArgument, CaseIterable {
        case accurate, fast
    }

    @Option(
        help: ArgumentHelp(
            "The language engine: accurate for what people wait for, fast for archives.",
            discussion: "Without it the accurate one, where the build carries its model."
        )
    )
    var engine: Name?

    @Option(
        help: "A model file of that engine to use instead of the one built in.",
        completion: .file()
    )
    var model: String?

    @Option(
        help:
            "A folder of actors, places and other tables to lay over the built-in ones; repeatable.",
        completion: .directory
    )
    var data: [String] = []

    @Option(
        help:
            "A folder of rules, word classes and event types to add to the built-in ones; repeatable.",
        completion: .directory
    )
    var rules: [String] = []

    @Flag(help: "Read statements by the rules alone, without what was learnt of them.")
    var rulesAlone = false
}
