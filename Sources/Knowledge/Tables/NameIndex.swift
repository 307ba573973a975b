import Language

/// The hashed prefixes of names.
///
/// A name is a sequence of token hashes. Each prefix of each name has a hash, made one token
/// at a time, so that a reader of a document walks from token to token without any string.
enum NameIndex {
    /// The vocabularies that share one table; each begins its prefixes from another number.
    enum Vocabulary: UInt64 {
        /// Proper names.
        case names = 0x51_7C_C1_B7_27_22_0A_95
        /// Common nouns.
        case nouns = 0x6C_62_27_2E_07_BB_01_42
        /// Keys of entries: one "token", the hash of the key.
        case keys = 0x2F_0B_44_E3_9D_16_3A_57
    }

    /// Names longer than this are refused by the compiler.
    static let longestName = 12

    /// The hash of a prefix made longer by a token.
    @inline(__always)
    static func step(_ prefix: UInt64, _ form: UInt64) -> UInt64 {
        var h = (prefix ^ form) &* 0x9E37_79B9_7F4A_7C15
        h ^= h >> 32
        h = h &* 0xD6E8_FEB8_6659_FD93
        return h ^ (h >> 29)
    }

    /// What is said of a name that is doubtful.
    static let doubtful: UInt16 = 1
}

/// A slot of the index: the candidates of one prefix.
struct NameSlot {
    var candidates: Range<Int>
    var goesOn: Bool
}

/// What a name may mean and how it must be written.
struct NameCandidate {
    var row: UInt32
    var name: UInt8
    var kind: UInt8
    var flags: UInt16
    /// Bit `k`: token `k` must begin with a capital.
    var capitals: UInt16
    /// Bit `k`: token `k` must have no small letter.
    var allCapitals: UInt16
}

extension Table {
    /// The slot of a prefix, nil when no name begins so.
    @inline(__always)
    func slot(_ prefix: UInt64) -> NameSlot? {
        let bucket = Int(prefix >> bucketShift)
        let from = Int(bytes.word(buckets.offset + bucket * 4))
        let to = min(Int(bytes.word(buckets.offset + bucket * 4 + 4)), slots.count)
        var i = from
        while i < to {
            let at = slots.offset + i * TableLayout.slotSize
            if bytes.long(at) == prefix {
                let first = Int(bytes.word(at + 8))
                let end = min(first + Int(bytes.half(at + 12)), candidates.count)
                return NameSlot(
                    candidates: min(first, end)..<end,
                    goesOn: bytes.half(at + 14) != 0
                )
            }
            i += 1
        }
        return nil
    }

    /// Candidate number `i`.
    @inline(__always)
    func candidate(_ i: Int) -> NameCandidate {
        let at = candidates.offset + i * TableLayout.candidateSize
        return NameCandidate(
            row: bytes.word(at),
            name: bytes.byte(at + 4),
            kind: bytes.byte(at + 5),
            flags: bytes.half(at + 6),
            capitals: bytes.half(at + 8),
            allCapitals: bytes.half(at + 10)
        )
    }
}
