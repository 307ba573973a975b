import ArgumentParser

/// Trains the language model and compiles the data files.
@main
struct TruceTrain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "truce-train",
        abstract: "Train Truce's language model and compile its data files.",
        subcommands: [TrainModel.self, CompileData.self, Evaluate.self, TrainAttribution.self]
    )
}
