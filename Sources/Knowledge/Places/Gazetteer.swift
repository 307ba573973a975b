/// The settlements of the world and the divisions they lie in, looked up by name in place.
///
/// Written by `Scripts/places.py`; immutable, shared among all threads. A gazetteer that opens can
/// be read without further checks: every read inside it is bounds-checked, whatever its bytes say.
public struct Gazetteer: Sendable {
    let bytes: TableBytes
    let strings: Table.Part
    let entries: Table.Part
    let buckets: Table.Part
    let slots: Table.Part
    let candidates: Table.Part
    let countries: Table.Part

    /// A gazetteer that knows nothing.
    public static let empty = Gazetteer()

    private init() {
        bytes = TableBytes(copying: [])
        strings = Table.Part()
        entries = Table.Part()
        buckets = Table.Part()
        slots = Table.Part()
        candidates = Table.Part()
        countries = Table.Part()
    }

    /// Opens a gazetteer that lies in memory as long as the program runs; no bytes are one that
    /// knows nothing.
    /// - Parameters:
    ///   - bytes: the table, as `Scripts/places.py` writes it.
    ///   - verify: whether the checksum is made, for which all bytes are read.
    /// - Throws: what is wrong with the table.
    public init(embedded bytes: UnsafeRawBufferPointer, verify: Bool = true) throws(TableError) {
        self =
            bytes.isEmpty
            ? .empty : try Gazetteer(TableBytes(borrowing: bytes), verify: verify)
    }

    /// Opens a gazetteer from bytes, which are copied.
    public init(_ bytes: [UInt8]) throws(TableError) {
        try self.init(TableBytes(copying: bytes), verify: true)
    }

    private init(_ bytes: TableBytes, verify: Bool) throws(TableError) {
        let parts = try GazetteerLayout.parts(of: bytes, verify: verify)
        func part(_ section: GazetteerLayout.Section) throws(TableError) -> Table.Part {
            guard let part = parts[section.rawValue], part.count * section.stride == part.length
            else { throw .badSection(section.rawValue) }
            return part
        }
        self.bytes = bytes
        strings = try part(.strings)
        entries = try part(.entries)
        buckets = try part(.buckets)
        slots = try part(.slots)
        candidates = try part(.candidates)
        countries = try part(.countries)
        guard buckets.count == 1 << GazetteerLayout.bucketBits + 1 else {
            throw .badSection(GazetteerLayout.Section.buckets.rawValue)
        }
    }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { entries.count == 0 }

    /// How many places it knows.
    public var count: Int { max(entries.count - 1, 0) }

    /// What the candidate of a name stands for; nil for a number that is none.
    public func sense(_ candidate: Int) -> GazetteerSense? {
        guard candidate >= 0, candidate < candidates.count else { return nil }
        let word = bytes.word(candidates.offset + candidate * 4)
        let row = Int(word & 0xF_FFFF)
        guard row > 0, row < entries.count else { return nil }
        let at = entries.offset + row * GazetteerLayout.entrySize
        let first = bytes.word(at)
        let second = bytes.word(at + 4)
        return GazetteerSense(
            row: row,
            kind: Place.PlaceKind(tableCode: UInt8(first >> 21 & 7)) ?? .city,
            country: country(Int(first >> 24)),
            admin1: Int(bytes.word(at + 8) >> 24 | (bytes.word(at + 12) >> 24) << 8),
            latitude: Double(Int(first & 0x1F_FFFF) - 900_000) / 10_000,
            longitude: Double(Int(second & 0x3F_FFFF) - 1_800_000) / 10_000,
            size: Double(second >> 22 & 0x7F) / 4,
            isAlias: word & GazetteerLayout.alias != 0,
            isCode: word & GazetteerLayout.code != 0,
            isDoubtful: word & GazetteerLayout.doubtful != 0
        )
    }

    /// The name of an entry.
    public func name(of row: Int) -> String {
        guard row > 0, row < entries.count else { return "" }
        let word = bytes.word(entries.offset + row * GazetteerLayout.entrySize + 12)
        let at = Int(word & 0xFF_FFFF)
        guard at < strings.length else { return "" }
        let from = strings.offset + at
        let length = Int(bytes.byte(from))
        guard at + 1 + length <= strings.length else { return "" }
        return bytes.string(from + 1..<from + 1 + length)
    }

    /// The number of an entry at GeoNames; 0 for none.
    public func geonames(of row: Int) -> Int {
        guard row > 0, row < entries.count else { return 0 }
        return Int(bytes.word(entries.offset + row * GazetteerLayout.entrySize + 8) & 0xFF_FFFF)
    }

    /// How many bytes the name of an entry has.
    func nameLength(of row: Int) -> Int {
        guard row > 0, row < entries.count else { return 0 }
        let word = bytes.word(entries.offset + row * GazetteerLayout.entrySize + 12)
        let at = Int(word & 0xFF_FFFF)
        return at < strings.length ? Int(bytes.byte(strings.offset + at)) : 0
    }

    /// The country of an entry.
    func country(ofRow row: Int) -> CountryCode {
        guard row > 0, row < entries.count else { return .none }
        return country(
            Int(bytes.word(entries.offset + row * GazetteerLayout.entrySize) >> 24)
        )
    }

    private func country(_ index: Int) -> CountryCode {
        guard index < countries.count else { return .none }
        return CountryCode(rawValue: bytes.word(countries.offset + index * 12))
    }

    /// A point near the middle of a country, in degrees north and east.
    public func point(of country: CountryCode) -> (latitude: Double, longitude: Double)? {
        for i in 0..<countries.count where self.country(i) == country {
            let at = countries.offset + i * 12
            return (
                Double(Int32(bitPattern: bytes.word(at + 4))) / 100_000,
                Double(Int32(bitPattern: bytes.word(at + 8))) / 100_000
            )
        }
        return nil
    }
}

/// One thing that a name of the gazetteer may mean.
public struct GazetteerSense: Hashable, Sendable {
    /// The number of the entry in this gazetteer; it means nothing in another.
    public let row: Int
    /// A city or a division.
    public let kind: Place.PlaceKind
    /// The country that it lies in.
    public let country: CountryCode
    /// The entry of the first-order division that it lies in or is; 0 when not known.
    public let admin1: Int
    /// Degrees north, WGS 84; for an area its middle.
    public let latitude: Double
    /// Degrees east, WGS 84; for an area its middle.
    public let longitude: Double
    /// The binary logarithm of its inhabitants, to a quarter.
    public let size: Double
    /// Whether the name is another than the one that the tables prefer.
    public let isAlias: Bool
    /// Whether the name is a short form that counts only after a comma: *Paris, TX*.
    public let isCode: Bool
    /// Whether the name is a common word or a person's name as well.
    public let isDoubtful: Bool
}
