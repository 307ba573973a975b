import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Ctrl-C and `kill`: lines in hand are written whole before the program ends.
///
/// With nothing in hand it ends at once; a second signal ends it in any case.
enum Interruption {
    private static let inHand = Atomic<Int>(0)
    private static let wanted = Atomic<Bool>(false)

    /// Whether no further work should be begun.
    static var isWanted: Bool { wanted.load(ordering: .relaxed) }

    /// Begins to heed SIGINT and SIGTERM.
    static func heed() {
        // Touched here, so that the handler finds them made.
        inHand.store(0, ordering: .relaxed)
        wanted.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                let isSecond = Interruption.wanted.exchange(true, ordering: .relaxed)
                guard isSecond || Interruption.inHand.load(ordering: .relaxed) == 0 else { return }
                _exit(128 + number)
            }
        }
    }

    /// Notes that work was taken up, which must be written before the end.
    static func takeUp() { inHand.add(1, ordering: .relaxed) }

    /// Notes that work taken up was written; ends the program when it was the last and a signal came.
    static func putDown() {
        let before = inHand.subtract(1, ordering: .relaxed).oldValue
        if before == 1, isWanted { exit(128 + SIGINT) }
    }
}
