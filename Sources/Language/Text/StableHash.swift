/// A 64-bit hash that is the same on every machine, in every run and version:
/// models, tables and rules store it.
///
/// FNV-1a over the bytes with a final mix (the finalizer of MurmurHash3, public domain),
/// so that all 64 bits may be used as table indices.
public enum StableHash {
    @inlinable
    static func mix(_ value: UInt64) -> UInt64 {
        var h = value
        h ^= h >> 33
        h = h &* 0xFF51_AFD7_ED55_8CCD
        h ^= h >> 33
        h = h &* 0xC4CE_B9FE_1A85_EC53
        h ^= h >> 33
        return h
    }

    /// The hash of a run of bytes.
    @inlinable
    public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var h: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { h = (h ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return mix(h)
    }

    /// The hash of a string's UTF-8 bytes.
    @inlinable
    public static func of(_ string: String) -> UInt64 { of(string.utf8) }

    /// The hash of a run of bytes with ASCII capitals read as small letters:
    /// what ``Tokens/form`` holds.
    @inlinable
    public static func ofLowercased(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var h: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            h = (h ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
        }
        return mix(h)
    }
}
