/// Where an arc-hybrid parse stands: the stack, the next word, and the arcs made so far.
///
/// Indices are those of ``WordColumns``: 0 is the root, 1…n the words; n + 1, `none`, stands for
/// "no word" and has entries of its own, so that features need no tests.
package final class ParserState {
    @exclusivity(unchecked) package private(set) var count = 0
    @exclusivity(unchecked) private var room = 0
    @exclusivity(unchecked) private var storage: UnsafeMutablePointer<Int32>

    @exclusivity(unchecked) package private(set) var stack: UnsafeMutablePointer<Int32>
    @exclusivity(unchecked) package private(set) var head: UnsafeMutablePointer<Int32>
    @exclusivity(unchecked) package private(set) var label: UnsafeMutablePointer<Int32>
    /// The outermost and next-outermost child on each side.
    @exclusivity(unchecked) package private(set) var left1: UnsafeMutablePointer<Int32>
    @exclusivity(unchecked) package private(set) var left2: UnsafeMutablePointer<Int32>
    @exclusivity(unchecked) package private(set) var right1: UnsafeMutablePointer<Int32>
    @exclusivity(unchecked) package private(set) var right2: UnsafeMutablePointer<Int32>
    /// The number of children on each side.
    @exclusivity(unchecked) package private(set) var leftCount: UnsafeMutablePointer<Int32>
    @exclusivity(unchecked) package private(set) var rightCount: UnsafeMutablePointer<Int32>
    @exclusivity(unchecked) package private(set) var depth = 0
    @exclusivity(unchecked) package private(set) var next = 1
    private static let columns = 9

    package init() {
        storage = .allocate(capacity: 1)
        stack = storage
        head = storage
        label = storage
        left1 = storage
        left2 = storage
        right1 = storage
        right2 = storage
        leftCount = storage
        rightCount = storage
        grow(to: 256)
    }

    deinit { storage.deallocate() }

    private func grow(to entries: Int) {
        storage.deallocate()
        room = max(entries, room * 2)
        storage = .allocate(capacity: room * Self.columns)
        stack = storage
        head = storage + room
        label = storage + 2 * room
        left1 = storage + 3 * room
        left2 = storage + 4 * room
        right1 = storage + 5 * room
        right2 = storage + 6 * room
        leftCount = storage + 7 * room
        rightCount = storage + 8 * room
    }

    /// Starts a sentence of `words` words: the root alone on the stack.
    package func begin(words: Int) {
        if words + 2 > room { grow(to: words + 2) }
        count = words
        let n = words + 2
        head.update(repeating: -1, count: n)
        label.update(repeating: -1, count: n)
        for column in [left1, left2, right1, right2] {
            column.update(repeating: Int32(words + 1), count: n)
        }
        leftCount.update(repeating: 0, count: n)
        rightCount.update(repeating: 0, count: n)
        leftCount[words + 1] = 9
        rightCount[words + 1] = 9
        label[words + 1] = -2
        stack[0] = 0
        depth = 1
        next = 1
    }

    /// The index that stands for "no word".
    package var none: Int { count + 1 }

    /// Whether every word has its head.
    package var isDone: Bool { next > count && depth == 1 }

    package var canShift: Bool { next <= count }
    /// *Left* makes the next word the head of the stack's top.
    package var canLeft: Bool { depth > 1 && next <= count }
    /// *Right* makes the second of the stack the head of its top.
    ///
    /// The root takes its one child last, so that every tree has a single root.
    package var canRight: Bool { depth > 1 && (stack[depth - 2] != 0 || next > count) }

    package func shift() {
        stack[depth] = Int32(next)
        depth += 1
        next += 1
    }

    /// Takes the top off the stack and hangs it on `newHead` with `newLabel`.
    package func attach(to newHead: Int, _ newLabel: Int) {
        depth -= 1
        let dependent = Int(stack[depth])
        head[dependent] = Int32(newHead)
        label[dependent] = Int32(newLabel)
        if dependent < newHead {
            left2[newHead] = left1[newHead]
            left1[newHead] = Int32(dependent)
            leftCount[newHead] += 1
        } else {
            right2[newHead] = right1[newHead]
            right1[newHead] = Int32(dependent)
            rightCount[newHead] += 1
        }
    }
}
