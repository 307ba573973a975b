/// Finds the first byte at which a run of bytes stops being UTF-8.
enum UTF8Check {
    /// The offset of the first byte that belongs to no scalar; nil when all is well.
    static func firstError(in bytes: [UInt8]) -> Int? {
        var i = 0
        let count = bytes.count
        while i < count {
            let byte = bytes[i]
            if byte < 0x80 {
                i += 1
                continue
            }
            guard let length = length(at: i, in: bytes) else { return i }
            i += length
        }
        return nil
    }

    /// The length of the scalar of two bytes or more that begins at `i`, if one does (Unicode 16, table 3-7).
    private static func length(at i: Int, in bytes: [UInt8]) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[i] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return nil
        }
        guard i + length <= bytes.count, second.contains(bytes[i + 1]) else { return nil }
        for j in (i + 2)..<max(i + 2, i + length) where bytes[j] & 0xC0 != 0x80 { return nil }
        return length
    }
}
