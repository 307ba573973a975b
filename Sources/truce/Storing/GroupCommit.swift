import Dispatch
import Synchronization

/// Hands on what comes in, one lot after the other: all that has gathered while the last lot was
/// being worked on.
///
/// So a single item waits for nothing, and under load the cost of a commit is shared by many.
final class GroupCommit<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var isClosed = false
        var error: (any Error)?
    }

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let room: DispatchSemaphore
    private let done = DispatchSemaphore(value: 0)

    /// Begins, on a thread of its own.
    /// - Parameters:
    ///   - most: so many items may wait; who brings more waits too.
    ///   - commit: takes a lot.
    init(most: Int = 512, commit: @escaping @Sendable ([Item]) throws -> Void) {
        room = DispatchSemaphore(value: most)
        // A semaphore that is let go below its first value traps; this one is refilled to it.
        DispatchQueue(label: "commit").async { self.work(commit) }
    }

    /// Whether a lot has failed; nothing more is then handed on.
    var hasFailed: Bool { state.withLock { $0.error != nil } }

    /// Brings an item; waits while there is no room.
    func put(_ item: Item) {
        room.wait()
        state.withLock { $0.items.append(item) }
        filled.signal()
    }

    /// Waits until all is handed on.
    /// - Throws: what `commit` has thrown.
    func finish() throws {
        state.withLock { $0.isClosed = true }
        filled.signal()
        done.wait()
        if let error = state.withLock({ $0.error }) { throw error }
    }

    private func work(_ commit: ([Item]) throws -> Void) {
        var isClosed = false
        while !isClosed {
            filled.wait()
            let (items, hasFailed) = state.withLock { state in
                defer { state.items = [] }
                isClosed = state.isClosed
                return (state.items, state.error != nil)
            }
            // One signal for each item, and one for the end.
            for _ in 0..<max(0, items.count - (isClosed ? 0 : 1)) { filled.wait() }
            if !items.isEmpty, !hasFailed {
                do { try commit(items) } catch { state.withLock { $0.error = error } }
            }
            for _ in items { room.signal() }
        }
        done.signal()
    }
}
