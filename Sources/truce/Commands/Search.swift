import ArgumentParser
import Store

/// `truce search`: reports of the store that hold some words.
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find reports in the store by their words.",
        discussion: """
            All words must be there. "two words" in quotation marks must stand together, word* also \
            finds longer words, -word must not be there, and OR between two lets either do. The \
            best come first.

            EXAMPLES:
              truce search Spin Boldak ceasefire
              truce search '"third round"' deadlock -Doha
              truce search --from 2025-10-20 --outlet monitor 'cross*'
            """
    )

    @Argument(help: "What to look for.")
    var words: [String]

    @Option(help: ArgumentHelp("A part of the name of the outlet.", valueName: "name"))
    var outlet: String?

    @Option(help: "The most reports that are shown.")
    var limit = 20

    @Option(name: .shortAndLong, help: "How they are printed.")
    var format: BoardFormat = .text

    @OptionGroup(title: "Published") var period: PeriodOptions
    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let search = RecordStore.Search(
            words.joined(separator: " "),
            from: period.from,
            to: period.to,
            outlet: outlet,
            limit: limit,
            marks: format == .text ? SearchText.marks : ("", "")
        )
        let store = try store.open(for: .asking, messages)
        let found = try store.search(search)
        try store.close()
        try Output.write(format == .json ? JSONText.lines(found) : SearchText.render(found))
        try messages.finish()
    }
}

extension Search {
    /// The arguments with a minus sign before words that must not be there, as in `-Doha`: with a
    /// hyphen they would be taken for options.
    /// - Parameter arguments: those of the program.
    /// - Returns: the arguments as they are for other commands than `search`.
    static func shielding(_ arguments: [String]) -> [String] {
        guard arguments.first == "search" else { return arguments }
        return arguments.map { argument in
            let word = argument.dropFirst()
            guard argument.first == "-", word.count > 1, let first = word.first,
                first.isLetter || first.isNumber || first == "\"", !word.contains("=")
            else { return argument }
            return "\u{2212}" + word
        }
    }
}

/// How what a store holds is printed.
enum BoardFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
