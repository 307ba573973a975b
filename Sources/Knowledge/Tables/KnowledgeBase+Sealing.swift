extension KnowledgeBase {
    /// Changed tables with the length and the checksum that fit them: tests and the fuzz run get
    /// past the checksum with it, to the readers of the sections.
    package static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= TableLayout.headerSize else { return bytes }
        var bytes = bytes
        func put(_ value: UInt64, at offset: Int) {
            for k in 0..<8 { bytes[offset + k] = UInt8(truncatingIfNeeded: value >> UInt64(8 * k)) }
        }
        put(UInt64(bytes.count), at: 16)
        let body = TableLayout.headerSize..<bytes.count
        put(TableBytes(copying: bytes).checksum(body), at: 24)
        return bytes
    }
}
