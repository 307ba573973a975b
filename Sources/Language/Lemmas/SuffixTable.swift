/// What a word becomes, decided by its tag and its longest known ending: used for lemmas (the
/// value is an edit) and for morphological features.
///
/// Keys are (tag, how much of the word, those last bytes in small letters); "all of the word", with
/// its capitals and without, are keys of their own, so that exceptions need no other mechanism.
package struct SuffixTable {
    /// The longest ending looked at, in bytes.
    package static let longest = 6

    private let slots: UnsafePointer<UInt64>
    private let mask: UInt64
    private let values: Int

    /// Reads a table: slots of 64 bits, 48 of the key and 16 of the value (from 1), a power of two
    /// of them, linear probing.
    /// - Parameters:
    ///   - section: the slots, read in place.
    ///   - name: the section's name, for the error.
    ///   - values: how many values there are; a larger one is read as the last.
    /// - Throws: ``ModelError`` when the size is no power of two.
    init(_ section: UnsafeRawBufferPointer, name: String, values: Int) throws(ModelError) {
        let count = section.count / 8
        guard count >= 2, count & (count - 1) == 0, section.count % 8 == 0,
            let base = section.baseAddress
        else { throw .section(name: name, problem: "its size is not a power of two") }
        slots = base.assumingMemoryBound(to: UInt64.self)
        mask = UInt64(count - 1)
        self.values = values
    }

    /// How much of a word a key covers.
    package enum Part {
        case ending(Int)
        case whole, exact

        var number: UInt64 {
            switch self {
            case .ending(let length): UInt64(length)
            case .whole: 31
            case .exact: 30
            }
        }
    }

    package static func key(tag: Int, _ part: Part, _ hash: UInt64) -> UInt64 {
        FeatureHash.key(UInt64(tag) &* 32 &+ part.number, hash)
    }

    /// The hash of the last `length` of the lower-cased bytes, read from the end.
    package static func endings(
        _ bytes: some BidirectionalCollection<UInt8>,
        _ use: (_ length: Int, _ hash: UInt64) -> Void
    ) -> UInt64 {
        var h: UInt64 = 0xCBF2_9CE4_8422_2325
        var length = 0
        use(0, h)
        for byte in bytes.reversed() {
            let b = byte &- 0x41 < 26 ? byte | 0x20 : byte &- 0x30 < 10 ? 0x30 : byte
            h = (h ^ UInt64(b)) &* 0x0000_0100_0000_01B3
            length += 1
            if length <= longest { use(length, h) }
        }
        return h
    }

    private func find(_ key: UInt64) -> Int {
        var i = (key >> 16) & mask
        for _ in 0..<64 {
            let slot = slots[Int(i)]
            if slot == 0 { return 0 }
            if (slot ^ key) >> 16 == 0 { return min(Int(slot & 0xFFFF), values) }
            i = (i + 1) & mask
        }
        return 0
    }

    /// The value for a word, 0 when nothing is known about its tag.
    /// - Parameters:
    ///   - tag: the word's tag.
    ///   - twin: a tag under which the whole word may be known when it is not under its own.
    ///   - bytes: the word.
    /// - Returns: the number of the value, from 1.
    func value(tag: Int, twin: Int? = nil, _ bytes: UnsafeRawBufferPointer) -> Int {
        var hashes: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0)
        var longest = 0
        let whole = Self.endings(bytes) { length, hash in
            longest = length
            switch length {
            case 0: hashes.0 = hash
            case 1: hashes.1 = hash
            case 2: hashes.2 = hash
            case 3: hashes.3 = hash
            case 4: hashes.4 = hash
            case 5: hashes.5 = hash
            default: hashes.6 = hash
            }
        }
        let exact = find(Self.key(tag: tag, .exact, StableHash.of(bytes)))
        if exact != 0 { return exact }
        let known = find(Self.key(tag: tag, .whole, whole))
        if known != 0 { return known }
        if let twin {
            let other = find(Self.key(tag: twin, .whole, whole))
            if other != 0 { return other }
        }
        var length = longest
        while length >= 0 {
            let hash =
                switch length {
                case 0: hashes.0
                case 1: hashes.1
                case 2: hashes.2
                case 3: hashes.3
                case 4: hashes.4
                case 5: hashes.5
                default: hashes.6
                }
            let value = find(Self.key(tag: tag, .ending(length), hash))
            if value != 0 { return value }
            length -= 1
        }
        return 0
    }

    /// Builds a table from (key, value from 1).
    package static func build(_ entries: [(key: UInt64, value: Int)]) -> [UInt8] {
        var size = 1024
        while size < entries.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (key, value) in entries {
            var i = Int(truncatingIfNeeded: key >> 16) & (size - 1)
            for _ in 0..<64 {
                if slots[i] == 0 {
                    slots[i] = key & ~0xFFFF | UInt64(value & 0xFFFF)
                    break
                }
                i = (i + 1) & (size - 1)
            }
        }
        return slots.flatMap { slot in
            (0..<8).map { UInt8(truncatingIfNeeded: slot >> UInt64(8 * $0)) }
        }
    }
}
