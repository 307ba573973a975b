import ArgumentParser

/// The conflicts that an analyst has named.
struct ConflictOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file that names conflicts, or a folder of such files; repeatable.",
            valueName: "path"
        ),
        completion: .file()
    )
    var conflicts: [String] = []
}
