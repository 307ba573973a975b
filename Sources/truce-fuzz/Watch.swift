import Dispatch
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Watches over the input in hand: says which one it was when the program traps or hangs.
enum Watch {
    /// An input that takes longer is a hang.
    private static let limit = 20
    private static let current = Mutex<
        (target: String, number: Int, since: ContinuousClock.Instant)?
    >(nil)
    private static let seed = Mutex<UInt64>(0)

    /// Begins to watch.
    static func begin(seed: UInt64) {
        Self.seed.withLock { $0 = seed }
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS] {
            signal(number) { number in
                Watch.tell("signal \(number)")
                _exit(1)
            }
        }
        let thread = DispatchQueue(label: "watch")
        thread.async {
            while true {
                sleep(1)
                let isLate = current.withLock { input in
                    input.map { $0.since.duration(to: .now) > .seconds(limit) } ?? false
                }
                guard isLate else { continue }
                tell("more than \(limit) seconds")
                _exit(1)
            }
        }
    }

    /// Notes the input that is tried now.
    static func enter(_ target: String, _ number: Int) {
        current.withLock { $0 = (target, number, .now) }
    }

    /// Notes that no input is in hand.
    static func leave() { current.withLock { $0 = nil } }

    private static func tell(_ what: String) {
        let input = current.withLockIfAvailable { $0 } ?? nil
        let seed = seed.withLockIfAvailable { $0 } ?? 0
        print(
            "FAILED (\(what)). Repeat: truce-fuzz --target \(input?.target ?? "?") "
                + "--seed \(seed) --only \(input?.number ?? -1)"
        )
        fflush(nil)
    }
}
