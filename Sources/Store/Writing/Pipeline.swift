internal import Dispatch
internal import Synchronization

/// Works through lots in a row: while one is being written, the next ones are being made.
enum Pipeline {
    /// Works until there are no more lots.
    /// - Parameters:
    ///   - depth: so many lots at most are made or wait to be written: the more, the longer one may
    ///     take than another.
    ///   - next: gives the next lot; nil at the end.
    ///   - make: makes of it what is written, on a thread of its own.
    ///   - meanwhile: does a piece of other work on the calling thread while nothing is ready to be
    ///     written, and what is left of it at the end; false where there is nothing to do.
    ///   - write: writes what was made; called, like `next`, on the calling thread, in order.
    /// - Throws: what any of them throws.
    static func run<Lot: Sendable, Made: Sendable>(
        depth: Int = 3,
        next: () throws -> Lot?,
        make: @escaping @Sendable (Lot) throws -> Made,
        meanwhile: () throws -> Bool = { false },
        write: (Made) throws -> Void,
    ) throws {
        var ahead: [Ahead<Made>] = []
        func writeFirst() throws {
            let first = ahead.removeFirst()
            while try !first.isReady && meanwhile() {}
            try write(first.value)
        }
        while let lot = try next() {
            ahead.append(Ahead { try make(lot) })
            if ahead.count == depth { try writeFirst() }
        }
        while !ahead.isEmpty { try writeFirst() }
        while try meanwhile() {}
    }
}

/// A value that is being made on another thread.
private final class Ahead<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchGroup()

    init(_ make: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global().async(group: done) {
            let result = Result { try make() }
            self.result.withLock { $0 = result }
        }
    }

    /// Whether it is made.
    var isReady: Bool { result.withLock { $0 != nil } }

    /// Waits for the value.
    var value: Value {
        get throws {
            done.wait()
            guard let result = result.withLock({ $0 }) else { throw CancellationError() }
            return try result.get()
        }
    }
}

extension Array where Element: Sendable {
    /// Maps the elements on all processors; the order stays.
    func concurrentMap<T: Sendable>(_ transform: @Sendable (Element) throws -> T) throws -> [T] {
        guard count > 1 else { return try map(transform) }
        let results = Mutex([Result<T, any Error>?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { i in
            let result = Result { try transform(self[i]) }
            results.withLock { $0[i] = result }
        }
        return try results.withLock { $0 }.compactMap { try $0?.get() }
    }
}
