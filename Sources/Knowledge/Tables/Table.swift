import Language

/// One opened file of compiled tables: reads entries and names in place.
struct Table: Sendable {
    struct Part: Sendable {
        var offset = 0
        var length = 0
        var count = 0
    }

    let bytes: TableBytes
    let checksum: UInt64
    let strings: Part
    let entries: Part
    let buckets: Part
    let slots: Part
    let candidates: Part
    let ontology: Part
    /// How far a hash is shifted to give its bucket.
    let bucketShift: UInt64

    /// Opens tables: checks the header, the checksum and where the sections lie.
    init(_ bytes: TableBytes) throws(TableError) {
        guard bytes.count > 0 else { throw .empty }
        let magic = (0..<min(8, bytes.count)).map { bytes.byte($0) }
        guard TableLayout.magic.starts(with: magic) else { throw .notTables }
        guard bytes.count >= TableLayout.headerSize else {
            throw .truncated(expected: TableLayout.headerSize, found: bytes.count)
        }
        let version = bytes.word(8)
        guard version == TableLayout.version else {
            throw .version(found: version, expected: TableLayout.version)
        }
        let length = bytes.long(16)
        guard length <= UInt64(bytes.count) else {
            throw .truncated(expected: Int(clamping: length), found: bytes.count)
        }
        guard length == UInt64(bytes.count) else { throw .damaged }
        let checksum = bytes.long(24)
        guard bytes.checksum(TableLayout.headerSize..<bytes.count) == checksum else {
            throw .damaged
        }
        var parts: [UInt32: Part] = [:]
        let sections = Int(bytes.word(12))
        let end = TableLayout.headerSize + sections * TableLayout.sectionSize
        guard sections <= 64, end <= bytes.count else { throw .damaged }
        for s in 0..<sections {
            let at = TableLayout.headerSize + s * TableLayout.sectionSize
            let part = Part(
                offset: Int(bytes.word(at + 8)),
                length: Int(bytes.word(at + 12)),
                count: Int(bytes.word(at + 4))
            )
            guard part.offset >= end, part.offset + part.length <= bytes.count else {
                throw .badSection(bytes.word(at))
            }
            parts[bytes.word(at)] = part
        }
        func part(_ section: TableLayout.Section, stride: Int) throws(TableError) -> Part {
            guard let part = parts[section.rawValue], part.count * stride == part.length else {
                throw .badSection(section.rawValue)
            }
            return part
        }
        self.bytes = bytes
        self.checksum = checksum
        strings = try part(.strings, stride: 1)
        entries = try part(.entries, stride: TableLayout.Record.size)
        buckets = try part(.buckets, stride: 4)
        slots = try part(.slots, stride: TableLayout.slotSize)
        candidates = try part(.candidates, stride: TableLayout.candidateSize)
        ontology = try part(.ontology, stride: 1)
        let bucketCount = buckets.count - 1
        guard bucketCount >= 2, bucketCount & (bucketCount - 1) == 0 else {
            throw .badSection(TableLayout.Section.buckets.rawValue)
        }
        bucketShift = UInt64(64 - bucketCount.trailingZeroBitCount)
    }

    /// The string at `offset` of the pool.
    func string(_ offset: UInt32) -> String {
        let at = Int(offset)
        guard offset != 0, at + 2 <= strings.length else { return "" }
        let from = strings.offset + at
        let length = Int(bytes.half(from))
        guard at + 2 + length <= strings.length else { return "" }
        return bytes.string((from + 2)..<(from + 2 + length))
    }

    /// A field of an entry that holds a string.
    func string(_ row: Int, _ field: Int) -> String { string(word(row, field)) }

    /// A 32-bit field of an entry; 0 for an entry that does not exist.
    func word(_ row: Int, _ field: Int) -> UInt32 {
        guard row >= 0, row < entries.count else { return 0 }
        return bytes.word(entries.offset + row * TableLayout.Record.size + field)
    }

    /// An 8-bit field of an entry; 0 for an entry that does not exist.
    func byte(_ row: Int, _ field: Int) -> UInt8 {
        guard row >= 0, row < entries.count else { return 0 }
        return bytes.byte(entries.offset + row * TableLayout.Record.size + field)
    }
}
