/// A bar on the terminal that says how much of a work is done; silent elsewhere.
struct ProgressBar {
    private let isShown: Bool
    private var shown = ContinuousClock.now

    /// Watches one work.
    init(_ messages: Messages) {
        isShown = Terminal.showsErrors && messages.loudness > .quiet
    }

    /// Notes how much is done.
    /// - Parameter share: 0 to 1.
    mutating func reach(_ share: Double) {
        guard isShown, shown.duration(to: .now) > .milliseconds(200) else { return }
        shown = .now
        try? Output.sayUnfinished(Messages.cleared + Self.bar(share))
    }

    /// `[#####---------------] 27 %`.
    static func bar(_ share: Double) -> String {
        let share = share.isFinite ? min(1, max(0, share)) : 0
        let filled = Int(share * 20)
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
        return "[\(bar)] \(Int(share * 100)) %"
    }
}
