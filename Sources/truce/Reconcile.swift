#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

internal import ArgumentParser
internal import Coding
internal import Reconciliation
internal import Reports

/// `truce reconcile`: readings on standard input, the record on standard output.
struct Reconcile: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the record from readings.",
        discussion: """
            Reads what `truce code` writes, one reading a line, on standard input, and writes the \
            record as JSON. The order of the readings doesn't matter.

              truce code < reports.jsonl | truce reconcile > record.json
            """)

    @Flag(help: "Write the JSON over many lines.")
    var pretty = false

    func run() throws {
        var lines = LineReader(try ByteStream(path: "-"))
        var readings: [Reading] = []
        var failures = 0
        while let line = try lines.next() {
            do throws(ReadingError) {
                guard !line.isTooLong else {
                    throw ReadingError(
                        code: "READING-002", message: "the line is over \(lines.limit) bytes.")
                }
                switch try ReadingLine(json: line.bytes) {
                case .reading(let reading): readings.append(reading)
                case .failure(_, let error): throw error
                }
            } catch {
                failures += 1
                printError("standard input:\(line.number): \(error.message) [\(error.code)]")
            }
        }
        let json = try ConflictRecord(readings).json(pretty: pretty)
        print(String(decoding: json, as: UTF8.self))
        if failures > 0 { throw ExitCode(1) }
    }

    private func printError(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = write(2, bytes, bytes.count)
    }
}
