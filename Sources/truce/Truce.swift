import ArgumentParser

/// The command line: one subcommand a file, no logic.
@main
struct Truce: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "truce",
        abstract: "Read reports about armed conflicts and keep the record of who says what.",
        discussion: """
            Results go to standard output, everything else to standard error. The exit status is \
            0 when all is done, 1 when some input failed (the rest is done), 64 when the command \
            line is wrong.

            EXAMPLES:
              truce read report.txt                     the record of one report
              truce read --format json *.jsonl          the record of many, as JSON
              truce code <reports.jsonl >readings.jsonl an archive, line by line
              truce reconcile <readings.jsonl           readings into a record
              truce explain "The border was shut."      why it reads what it reads
            """,
        subcommands: [
            Read.self, Code.self, Reconcile.self, Add.self, Show.self, Search.self, Recode.self,
            Rebuild.self,
            Correct.self, Undo.self, Log.self, Situation.self, Export.self, Parse.self,
            Explain.self,
        ]
    )

    @Flag(help: "Show the version, with the checksums of the model and the rules.")
    var version = false

    /// Does what the command line says.
    static func main() { main(Search.shielding(Array(CommandLine.arguments.dropFirst()))) }

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        try Output.write(Version.screen())
    }
}
