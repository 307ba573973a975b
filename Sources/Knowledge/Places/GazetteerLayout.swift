/// How a gazetteer lies in its file.
///
/// The header and the list of sections are those of ``TableLayout`` under another magic number.
/// ```
/// strings     a length (1), then the bytes; offset 0 is the empty string
/// entries     latitude + 90 in 1/10,000 degrees (21 bits), kind (3), country (8)
///             longitude + 180 in 1/10,000 degrees (22 bits), 4 × log2 of inhabitants (7)
///             number at GeoNames (24 bits), low byte of the first-order division's entry (8)
///             name (24 bits), high byte of the first-order division's entry (8)
/// buckets     the first slot of each bucket, one more than there are buckets
/// slots       bits of the prefix below those of the bucket (32); first candidate (22 bits),
///             candidates (8), whether a longer name goes on from here (1)
/// candidates  entry (20 bits), flags
/// countries   code (4), latitude and longitude in 1/100,000 degrees (4, 4)
/// ```
enum GazetteerLayout {
    static let magic = Array("TRUCEPL\0".utf8)
    static let version: UInt32 = 1
    static let entrySize = 16
    static let slotSize = 8
    static let bucketBits = 17

    static let alias: UInt32 = 1 << 20
    static let code: UInt32 = 1 << 21
    static let doubtful: UInt32 = 1 << 22

    /// From here the prefixes of its names begin.
    static let root: UInt64 = 0x71_3B_5F_A9_0C_E4_2D_86

    enum Section: UInt32 {
        case strings = 1
        case entries = 2
        case buckets = 3
        case slots = 4
        case candidates = 5
        case countries = 6

        /// The bytes of one element.
        var stride: Int {
            switch self {
            case .strings: 1
            case .entries: GazetteerLayout.entrySize
            case .buckets, .candidates: 4
            case .slots: GazetteerLayout.slotSize
            case .countries: 12
            }
        }
    }

    /// The sections of a file by their numbers, after checks of header, length and checksum.
    static func parts(
        of bytes: TableBytes,
        verify: Bool
    ) throws(TableError) -> [UInt32: Table.Part] {
        guard bytes.count > 0 else { throw .empty }
        let start = (0..<min(8, bytes.count)).map { bytes.byte($0) }
        guard magic.starts(with: start) else { throw .notTables }
        guard bytes.count >= TableLayout.headerSize else {
            throw .truncated(expected: TableLayout.headerSize, found: bytes.count)
        }
        guard bytes.word(8) == version else {
            throw .version(found: bytes.word(8), expected: version)
        }
        let length = bytes.long(16)
        guard length <= UInt64(bytes.count) else {
            throw .truncated(expected: Int(clamping: length), found: bytes.count)
        }
        guard length == UInt64(bytes.count) else { throw .damaged }
        if verify, bytes.checksum(TableLayout.headerSize..<bytes.count) != bytes.long(24) {
            throw .damaged
        }
        let sections = Int(bytes.word(12))
        let end = TableLayout.headerSize + sections * TableLayout.sectionSize
        guard sections <= 64, end <= bytes.count else { throw .damaged }
        var parts: [UInt32: Table.Part] = [:]
        for s in 0..<sections {
            let at = TableLayout.headerSize + s * TableLayout.sectionSize
            let part = Table.Part(
                offset: Int(bytes.word(at + 8)),
                length: Int(bytes.word(at + 12)),
                count: Int(bytes.word(at + 4))
            )
            guard part.offset >= end, part.offset + part.length <= bytes.count else {
                throw .badSection(bytes.word(at))
            }
            parts[bytes.word(at)] = part
        }
        return parts
    }
}
