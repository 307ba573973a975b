#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A line on the terminal that says how far a run has come; silent elsewhere.
struct Progress {
    /// The bytes to come, where standard input is a file.
    private let total: Int?
    private let isShown: Bool
    private let began = ContinuousClock.now
    private var shown = ContinuousClock.now
    private var count = 0
    private var bytes = 0

    /// Watches a run over standard input.
    init(_ messages: Messages) {
        isShown = Terminal.showsErrors && !Terminal.givesInput && messages.loudness > .quiet
        var status = stat()
        let isFile = fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        total = isFile && status.st_size > 0 ? Int(status.st_size) : nil
    }

    /// Watches a run over files.
    init(watching messages: Messages) {
        isShown = Terminal.showsErrors && messages.loudness > .quiet
        total = nil
    }

    /// Notes that more was done.
    mutating func advance(count: Int, bytes: Int) {
        self.count += count
        self.bytes += bytes
        guard isShown, shown.duration(to: .now) > .milliseconds(200) else { return }
        shown = .now
        try? Output.sayUnfinished(Messages.cleared + line)
    }

    private var line: String {
        let seconds = max(1, began.duration(to: .now).components.seconds)
        let rate = "\(count) reports, \(count / Int(seconds)) a second"
        guard let total else { return bytes > 0 ? "\(bytes >> 20) MB, \(rate)" : rate }
        return "\(ProgressBar.bar(Double(bytes) / Double(total))), \(rate)"
    }
}
