import Language
import Reports

/// A run of whole paragraphs of a text, to be parsed by itself.
struct TextBlock: Sendable {
    var bytes: [UInt8]
    /// How many Unicode scalars of the text stand before it.
    var firstScalar: Int
    /// Whether the lines of the text are broken at a width, so that only a blank line ends a
    /// paragraph.
    var isHardWrapped: Bool
}

/// Cuts a text into blocks of whole paragraphs, in bounded memory.
///
/// How the text uses its lines is seen from what the first block is cut from, and holds for all.
struct TextBlocks {
    private let stream: ByteStream
    private let blockSize: Int
    /// A paragraph that is longer is cut where a line or a word ends.
    private let longest: Int
    private var pending: [UInt8] = []
    private var firstScalar = 0
    private var isHardWrapped: Bool?
    private var isAtEnd = false

    /// Cuts `stream` into blocks of about `blockSize` bytes.
    init(_ stream: ByteStream, blockSize: Int = 256 << 10, longest: Int = 8 << 20) {
        self.stream = stream
        self.blockSize = blockSize
        self.longest = longest
    }

    /// The next block; nil at the end.
    mutating func next() throws(ReportError) -> TextBlock? {
        var wanted = blockSize
        while true {
            while !isAtEnd, pending.count < wanted {
                let piece = try stream.read()
                isAtEnd = piece.isEmpty
                pending += piece
            }
            if pending.isEmpty { return nil }
            let isHardWrapped = isHardWrapped ?? Segmenter.isHardWrapped(pending)
            self.isHardWrapped = isHardWrapped
            if isAtEnd { return take(pending.count, isHardWrapped) }
            if let end = Self.paragraphEnd(in: pending, breaksAtLines: !isHardWrapped) {
                return take(end, isHardWrapped)
            }
            if pending.count >= longest { return take(Self.anyEnd(in: pending), isHardWrapped) }
            wanted = pending.count + blockSize
        }
    }

    private mutating func take(_ count: Int, _ isHardWrapped: Bool) -> TextBlock {
        let block = TextBlock(
            bytes: Array(pending[..<count]),
            firstScalar: firstScalar,
            isHardWrapped: isHardWrapped
        )
        pending.removeFirst(count)
        firstScalar += block.bytes.count { $0 & 0xC0 != 0x80 }
        return block
    }

    /// The place after the last blank line; where there is none and every line is a paragraph,
    /// the place after the last line.
    private static func paragraphEnd(in bytes: [UInt8], breaksAtLines: Bool) -> Int? {
        var lastLine: Int?
        var blankLine: Int?
        for i in bytes.indices.reversed() {
            switch bytes[i] {
            case UInt8(ascii: "\n"):
                if let blankLine { return blankLine }
                blankLine = i + 1
                lastLine = lastLine ?? i + 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
            default: blankLine = nil
            }
        }
        return breaksAtLines ? lastLine : nil
    }

    /// The place after the last line, else after the last word, else before the last scalar.
    private static func anyEnd(in bytes: [UInt8]) -> Int {
        for end in [UInt8(ascii: "\n"), UInt8(ascii: " ")] {
            if let i = bytes.lastIndex(of: end) { return i + 1 }
        }
        let start = bytes.suffix(4).lastIndex { $0 & 0xC0 != 0x80 }
        return start.flatMap { $0 > 0 ? $0 : nil } ?? bytes.count
    }
}
