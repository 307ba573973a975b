import Synchronization

/// A list that several threads may add to.
final class Collected<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])

    /// All that was added, in the order it came.
    var all: [Element] { elements.withLock { $0 } }

    /// Adds one more.
    func append(_ element: Element) { elements.withLock { $0.append(element) } }
}
