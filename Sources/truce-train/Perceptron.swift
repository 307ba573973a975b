/// An averaged perceptron over hashed features: rows of weights found by key, made when a feature
/// is first updated.
final class Perceptron {
    let width: Int
    private let stride: Int
    private var keys: [UInt64]
    private var rowOf: [UInt32]
    private var rows = 0
    private var room = 1 << 16
    private var weights: UnsafeMutablePointer<Float>
    private var totals: UnsafeMutablePointer<Double>
    private var step: Double = 1

    /// Makes a perceptron of `width` classes without weights.
    init(width: Int) {
        self.width = width
        stride = (width + 7) & ~7
        keys = [UInt64](repeating: 0, count: 1 << 17)
        rowOf = [UInt32](repeating: 0, count: 1 << 17)
        weights = .allocate(capacity: room * stride)
        weights.initialize(repeating: 0, count: room * stride)
        totals = .allocate(capacity: room * stride)
        totals.initialize(repeating: 0, count: room * stride)
    }

    deinit {
        weights.deallocate()
        totals.deallocate()
    }

    /// Counts an example, for averaging.
    func tick() { step += 1 }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        let mask = keys.count - 1
        var i = Int(truncatingIfNeeded: key >> 20) & mask
        while true {
            let found = keys.withUnsafeBufferPointer { $0[i] }
            if found == key || found == 0 { return i }
            i = (i + 1) & mask
        }
    }

    /// Sums the weights of the features into `scores`, which has room for the stride.
    func score(
        _ features: UnsafePointer<UInt64>,
        _ count: Int,
        into scores: UnsafeMutablePointer<Float>
    ) {
        scores.update(repeating: 0, count: stride)
        let mask = keys.count - 1
        keys.withUnsafeBufferPointer { keys in
            rowOf.withUnsafeBufferPointer { rowOf in
                for f in 0..<count {
                    let key = features[f] | 1
                    var i = Int(truncatingIfNeeded: key >> 20) & mask
                    while keys[i] != key && keys[i] != 0 { i = (i + 1) & mask }
                    if keys[i] == 0 { continue }
                    let row = weights + Int(rowOf[i]) * stride
                    for k in 0..<stride { scores[k] += row[k] }
                }
            }
        }
    }

    /// Rewards `good` and punishes `bad` for the features.
    func update(
        _ features: UnsafePointer<UInt64>,
        _ count: Int,
        good: Int,
        bad: Int,
        by amount: Float = 1
    ) {
        for f in 0..<count {
            let row = makeRow(features[f] | 1) * stride
            weights[row + good] += amount
            totals[row + good] += Double(amount) * step
            weights[row + bad] -= amount
            totals[row + bad] -= Double(amount) * step
        }
    }

    private func makeRow(_ key: UInt64) -> Int {
        let i = slot(key)
        if keys[i] == key { return Int(rowOf[i]) }
        if (rows + 1) * 2 > keys.count {
            rehash()
            return makeRow(key)
        }
        if rows == room { grow() }
        keys[i] = key
        rowOf[i] = UInt32(rows)
        rows += 1
        return rows - 1
    }

    private func rehash() {
        let oldKeys = keys
        let oldRows = rowOf
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        rowOf = [UInt32](repeating: 0, count: oldKeys.count * 2)
        for (key, row) in zip(oldKeys, oldRows) where key != 0 {
            let i = slot(key)
            keys[i] = key
            rowOf[i] = row
        }
    }

    private func grow() {
        let bigger = UnsafeMutablePointer<Float>.allocate(capacity: room * 2 * stride)
        bigger.initialize(repeating: 0, count: room * 2 * stride)
        bigger.update(from: weights, count: rows * stride)
        weights.deallocate()
        weights = bigger
        let more = UnsafeMutablePointer<Double>.allocate(capacity: room * 2 * stride)
        more.initialize(repeating: 0, count: room * 2 * stride)
        more.update(from: totals, count: rows * stride)
        totals.deallocate()
        totals = more
        room *= 2
    }

    /// Puts the averages in place of the weights; no update may follow.
    func average() {
        for k in 0..<rows * stride { weights[k] -= Float(totals[k] / step) }
    }

    /// Every key with its row of weights, in the order of the keys.
    func visit(_ body: (UInt64, UnsafePointer<Float>) -> Void) {
        for i in keys.indices.filter({ keys[$0] != 0 }).sorted(by: { keys[$0] < keys[$1] }) {
            body(keys[i], weights + Int(rowOf[i]) * stride)
        }
    }

    /// The class of the highest score, the first among equals.
    func best(_ scores: UnsafePointer<Float>) -> Int {
        var best = 0
        for k in 1..<width where scores[k] > scores[best] { best = k }
        return best
    }
}
