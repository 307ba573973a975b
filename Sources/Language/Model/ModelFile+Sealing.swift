extension ModelFile {
    /// A changed model file with the length and the checksum that fit it: tests and the fuzz run
    /// get past the checksum with it, to the readers of the sections.
    package static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= headerLength else { return bytes }
        var bytes = bytes
        func put(_ value: UInt64, at offset: Int) {
            for k in 0..<8 { bytes[offset + k] = UInt8(truncatingIfNeeded: value >> UInt64(8 * k)) }
        }
        put(UInt64(bytes.count), at: 16)
        put(bytes.withUnsafeBytes { checksum($0[headerLength...]) }, at: 24)
        return bytes
    }
}
