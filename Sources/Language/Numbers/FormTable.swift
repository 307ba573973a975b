/// Maps the hash of a word's form to a small number, in one probe or two.
///
/// Open addressing over a power of two; zero stands for an empty slot.
struct FormTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int

    /// Makes the table; of two entries with one key the later wins.
    init(_ entries: some Collection<(key: UInt64, value: Int32)>) {
        var size = 16
        while size < entries.count * 3 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: -1, count: size)
        mask = size - 1
        for entry in entries {
            var slot = Int(truncatingIfNeeded: entry.key) & mask
            while keys[slot] != 0, keys[slot] != entry.key { slot = (slot + 1) & mask }
            keys[slot] = entry.key
            values[slot] = entry.value
        }
    }

    /// The number stored for `key`, -1 when there is none.
    @inline(__always)
    subscript(key: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
