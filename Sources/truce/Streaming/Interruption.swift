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
    /// The signal that came; 0 for none.
    private static let wanted = Atomic<Int32>(0)

    /// Whether no further work should be begun.
    static var isWanted: Bool { wanted.load(ordering: .relaxed) != 0 }

    /// Begins to heed SIGINT and SIGTERM.
    static func heed() {
        // Touched here, so that the handler finds them made.
        inHand.store(0, ordering: .relaxed)
        wanted.store(0, ordering: .relaxed)
        var heeded = sigset_t()
        sigemptyset(&heeded)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&heeded, number)
            signal(number) { number in
                let isSecond = Interruption.wanted.exchange(number, ordering: .relaxed) != 0
                guard isSecond || Interruption.inHand.load(ordering: .relaxed) == 0 else { return }
                _exit(128 + number)
            }
        }
        // A program that was started from a thread which blocks signals would never see them.
        pthread_sigmask(SIG_UNBLOCK, &heeded, nil)
    }

    /// Notes that work was taken up, which must be written before the end.
    static func takeUp() { inHand.add(1, ordering: .relaxed) }

    /// Notes that work taken up was written; ends the program when it was the last and a signal came.
    /// - Parameters:
    ///   - count: how many pieces of work.
    ///   - farewell: what is to be said before such an end.
    static func putDown(_ count: Int = 1, _ farewell: () -> Void = {}) {
        let before = inHand.subtract(count, ordering: .relaxed).oldValue
        let number = wanted.load(ordering: .relaxed)
        guard before == count, number != 0 else { return }
        farewell()
        exit(128 + number)
    }
}
