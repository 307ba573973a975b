/// How compiled tables lie in their file.
///
/// A header, a list of sections, then the sections, each on a multiple of 8 bytes; all
/// numbers little-endian:
/// ```
/// 0  magic "TRUCEKB\0"   8  version (4)   12  sections (4)   16  length of the file (8)
/// 24 checksum of all bytes from 32 on (8)
/// 32 sections × { id (4), elements (4), offset (4), bytes (4) }
/// ```
enum TableLayout {
    static let magic = Array("TRUCEKB\0".utf8)
    static let version: UInt32 = 1
    static let headerSize = 32
    static let sectionSize = 16

    /// The parts of the file.
    enum Section: UInt32, CaseIterable {
        /// Strings: a 16-bit length, then the bytes; offset 0 is the empty string.
        case strings = 1
        /// One record for each entry, ``Record/size`` bytes each.
        case entries = 2
        /// `bucket[b]` is the first slot of bucket `b`, one more bucket than there are.
        case buckets = 3
        /// Slots of the name index, sorted by bucket: prefix hash (8), first candidate (4),
        /// candidates (2), whether a longer name goes on from here (2).
        case slots = 4
        /// What a name may mean: entry (4), kind of name (1), kind of entry (1), flags (2),
        /// tokens that need a capital (2), tokens that need all capitals (2).
        case candidates = 5
        /// The ontology as lines of cells between tabs, each line ended by a zero byte.
        case ontology = 6
    }

    /// The fields of an entry's record, by offset.
    enum Record {
        static let key = 0
        static let name = 4
        static let kind = 8
        static let code = 9
        static let second = 10
        static let third = 11
        static let country = 12
        static let otherCountry = 16
        static let latitude = 20
        static let longitude = 24
        static let number = 28
        static let otherNumber = 32
        static let detail = 36
        static let parent = 40
        static let note = 44
        static let source = 48
        static let size = 52
    }

    static let slotSize = 16
    static let candidateSize = 12
}
