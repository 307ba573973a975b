import ArgumentParser
import Coding
import Reconciliation
import Reports

/// `truce reconcile`: readings on standard input, the record on standard output.
struct Reconcile: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the record of many readings.",
        discussion: """
            Reads what `truce code` writes, one reading a line, on standard input, and prints the \
            record as JSON. The order of the readings doesn't matter. A line that is no reading is \
            told of and passed over; the exit status is then 1.

            EXAMPLES:
              truce code <reports.jsonl | truce reconcile >record.json
              truce reconcile --pretty <readings.jsonl
              truce reconcile --conflicts conflict.yaml <readings.jsonl
            """
    )

    @Flag(help: "Print the JSON over many lines.")
    var pretty = false

    @OptionGroup(title: "Conflicts") var conflicts: ConflictOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run() throws {
        let messages = messages.makeMessages()
        let reconciler = try Rooms.builtInReconciler(conflicts: conflicts.definitions())
        var lines = LineReader(try ByteStream(path: "-"))
        var readings: [Reading] = []
        while let line = try lines.next() {
            do throws(ReadingError) {
                guard !line.isTooLong else {
                    throw ReadingError(
                        code: "READING-002",
                        message: "the line is over \(lines.limit) bytes."
                    )
                }
                switch try ReadingLine(json: line.bytes) {
                case .reading(let reading): readings.append(reading)
                case .failure(_, let error): throw error
                }
            } catch {
                messages.fail("standard input:\(line.number): \(error.message) [\(error.code)]")
            }
        }
        let record = ConflictRecord(readings, reconciler: reconciler)
        try Output.write(record.json(pretty: pretty) + [UInt8(ascii: "\n")])
        try messages.finish()
    }
}
