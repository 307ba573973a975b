import Language

extension RuleSet {
    /// Changed compiled rules with the checksum that fits them: tests and the fuzz run get past
    /// the checksum with it, to the readers of the rules.
    package static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        let head = magic.count + 4
        guard bytes.count >= head + 8 else { return bytes }
        var bytes = bytes
        let sum = StableHash.of(bytes[(head + 8)...])
        for k in 0..<8 { bytes[head + k] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * k)) }
        return bytes
    }
}
