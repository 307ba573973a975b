import ArgumentParser

/// How much is said on standard error.
struct MessageOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing on standard error; the exit status still tells.")
    var quiet = false

    @Flag(
        name: .shortAndLong,
        help: "Say more on standard error: what is loaded, and how long it took."
    )
    var verbose = false

    /// The messages of a run with these options.
    func makeMessages() -> Messages { Messages(quiet ? .quiet : verbose ? .verbose : .normal) }

    func validate() throws {
        if quiet && verbose { throw ValidationError("Choose one of --quiet and --verbose.") }
    }
}
