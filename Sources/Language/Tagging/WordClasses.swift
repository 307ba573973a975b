/// Word classes learnt from raw text: words that stand between the same words share a class.
///
/// A word has a fine and a coarse class; a word that was too rare has class 0 in both.
package struct WordClasses {
    private let slots: UnsafePointer<UInt64>
    private let mask: UInt64

    /// Reads the section `classes`: slots of 64 bits, 48 of the word's hash and 16 of the class
    /// (10 fine, 6 coarse), a power of two of them, linear probing.
    init(_ section: UnsafeRawBufferPointer) throws(ModelError) {
        let count = section.count / 8
        guard count >= 2, count & (count - 1) == 0, section.count % 8 == 0,
            let base = section.baseAddress
        else { throw .section(name: "classes", problem: "its size is not a power of two") }
        slots = base.assumingMemoryBound(to: UInt64.self)
        mask = UInt64(count - 1)
    }

    /// The class of the word with this hash: fine in the upper ten bits, coarse in the lower six.
    @inline(__always)
    func find(_ word: UInt64) -> UInt64 {
        var i = (word >> 16) & mask
        // At most 16 steps: the builder leaves a word out rather than probe further.
        for _ in 0..<16 {
            let slot = slots[Int(i)]
            if slot == 0 { return 0 }
            if (slot ^ word) >> 16 == 0 { return slot & 0xFFFF }
            i = (i + 1) & mask
        }
        return 0
    }

    /// Builds the section from (hash of the word, fine class 1…1023, coarse class 1…63).
    package static func build(_ words: [(word: UInt64, fine: Int, coarse: Int)]) -> [UInt8] {
        var size = 1024
        while size < words.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (word, fine, coarse) in words {
            var i = Int(truncatingIfNeeded: word >> 16) & (size - 1)
            for _ in 0..<16 {
                if slots[i] == 0 {
                    slots[i] = word & ~0xFFFF | UInt64(fine & 1023) << 6 | UInt64(coarse & 63)
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
