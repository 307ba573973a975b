import ArgumentParser
import Coding

/// From when until when.
struct PeriodOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The first day, such as 2025-10-20.", valueName: "day"),
        transform: PeriodOptions.day
    )
    var from: Day?

    @Option(
        help: ArgumentHelp("The last day.", valueName: "day"),
        transform: PeriodOptions.day
    )
    var to: Day?

    func validate() throws {
        if let from, let to, to < from { throw ValidationError("--to is before --from.") }
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError("“\(text)” is no day; write it as 2025-10-20.")
        }
        return day
    }
}
