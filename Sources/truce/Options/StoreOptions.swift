import ArgumentParser

/// Which store is meant.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of the store. (default: $TRUCE_STORE, else truce.store in this folder)",
            valueName: "path"
        ),
        completion: .file()
    )
    var store: String?

    /// The path that the options, the environment or the habit name.
    var path: String {
        if let store { return store }
        let named = Terminal.environment("TRUCE_STORE")
        return named.isEmpty ? "truce.store" : named
    }

    func validate() throws {
        if store?.isEmpty == true { throw ValidationError("--store takes the path of a file.") }
    }
}
