import Testing

@testable import Knowledge
@testable import Language

@Suite("The gazetteer")
struct GazetteerTests {
    /// Two places of one name in two countries, one of two words, and a short form.
    static let bytes = GazetteerBytes(
        places: [
            .init("Oldport", .admin1, country: 0, admin1: 1, latitude: 10.5, longitude: -20.25),
            .init("Newtown", .city, country: 0, admin1: 1, latitude: -1.25, longitude: 179.5),
            .init("Newtown", .city, country: 1, admin1: 0, latitude: 60, longitude: 10),
            .init("Deir al-Old", .city, country: 1, admin1: 0, latitude: 0, longitude: 0),
        ],
        countries: [("AAA", 11, -21), ("BBB", 61, 11)]
    ).file

    @Test("What is written is read")
    func reads() throws {
        let gazetteer = try Gazetteer(Self.bytes)
        #expect(gazetteer.count == 4)
        let document = Document(splitting: "Newtown lies in Oldport beside Deir al-Old")
        let names = gazetteer.names(in: document)
        #expect(names.map(\.tokens) == [0..<1, 3..<4, 5..<9])
        let senses = try names.map { try $0.candidates.map { try #require(gazetteer.sense($0)) } }
        #expect(senses.map(\.count) == [2, 1, 1])
        #expect(senses[0].map(\.country.description) == ["AAA", "BBB"])
        #expect(senses[0][0].latitude == -1.25 && senses[0][0].longitude == 179.5)
        #expect(senses[1][0].kind == .admin1 && senses[1][0].admin1 == senses[0][0].admin1)
        #expect(gazetteer.name(of: senses[2][0].row) == "Deir al-Old")
        let point = try #require(CountryCode("BBB").flatMap { gazetteer.point(of: $0) })
        #expect(point.latitude == 61 && point.longitude == 11)
    }

    @Test("Well-known cities stand among the names of the tables, the longest at each place")
    func joined() throws {
        let bytes = GazetteerBytes(
            places: [
                .init("Newtown", .city, country: 0, admin1: 0, latitude: 0, longitude: 0, size: 60),
                .init(
                    "Smallham",
                    .city,
                    country: 0,
                    admin1: 0,
                    latitude: 0,
                    longitude: 0,
                    size: 40
                ),
            ],
            countries: [("AAA", 11, -21)]
        ).file
        let gazetteer = try Gazetteer(bytes)
        let document = Document(splitting: "Newtown and Smallham")
        let names = gazetteer.joined([], gazetteer.names(in: document), in: document)
        #expect(names.map(\.tokens) == [0..<1])
        let first = try #require(names.first)
        #expect(first.kind == .place && gazetteer.country(of: first.entry)?.description == "AAA")
        let known = NameMatch(
            tokens: 0..<2,
            entry: first.entry,
            kind: .group,
            name: .name,
            isDoubtful: false
        )
        let both = gazetteer.joined([known], gazetteer.names(in: document), in: document)
        #expect(both.map(\.kind) == [.group])
    }

    @Test("A name in small letters is none")
    func smallLetters() throws {
        let gazetteer = try Gazetteer(Self.bytes)
        #expect(gazetteer.names(in: Document(splitting: "a newtown by an oldport")).isEmpty)
    }

    @Test("No bytes are a gazetteer that knows nothing")
    func empty() throws {
        let gazetteer = try Gazetteer(embedded: UnsafeRawBufferPointer(start: nil, count: 0))
        #expect(gazetteer.isEmpty && gazetteer.names(in: Document(splitting: "Newtown")).isEmpty)
        #expect(gazetteer.sense(0) == nil && gazetteer.name(of: 7).isEmpty)
    }

    @Test("A table that is cut or of another kind gives an error")
    func cut() throws {
        #expect(throws: TableError.notTables) { try Gazetteer(Array("hello, world".utf8)) }
        for length in 0..<Self.bytes.count - 1 where length % 9973 == 0 || length < 64 {
            #expect(throws: TableError.self) { try Gazetteer(Array(Self.bytes[..<length])) }
        }
    }

    @Test("A flipped bit gives an error")
    func flipped() throws {
        for i in stride(from: 0, to: Self.bytes.count, by: 20_011) {
            var broken = Self.bytes
            broken[i] ^= 1 << UInt8(i & 7)
            #expect(throws: TableError.self) { try Gazetteer(broken) }
        }
    }

    @Test("Hostile tables that open are read without a trap")
    func hostile() throws {
        let document = Document(splitting: "Newtown lies in Oldport beside Deir al-Old")
        let body = Self.bytes.count - GazetteerBytes.tail
        var opened = 0
        for i in Array(8..<160) + Array(max(body, 160)..<Self.bytes.count) {
            for value: UInt8 in [0, 0x7F, 0xFF] {
                var broken = Self.bytes
                broken[i] = value
                let gazetteer = broken.withUnsafeBytes {
                    try? Gazetteer(embedded: $0, verify: false)
                }
                guard gazetteer != nil else { continue }
                opened += 1
                // Once more from a copy with the right checksum, which may be read at leisure.
                let sum = TableBytes(copying: broken)
                    .checksum(TableLayout.headerSize..<broken.count)
                for b in 0..<8 { broken[24 + b] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * b)) }
                guard let copy = try? Gazetteer(broken) else { continue }
                for match in copy.names(in: document) {
                    for candidate in match.candidates {
                        guard let sense = copy.sense(candidate) else { continue }
                        _ = copy.name(of: sense.row)
                        _ = copy.geonames(of: sense.row)
                        _ = copy.point(of: sense.country)
                    }
                }
            }
        }
        #expect(opened > 0)
    }
}

/// Writes a small gazetteer, as `Scripts/places.py` writes the large one.
struct GazetteerBytes {
    struct Entry {
        var name: String
        var kind: Place.PlaceKind
        var country: UInt32
        var admin1: UInt32
        var latitude: Double
        var longitude: Double
        /// Four times the binary logarithm of its inhabitants.
        var size: UInt32

        init(
            _ name: String,
            _ kind: Place.PlaceKind,
            country: UInt32,
            admin1: UInt32,
            latitude: Double,
            longitude: Double,
            size: UInt32 = 40
        ) {
            (self.name, self.kind, self.country, self.admin1) = (name, kind, country, admin1)
            (self.latitude, self.longitude, self.size) = (latitude, longitude, size)
        }
    }

    let places: [Entry]
    let countries: [(code: String, latitude: Int32, longitude: Int32)]

    /// How many bytes at the end hold what tests break: all but the buckets is there.
    static let tail = 400

    var file: [UInt8] {
        var strings: [UInt8] = [0]
        var entries = [UInt8](repeating: 0, count: GazetteerLayout.entrySize)
        var slots: [UInt64: (candidates: [UInt32], goesOn: Bool)] = [:]
        for (i, place) in places.enumerated() {
            let latitude = UInt32((place.latitude + 90) * 10_000)
            let longitude = UInt32((place.longitude + 180) * 10_000)
            entries += word(latitude | UInt32(place.kind.tableCode) << 21 | place.country << 24)
            entries += word(longitude | place.size << 22)
            entries += word(UInt32(1000 + i) | place.admin1 << 24)
            entries += word(UInt32(strings.count))
            strings += [UInt8(place.name.utf8.count)] + Array(place.name.utf8)
            var prefix = GazetteerLayout.root
            for (k, token) in NameSplitter.split(place.name).enumerated() {
                if k > 0 { slots[prefix, default: ([], false)].goesOn = true }
                prefix = NameIndex.step(prefix, StableHash.ofLowercased(token.utf8))
            }
            slots[prefix, default: ([], false)].candidates.append(UInt32(i + 1))
        }
        var buckets: [UInt8] = []
        var table: [UInt8] = []
        var candidates: [UInt8] = []
        var bucket: UInt64 = 0
        for (i, prefix) in slots.keys.sorted().enumerated() {
            while bucket <= prefix >> UInt64(64 - GazetteerLayout.bucketBits) {
                buckets += word(UInt32(i))
                bucket += 1
            }
            guard let slot = slots[prefix] else { continue }
            let check = prefix >> UInt64(32 - GazetteerLayout.bucketBits)
            table += word(UInt32(truncatingIfNeeded: check))
            table += word(
                UInt32(candidates.count / 4) | UInt32(slot.candidates.count) << 22
                    | (slot.goesOn ? 1 << 30 : 0)
            )
            for candidate in slot.candidates { candidates += word(candidate) }
        }
        while bucket <= 1 << UInt64(GazetteerLayout.bucketBits) {
            buckets += word(UInt32(slots.count))
            bucket += 1
        }
        var codes: [UInt8] = []
        for country in countries {
            codes += word(CountryCode(country.code)?.rawValue ?? 0)
            codes += word(UInt32(bitPattern: country.latitude * 100_000))
            codes += word(UInt32(bitPattern: country.longitude * 100_000))
        }
        return join([
            (.buckets, buckets), (.strings, strings), (.entries, entries), (.slots, table),
            (.candidates, candidates), (.countries, codes),
        ])
    }

    private func join(_ sections: [(id: GazetteerLayout.Section, bytes: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        var offset = TableLayout.headerSize + sections.count * TableLayout.sectionSize
        for section in sections {
            body += word(section.id.rawValue)
            body += word(UInt32(section.bytes.count / section.id.stride))
            body += word(UInt32(offset)) + word(UInt32(section.bytes.count))
            offset += (section.bytes.count + 7) & ~7
        }
        for section in sections {
            body += section.bytes + [UInt8](repeating: 0, count: -section.bytes.count & 7)
        }
        let length = UInt64(TableLayout.headerSize + body.count)
        let sum = TableBytes(copying: body).checksum(0..<body.count)
        return GazetteerLayout.magic + word(GazetteerLayout.version) + word(UInt32(sections.count))
            + long(length) + long(sum) + body
    }

    private func word(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }

    private func long(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    }
}
