/// What the tagger and the parser see of the words of one sentence, as columns of hashes.
///
/// Entry 0 is the root, entries 1…n are the words, entry n + 1 stands for "no word".
package final class WordColumns {
    /// The words of the sentence without the root.
    @exclusivity(unchecked) package private(set) var count = 0
    @exclusivity(unchecked) private var room = 0
    @exclusivity(unchecked) private var storage: UnsafeMutablePointer<UInt64>

    // Each points into `storage`, `room` entries long.
    /// The word as written.
    @exclusivity(unchecked) package private(set) var form: UnsafeMutablePointer<UInt64>
    /// The word in small letters, digits as 0.
    @exclusivity(unchecked) package private(set) var word: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) package private(set) var suffix1: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) package private(set) var suffix2: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) package private(set) var suffix3: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) package private(set) var suffix4: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) package private(set) var prefix1: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) package private(set) var prefix2: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) package private(set) var prefix3: UnsafeMutablePointer<UInt64>
    /// Capitals, digits, hyphens: a small number.
    @exclusivity(unchecked) package private(set) var shape: UnsafeMutablePointer<UInt64>
    /// The fine and coarse word class.
    @exclusivity(unchecked) package private(set) var fine: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) package private(set) var coarse: UnsafeMutablePointer<UInt64>
    private static let columns = 12

    /// Makes columns that grow as needed.
    package init() {
        storage = .allocate(capacity: 1)
        form = storage
        word = storage
        suffix1 = storage
        suffix2 = storage
        suffix3 = storage
        suffix4 = storage
        prefix1 = storage
        prefix2 = storage
        prefix3 = storage
        shape = storage
        fine = storage
        coarse = storage
        grow(to: 256)
    }

    deinit { storage.deallocate() }

    private func grow(to entries: Int) {
        storage.deallocate()
        room = max(entries, room * 2)
        storage = .allocate(capacity: room * Self.columns)
        storage.initialize(repeating: 0, count: room * Self.columns)
        form = storage
        word = storage + room
        suffix1 = storage + 2 * room
        suffix2 = storage + 3 * room
        suffix3 = storage + 4 * room
        suffix4 = storage + 5 * room
        prefix1 = storage + 6 * room
        prefix2 = storage + 7 * room
        prefix3 = storage + 8 * room
        shape = storage + 9 * room
        fine = storage + 10 * room
        coarse = storage + 11 * room
    }

    /// Makes room for a sentence of `words` words.
    package func begin(words: Int) {
        if words + 2 > room { grow(to: words + 2) }
        count = words
        set(0, bytes: UnsafeRawBufferPointer(start: nil, count: 0), 1)
        set(words + 1, bytes: UnsafeRawBufferPointer(start: nil, count: 0), 2)
    }

    /// Fills entry `i` from the word's bytes.
    package func set(_ i: Int, bytes: UnsafeRawBufferPointer, _ special: UInt64 = 0) {
        let seed: UInt64 = 0xCBF2_9CE4_8422_2325 &+ special &* 0x9E37_79B9
        let prime: UInt64 = 0x0000_0100_0000_01B3
        var whole = seed
        var lower = seed
        var head = seed
        var seen = 0
        // 1 initial capital, 2 digit, 4 hyphen, 8 all capitals, 16 any capital
        var flags: UInt64 = 0
        var small = false
        for byte in bytes {
            whole = (whole ^ UInt64(byte)) &* prime
            var b = byte
            if b &- 0x41 < 26 {
                b |= 0x20
                flags |= seen == 0 ? 17 : 16
            } else if b &- 0x61 < 26 {
                small = true
            } else if b &- 0x30 < 10 {
                b = 0x30
                flags |= 2
            } else if b == 0x2D {
                flags |= 4
            } else if b >= 0x80 {
                flags |= 32
            }
            lower = (lower ^ UInt64(b)) &* prime
            seen += 1
            if seen <= 3 {
                head = (head ^ UInt64(b)) &* prime
                if seen == 1 { prefix1[i] = head }
                if seen <= 2 { prefix2[i] = head }
                prefix3[i] = head
            }
        }
        if seen == 0 {
            prefix1[i] = seed
            prefix2[i] = seed
            prefix3[i] = seed
        }
        if flags & 16 != 0, !small { flags |= 8 }
        form[i] = whole
        word[i] = StableHash.mix(lower)
        shape[i] = flags
        var tail = seed
        for k in 1...4 {
            if k <= bytes.count {
                var b = bytes[bytes.count - k]
                if b &- 0x41 < 26 { b |= 0x20 } else if b &- 0x30 < 10 { b = 0x30 }
                tail = (tail ^ UInt64(b)) &* prime
            }
            switch k {
            case 1: suffix1[i] = tail
            case 2: suffix2[i] = tail
            case 3: suffix3[i] = tail
            default: suffix4[i] = tail
            }
        }
        fine[i] = 0
        coarse[i] = 0
    }

    /// Gives entry `i` its word class as ``WordClasses/find(_:)`` returns it.
    package func setClass(_ i: Int, _ value: UInt64) {
        fine[i] = value >> 6
        coarse[i] = value & 63
    }

    /// The hash that word classes are found by: the word in small letters, digits as 0.
    package static func classKey(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var h: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            var b = byte
            if b &- 0x41 < 26 { b |= 0x20 } else if b &- 0x30 < 10 { b = 0x30 }
            h = (h ^ UInt64(b)) &* 0x0000_0100_0000_01B3
        }
        return StableHash.mix(h)
    }
}
