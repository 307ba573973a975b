import ArgumentParser
import Synchronization

/// What a run says on standard error, and whether anything has failed.
///
/// Shared by all threads.
final class Messages: Sendable {
    /// How much is said.
    enum Loudness: Int, Comparable {
        case quiet, normal, verbose
        static func < (a: Loudness, b: Loudness) -> Bool { a.rawValue < b.rawValue }
    }

    let loudness: Loudness
    private let failed = Atomic<Int>(0)

    /// Makes the messages of one run.
    init(_ loudness: Loudness) { self.loudness = loudness }

    /// How many inputs have failed.
    var failures: Int { failed.load(ordering: .relaxed) }

    /// Tells of an input that failed, with its place; the run goes on.
    func fail(_ error: some CustomStringConvertible) {
        failed.add(1, ordering: .relaxed)
        guard loudness > .quiet else { return }
        let word = Terminal.hasColor ? "\u{1B}[1;31merror:\u{1B}[0m" : "error:"
        Output.say("\(Self.cleared)\(word) \(error)")
    }

    /// Tells of something that the user should know though nothing failed.
    func warn(_ text: String) {
        guard loudness > .quiet else { return }
        Output.say("\(Self.cleared)warning: \(text)")
    }

    /// Tells something that the user should see, though nothing is amiss.
    func note(_ text: String) {
        guard loudness > .quiet else { return }
        Output.say("\(Self.cleared)\(text)")
    }

    /// Tells what `--verbose` asks for.
    func tell(_ text: @autoclosure () -> String) {
        guard loudness == .verbose else { return }
        Output.say("\(Self.cleared)\(text())")
    }

    /// Ends the run: with exit status 1 when some input failed.
    func finish() throws {
        if failures > 0 { throw ExitCode(1) }
    }

    /// Wipes the line of a progress bar, on a terminal.
    static var cleared: String { Terminal.showsErrors ? "\r\u{1B}[K" : "" }
}
