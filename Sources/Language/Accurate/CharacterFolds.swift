/// What becomes of characters before words are cut into pieces, from a table in the model.
///
/// Capitals become small, accents fall away, marks of punctuation stand alone; the same as BERT's
/// uncased tokenizer does (Devlin et al. 2019).
struct CharacterFolds {
    /// What becomes of a character.
    struct Fold {
        var isDropped = false
        /// Whether it ends a word without being part of it.
        var isSpace = false
        /// Whether it is a word of its own.
        var isAlone = false
        var scalar: UInt32
    }

    private let ascii: [Fold]
    private let ranges: [(first: UInt32, last: UInt32, flags: UInt32, delta: Int32)]

    /// Reads the section `folds`: per range of characters its first and last, its flags (1 dropped,
    /// 2 space, 4 alone) and what to add to get the character that it becomes; in order.
    init(_ section: UnsafeRawBufferPointer) throws(ModelError) {
        var ranges: [(first: UInt32, last: UInt32, flags: UInt32, delta: Int32)] = []
        func number(_ at: Int) -> UInt32 {
            section.loadUnaligned(fromByteOffset: at, as: UInt32.self).littleEndian
        }
        for at in stride(from: 0, to: section.count - 15, by: 16) {
            let first = number(at)
            let last = number(at + 4)
            guard first <= last, last <= 0x10FFFF, first > ranges.last?.last ?? 0 || at == 0 else {
                throw .section(name: "folds", problem: "its ranges are out of order")
            }
            ranges.append((first, last, number(at + 8), Int32(bitPattern: number(at + 12))))
        }
        self.ranges = ranges
        var ascii: [Fold] = []
        for scalar in 0..<UInt32(128) { ascii.append(Self.find(scalar, ranges)) }
        self.ascii = ascii
    }

    /// What becomes of a character.
    subscript(scalar: UInt32) -> Fold {
        scalar < 128 ? ascii[Int(scalar)] : Self.find(scalar, ranges)
    }

    private static func find(
        _ scalar: UInt32,
        _ ranges: [(first: UInt32, last: UInt32, flags: UInt32, delta: Int32)]
    ) -> Fold {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last < scalar { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count, ranges[low].first <= scalar else { return Fold(scalar: scalar) }
        let range = ranges[low]
        return Fold(
            isDropped: range.flags & 1 != 0,
            isSpace: range.flags & 2 != 0,
            isAlone: range.flags & 4 != 0,
            scalar: UInt32(bitPattern: Int32(bitPattern: scalar) &+ range.delta)
        )
    }
}
