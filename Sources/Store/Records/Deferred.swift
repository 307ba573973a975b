internal import Dispatch
internal import Synchronization

/// A value that is made when it is first asked for, and once.
final class Deferred<Value: Sendable>: Sendable {
    private let make: @Sendable () throws -> Value
    private let made = Mutex<Value?>(nil)

    /// A value that `make` gives.
    init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

    /// Begins to make it on another thread, so that it is there sooner.
    func prepare() { DispatchQueue.global().async { [self] in _ = try? value } }

    /// The value; where making it failed, it is tried again.
    var value: Value {
        get throws {
            try made.withLock { made in
                if let made { return made }
                let value = try make()
                made = value
                return value
            }
        }
    }
}
