/// The bytes of compiled tables: borrowed from the binary's read-only pages or owned.
///
/// Every read checks its bounds and gives 0 outside them.
final class TableBytes: @unchecked Sendable {
    // Sendable: the memory is written once, before `init` returns, and never after.
    private let base: UnsafeRawPointer?
    private let owned: UnsafeMutableRawPointer?
    let count: Int

    /// Borrows bytes that live as long as the program.
    init(borrowing bytes: UnsafeRawBufferPointer) {
        base = bytes.baseAddress
        owned = nil
        count = bytes.baseAddress == nil ? 0 : bytes.count
    }

    /// Keeps a copy of `bytes`.
    init(copying bytes: [UInt8]) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(bytes.count, 1),
            alignment: 16
        )
        bytes.withUnsafeBytes { source in
            if let from = source.baseAddress {
                memory.copyMemory(from: from, byteCount: source.count)
            }
        }
        base = UnsafeRawPointer(memory)
        owned = memory
        count = bytes.count
    }

    deinit { owned?.deallocate() }

    @inline(__always)
    private func load<T: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as: T.Type) -> T {
        guard let base, offset >= 0, offset <= count - MemoryLayout<T>.size else { return 0 }
        return T(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: T.self))
    }

    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { load(offset, as: UInt8.self) }
    @inline(__always)
    func half(_ offset: Int) -> UInt16 { load(offset, as: UInt16.self) }
    @inline(__always)
    func word(_ offset: Int) -> UInt32 { load(offset, as: UInt32.self) }
    @inline(__always)
    func long(_ offset: Int) -> UInt64 { load(offset, as: UInt64.self) }

    /// The text of a range, empty when the range leaves the bytes.
    func string(_ range: Range<Int>) -> String {
        guard let base, range.lowerBound >= 0, range.upperBound <= count else { return "" }
        let bytes = UnsafeRawBufferPointer(
            start: base + range.lowerBound,
            count: range.count
        )
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A checksum of a range: four lanes over 64-bit words, then the bytes left.
    func checksum(_ range: Range<Int>) -> UInt64 {
        guard range.lowerBound >= 0, range.upperBound <= count else { return 0 }
        var sum = Checksum()
        var i = range.lowerBound
        while i + 32 <= range.upperBound {
            sum.add(long(i), long(i + 8), long(i + 16), long(i + 24))
            i += 32
        }
        while i < range.upperBound {
            sum.add(byte(i))
            i += 1
        }
        return sum.value
    }
}

/// The running checksum of compiled tables: quick, and blind to nothing that chance does.
struct Checksum {
    private var a: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var b: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private var c: UInt64 = 0x1656_67B1_9E37_79F9
    private var d: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let factor: UInt64 = 0xFF51_AFD7_ED55_8CCD

    @inline(__always)
    mutating func add(_ w: UInt64, _ x: UInt64, _ y: UInt64, _ z: UInt64) {
        a = (a ^ w) &* Self.factor
        b = (b ^ x) &* Self.factor
        c = (c ^ y) &* Self.factor
        d = (d ^ z) &* Self.factor
        a ^= a >> 29
        b ^= b >> 29
        c ^= c >> 29
        d ^= d >> 29
    }

    mutating func add(_ byte: UInt8) {
        a = (a ^ UInt64(byte)) &* Self.factor
        a ^= a >> 29
    }

    /// The checksum of what was added.
    var value: UInt64 {
        var h = a
        for lane in [b, c, d] {
            h = (h ^ lane) &* Self.factor
            h ^= h >> 32
        }
        return h
    }
}
