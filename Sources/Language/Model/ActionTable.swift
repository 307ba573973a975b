/// The weights of the three parser actions, eight bits each, looked up by feature key.
///
/// A slot is 32 bits: a 16-bit fingerprint of the key and two codes, the weights of *left* and
/// *right* less that of *shift* (only differences count). Eight slots make a group; a key
/// belongs to one group, and where a group overflows the weakest keys have been left out, so a
/// look-up reads one stretch of 32 bytes. A code `c` stands for the weight `c * |c|`: fine steps
/// near zero, coarse ones far out.
package struct ActionTable {
    static let slotsInGroup = 8

    private let slots: UnsafePointer<SIMD8<UInt32>>
    private let groups: UInt64

    /// Reads a table in place: 8 bytes of header (the number of groups), padding to 64, slots.
    init(_ section: UnsafeRawBufferPointer, name: String) throws(ModelError) {
        guard section.count >= 64, let base = section.baseAddress else {
            throw .section(name: name, problem: "it is too short")
        }
        let groups = section.loadUnaligned(as: UInt64.self).littleEndian
        guard groups >= 1, groups <= 1 << 26, section.count == 64 + 32 * Int(groups) else {
            throw .section(name: name, problem: "its size does not agree with its header")
        }
        self.groups = groups
        slots = (base + 64).assumingMemoryBound(to: SIMD8<UInt32>.self)
    }

    /// The group that a key belongs to.
    @inline(__always)
    private static func group(of key: UInt64, _ groups: UInt64) -> Int {
        Int(truncatingIfNeeded: ((key >> 32) &* groups) >> 32)
    }

    /// The summed weights of *left* and *right* over the keys; *shift* is 0.
    @inline(__always)
    func scores(_ keys: UnsafePointer<UInt64>, _ count: Int) -> (left: Int32, right: Int32) {
        var left: Int32 = 0
        var right: Int32 = 0
        for i in 0..<count {
            let key = keys[i]
            let group = slots[Self.group(of: key, groups)]
            let print = UInt32(truncatingIfNeeded: key) << 16 | 0x10000
            // All ones where the fingerprints agree. By arithmetic, since comparisons of vectors are
            // compiled lane by lane (Swift 6.3).
            let differ = (group ^ SIMD8(repeating: print)) &>> SIMD8(repeating: 16)
            let agree = (differ &- SIMD8(repeating: 1)) &>> SIMD8(repeating: 31)
            let found = group & (SIMD8(repeating: 0) &- agree)
            let low = found.lowHalf | found.highHalf
            let pair = low.lowHalf | low.highHalf
            let both = pair[0] | pair[1]
            let l = Int32(Int8(truncatingIfNeeded: both))
            let r = Int32(Int8(truncatingIfNeeded: both >> 8))
            left &+= l &* (l < 0 ? 0 &- l : l)
            right &+= r &* (r < 0 ? 0 &- r : r)
        }
        return (left, right)
    }

    /// Builds a table from rows of (key, left, right), where the weights are relative to *shift*.
    /// - Parameters:
    ///   - rows: the weights of every feature key.
    ///   - groups: how many groups of eight the table has.
    /// - Returns: the section's bytes, as `init` reads them.
    package static func build(_ rows: [(key: UInt64, left: Float, right: Float)], groups: Int)
        -> [UInt8]
    {
        var largest: Float = 1e-9
        for row in rows { largest = max(largest, abs(row.left), abs(row.right)) }
        func code(_ weight: Float) -> UInt32 {
            let magnitude = (127 * (abs(weight) / largest).squareRoot()).rounded()
            return UInt32(UInt8(bitPattern: Int8(weight < 0 ? -magnitude : magnitude)))
        }
        // Strongest first, so that a full group keeps what matters most.
        let order = rows.indices.sorted {
            let a = max(abs(rows[$0].left), abs(rows[$0].right))
            let b = max(abs(rows[$1].left), abs(rows[$1].right))
            return a != b ? a > b : rows[$0].key < rows[$1].key
        }
        var slots = [UInt32](repeating: 0, count: slotsInGroup * groups)
        for i in order {
            let row = rows[i]
            let codes = code(row.left) | code(row.right) << 8
            guard codes != 0 else { continue }
            let group = Self.group(of: row.key, UInt64(groups)) * slotsInGroup
            let print = UInt32(truncatingIfNeeded: row.key) << 16 | 0x10000
            for slot in group..<group + slotsInGroup {
                if slots[slot] & 0xFFFF_0000 == print { break }
                if slots[slot] == 0 {
                    slots[slot] = print | codes
                    break
                }
            }
        }
        var out = [UInt8](repeating: 0, count: 64)
        for k in 0..<8 { out[k] = UInt8(truncatingIfNeeded: groups >> (8 * k)) }
        out.reserveCapacity(64 + slots.count * 4)
        for slot in slots {
            for k in 0..<4 { out.append(UInt8(truncatingIfNeeded: slot >> UInt32(8 * k))) }
        }
        return out
    }
}
