import Store
import Synchronization

/// Tells what became of reports: a line each on standard output, how far the run has come on a
/// terminal, and of texts that have changed.
final class Acknowledging: Sendable {
    private let messages: Messages
    private let progress: Mutex<Progress>

    init(_ messages: Messages) {
        self.messages = messages
        progress = Mutex(Progress(watching: messages))
    }

    /// Writes the lines of a lot that is on the disk.
    func write(_ additions: [Addition]) throws {
        try Output.write(additions.map(Self.line).joined())
        for item in additions {
            guard case .added(let version) = item.outcome, version > 1 else { continue }
            messages.note(
                "\(Self.name(item.report)): its text differs from the one kept; "
                    + "kept beside it as version \(version)"
            )
        }
        advance(additions.count)
    }

    /// Notes that more was done.
    func advance(_ count: Int) { progress.withLock { $0.advance(count: count, bytes: 0) } }

    /// Wipes the progress line.
    func finish() {
        if messages.loudness > .quiet { Output.wipe() }
    }

    private static func line(_ item: Addition) -> String {
        let word =
            switch item.outcome {
            case .added(let version): version == 1 ? "added" : "changed"
            case .read: "reread"
            case .known: "known"
            }
        return "\(word) \(name(item.report))\n"
    }

    /// The id on one line, whatever it holds.
    private static func name(_ id: String) -> String {
        String(JSONText.quoted(id).dropFirst().dropLast())
    }
}
