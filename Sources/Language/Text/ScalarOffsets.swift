/// Turns byte offsets of a UTF-8 text into Unicode scalar offsets and back.
///
/// One pass over the text when made; a look-up then scans at most 64 bytes.
/// A stray continuation byte counts as part of the scalar before it.
public struct ScalarOffsets: Sendable {
    private let text: [UInt8]
    /// `marks[k]` is the number of scalars that begin before byte `64 * k`.
    private let marks: [Int32]
    private let isASCII: Bool

    /// Makes the map for `text`.
    /// - Complexity: O(bytes).
    public init(_ text: [UInt8]) {
        var marks: [Int32] = []
        marks.reserveCapacity(text.count / 64 + 2)
        var scalars: Int32 = 0
        var isASCII = true
        for (i, byte) in text.enumerated() {
            if i & 63 == 0 { marks.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte >= 0x80 { isASCII = false }
        }
        marks.append(scalars)
        self.text = text
        self.marks = marks
        self.isASCII = isASCII
    }

    /// The number of scalars that begin before byte `offset`.
    ///
    /// An offset outside the text is moved to its nearest end.
    public func scalar(at offset: Int) -> Int {
        let offset = min(max(offset, 0), text.count)
        if isASCII { return offset }
        let block = offset >> 6
        guard block < marks.count else { return Int(marks.last ?? 0) }
        var scalars = Int(marks[block])
        for byte in text[(block << 6)..<offset] where byte & 0xC0 != 0x80 { scalars += 1 }
        return scalars
    }

    /// The range as `[start, end]` in scalars, as FORMATS.md writes spans.
    public func span(_ range: TextRange) -> [Int] {
        [scalar(at: Int(range.start)), scalar(at: Int(range.end))]
    }

    /// The byte offset at which scalar number `scalar` begins; the text's end when there are fewer.
    public func byte(at scalar: Int) -> Int {
        if isASCII { return min(max(scalar, 0), text.count) }
        if scalar <= 0 { return 0 }
        var low = 0
        var high = marks.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(marks[middle]) <= scalar { low = middle } else { high = middle - 1 }
        }
        var left = scalar - Int(marks[low])
        var i = low << 6
        while i < text.count {
            if text[i] & 0xC0 != 0x80 {
                if left == 0 { return i }
                left -= 1
            }
            i += 1
        }
        return text.count
    }
}
