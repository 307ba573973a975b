/// The file that holds a trained engine: a header and named sections.
///
/// Little-endian throughout:
///
///     0   8  magic "TRUCEMDL"
///     8   4  format version
///     12  4  number of sections
///     16  8  length of the whole file
///     24  8  checksum over everything from byte 64
///     32 32  SHA-256 over everything from byte 64
///     64     per section: name (16 bytes, padded with NUL), offset (8), length (8)
///            the sections, each aligned to 64 bytes
public struct ModelFile: Sendable {
    static let magic: [UInt8] = Array("TRUCEMDL".utf8)
    /// The format that this program reads and writes.
    public static let version: UInt32 = 1
    static let headerLength = 64
    static let sectionEntry = 32

    let storage: ModelBytes
    private var sections: [String: Range<Int>] = [:]
    /// The SHA-256 of the contents, in hexadecimal.
    public let digest: String

    /// Reads the header of a model.
    /// - Parameters:
    ///   - storage: the whole file; kept as long as this object lives.
    ///   - verify: whether to compare the checksum; the model in the binary goes without.
    /// - Throws: ``ModelError`` when it is no model, of another version, cut short or damaged.
    public init(_ storage: ModelBytes, verify: Bool = true) throws(ModelError) {
        let bytes = storage.bytes
        guard bytes.count > 0 else { throw .missing }
        guard bytes.count >= Self.headerLength else {
            throw .truncated(expected: Self.headerLength, found: bytes.count)
        }
        guard bytes.prefix(8).elementsEqual(Self.magic) else { throw .foreign }
        let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian
        guard version == Self.version else {
            throw .version(found: version, supported: Self.version)
        }
        let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self).littleEndian)
        let length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian
        guard length == UInt64(bytes.count) else {
            throw .truncated(expected: Int(clamping: length), found: bytes.count)
        }
        let tableEnd = Self.headerLength + count * Self.sectionEntry
        guard count <= 64, tableEnd <= bytes.count else {
            throw .section(name: "header", problem: "\(count) sections don't fit")
        }
        if verify {
            let stored = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self).littleEndian
            guard stored == Self.checksum(bytes[Self.headerLength...]) else { throw .checksum }
        }
        digest = bytes[32..<64].map { Self.hex[Int($0)] }.joined()
        for i in 0..<count {
            let entry = Self.headerLength + i * Self.sectionEntry
            let name = String(decoding: bytes[entry..<entry + 16].prefix { $0 != 0 }, as: UTF8.self)
            let offset = bytes.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self)
                .littleEndian
            let size = bytes.loadUnaligned(fromByteOffset: entry + 24, as: UInt64.self).littleEndian
            guard offset <= UInt64(bytes.count), size <= UInt64(bytes.count) - offset,
                offset % 64 == 0
            else {
                throw .section(name: name, problem: "it lies outside the file")
            }
            sections[name] = Int(offset)..<Int(offset + size)
        }
        self.storage = storage
    }

    /// A section's bytes, read in place: they live as long as the bytes that the file was opened on.
    public func section(_ name: String) throws(ModelError) -> UnsafeRawBufferPointer {
        guard let range = sections[name] else {
            throw .section(name: name, problem: "it is missing")
        }
        return UnsafeRawBufferPointer(rebasing: storage.bytes[range])
    }

    /// A copy of a section's bytes.
    public func bytes(of name: String) throws(ModelError) -> [UInt8] { [UInt8](try section(name)) }

    /// What the model was trained on, by whom it may be used: text.
    public var about: String {
        (try? section("about")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static let hex: [String] = (0..<256).map {
        ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }

    /// A quick checksum over 8-byte words, not against malice.
    static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
        var h: UInt64 = 0x9E37_79B9_7F4A_7C15
        let base = UnsafeRawBufferPointer(rebasing: bytes)
        var i = 0
        while i + 8 <= base.count {
            let word = base.loadUnaligned(fromByteOffset: i, as: UInt64.self).littleEndian
            h = ((h ^ word) &* 0xFF51_AFD7_ED55_8CCD)
            h ^= h >> 32
            i += 8
        }
        while i < base.count {
            h = (h ^ UInt64(base[i])) &* 0x0000_0100_0000_01B3
            i += 1
        }
        return h
    }

    /// Writes a model file.
    /// - Parameters:
    ///   - sections: names of at most 16 bytes with their contents, in the order to write.
    ///   - digest: gives the 32 bytes of SHA-256 of what it is passed.
    /// - Returns: the file's bytes.
    package static func write(_ sections: [(String, [UInt8])], digest: ([UInt8]) -> [UInt8])
        -> [UInt8]
    {
        func number(_ value: UInt64, _ bytes: Int) -> [UInt8] {
            (0..<bytes).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
        }
        var table: [UInt8] = []
        var body: [UInt8] = []
        let tableEnd = headerLength + sections.count * sectionEntry
        let bodyStart = (tableEnd + 63) & ~63
        for (name, contents) in sections {
            body += [UInt8](repeating: 0, count: -body.count & 63)
            table +=
                Array(name.utf8.prefix(16))
                + [UInt8](repeating: 0, count: 16 - min(16, name.utf8.count))
            table += number(UInt64(bodyStart + body.count), 8) + number(UInt64(contents.count), 8)
            body += contents
        }
        let payload = table + [UInt8](repeating: 0, count: bodyStart - tableEnd) + body
        let sum = payload.withUnsafeBytes { checksum($0[...]) }
        let header =
            magic + number(UInt64(version), 4) + number(UInt64(sections.count), 4)
            + number(UInt64(headerLength + payload.count), 8) + number(sum, 8)
            + (digest(payload) + [UInt8](repeating: 0, count: 32)).prefix(32)
        return header + payload
    }
}
