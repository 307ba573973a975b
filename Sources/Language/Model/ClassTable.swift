/// The weights of many classes (tags, relations), kept sparsely, looked up by feature key.
///
/// A slot is 32 bits: a 10-bit fingerprint of the key and the 22-bit place of its row, counted in
/// pairs of bytes. Groups of eight slots as in ``ActionTable``. A row is its length and then that
/// many (class, code) pairs; a code `c` stands for the weight `c * |c|`.
package struct ClassTable {
    static let slotsInGroup = 8
    static let placeBits: UInt32 = 22

    /// The number of classes.
    let classes: Int
    private let slots: UnsafePointer<SIMD8<UInt32>>
    private let rows: UnsafePointer<UInt8>
    private let groupBits: UInt64

    /// Reads a table in place: group bits (8 bytes), classes (8), bytes of rows (8), padding to
    /// 64, slots, rows.
    ///
    /// Every place and class is checked when `verify` is set.
    init(_ section: UnsafeRawBufferPointer, name: String, verify: Bool) throws(ModelError) {
        guard section.count >= 64, let base = section.baseAddress else {
            throw .section(name: name, problem: "it is too short")
        }
        let bits = section.loadUnaligned(as: UInt64.self).littleEndian
        let classes = section.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
        let length = section.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian
        guard bits >= 1, bits <= 24, classes >= 1, classes <= 256, length >= 2, length <= 1 << 24,
            section.count == 64 + (32 << Int(bits)) + Int(length)
        else { throw .section(name: name, problem: "its size does not agree with its header") }
        groupBits = bits
        self.classes = Int(classes)
        slots = (base + 64).assumingMemoryBound(to: SIMD8<UInt32>.self)
        rows = (base + 64 + (32 << Int(bits))).assumingMemoryBound(to: UInt8.self)
        guard verify else { return }
        let flat = (base + 64).assumingMemoryBound(to: UInt32.self)
        for group in stride(from: 0, to: 8 << Int(bits), by: Self.slotsInGroup) {
            guard Self.isDistinct(flat + group) else {
                throw .section(name: name, problem: "a group holds a key twice")
            }
        }
        for i in 0..<8 << Int(bits) {
            let at = Int(flat[i] & (1 << Self.placeBits - 1)) * 2
            guard at + 2 <= Int(length), at + 2 + Int(rows[at]) * 2 <= Int(length) else {
                throw .section(name: name, problem: "a row lies outside it")
            }
            for k in 0..<Int(rows[at]) where rows[at + 2 + 2 * k] >= classes {
                throw .section(name: name, problem: "a row names a class that does not exist")
            }
        }
    }

    /// Whether no two slots of a group that a look-up can meet have one fingerprint: of two, the
    /// places would run together into one that was never checked.
    private static func isDistinct(_ group: UnsafePointer<UInt32>) -> Bool {
        for i in 1..<slotsInGroup where group[i] >> placeBits & 1 == 1 {
            for k in 0..<i where (group[i] ^ group[k]) >> placeBits == 0 { return false }
        }
        return true
    }

    /// Sums the weights of the keys into `scores`, which must have room for ``classes``.
    ///
    /// First all places are looked up and written over the keys, without a branch, so that the
    /// memory answers to many at once; then the rows are summed.
    @inline(__always)
    func score(
        _ keys: UnsafeMutablePointer<UInt64>,
        _ count: Int,
        into scores: UnsafeMutablePointer<Int32>
    ) {
        scores.update(repeating: 0, count: classes)
        let shift = 64 - groupBits
        for i in 0..<count {
            let key = keys[i]
            let group = slots[Int(truncatingIfNeeded: key >> shift)]
            let print = UInt32(truncatingIfNeeded: key) << 22 | 1 << 22
            // All ones where the fingerprints agree. By arithmetic, since comparisons of vectors are
            // compiled lane by lane (Swift 6.3).
            let differ = (group ^ SIMD8(repeating: print)) &>> SIMD8(repeating: 22)
            let agree = (differ &- SIMD8(repeating: 1)) &>> SIMD8(repeating: 31)
            let found = group & (SIMD8(repeating: 0) &- agree)
            let low = found.lowHalf | found.highHalf
            let pair = low.lowHalf | low.highHalf
            keys[i] = UInt64((pair[0] | pair[1]) & (1 << Self.placeBits - 1))
        }
        for i in 0..<count {
            var at = rows + Int(truncatingIfNeeded: keys[i]) * 2
            var left = at[0]
            while left > 0 {
                at += 2
                let c = Int32(Int8(bitPattern: at[1]))
                scores[Int(at[0])] &+= c &* (c < 0 ? 0 &- c : c)
                left -= 1
            }
        }
    }

    /// The class of the highest score, the first among equals.
    @inline(__always)
    func best(_ scores: UnsafePointer<Int32>) -> Int {
        var best = 0
        for i in 1..<classes where scores[i] > scores[best] { best = i }
        return best
    }

    /// Builds a table from rows of (key, [(class, weight)]).
    package static func build(
        _ rows: [(key: UInt64, weights: [(Int, Float)])],
        classes: Int,
        groupBits: Int
    ) -> [UInt8] {
        var largest: Float = 1e-9
        for row in rows { for (_, w) in row.weights { largest = max(largest, abs(w)) } }
        func strength(_ i: Int) -> Float { rows[i].weights.reduce(0) { max($0, abs($1.1)) } }
        let strengths = rows.indices.map(strength)
        let order = rows.indices.sorted {
            strengths[$0] != strengths[$1]
                ? strengths[$0] > strengths[$1] : rows[$0].key < rows[$1].key
        }
        var slots = [UInt32](repeating: 0, count: slotsInGroup << groupBits)
        var body: [UInt8] = [0, 0]  // place 0: the empty row, where a miss leads
        for i in order {
            let row = rows[i]
            var pairs: [UInt8] = []
            for (c, w) in row.weights {
                let magnitude = (127 * (abs(w) / largest).squareRoot()).rounded()
                if magnitude < 1 { continue }
                pairs += [UInt8(c), UInt8(bitPattern: Int8(w < 0 ? -magnitude : magnitude))]
            }
            guard !pairs.isEmpty, pairs.count / 2 < 256, body.count / 2 < 1 << placeBits else {
                continue
            }
            let group = Int(truncatingIfNeeded: row.key >> UInt64(64 - groupBits)) * slotsInGroup
            let print = UInt32(truncatingIfNeeded: row.key) << 22 | 1 << 22
            for slot in group..<group + slotsInGroup {
                if slots[slot] & 0xFFC0_0000 == print { break }
                if slots[slot] == 0 {
                    slots[slot] = print | UInt32(body.count / 2)
                    body += [UInt8(pairs.count / 2), 0] + pairs
                    break
                }
            }
        }
        var out = [UInt8](repeating: 0, count: 64)
        func put(_ value: Int, at: Int) {
            for k in 0..<8 { out[at + k] = UInt8(truncatingIfNeeded: value >> (8 * k)) }
        }
        put(groupBits, at: 0)
        put(classes, at: 8)
        put(body.count, at: 16)
        for slot in slots {
            for k in 0..<4 { out.append(UInt8(truncatingIfNeeded: slot >> UInt32(8 * k))) }
        }
        return out + body
    }
}
