import Reports

/// A run of whole lines of a stream, to be worked through together.
struct LineBlock: Sendable {
    /// The position of the block in the stream, from 0.
    var number: Int
    /// The number of its first line, from 1.
    var firstLine: Int
    var bytes: [UInt8]

    /// The lines, without blank ones, with their numbers in the stream; one that is longer than
    /// `limit` is marked.
    func lines(limit: Int) -> [Line] {
        var reader = LineReader(ByteStream(bytes: bytes, name: "-"), limit: limit)
        var lines: [Line] = []
        // Reading from memory can't fail.
        while var line = try? reader.next() {
            line.number += firstLine - 1
            lines.append(line)
        }
        return lines
    }
}

/// Cuts a stream into blocks of whole lines, in bounded memory.
///
/// A block is what one read brings, so that a line from a slow writer is worked on at once.
struct LineBlocks {
    /// A longer line is cut here; what is left of it is skipped.
    let limit: Int
    private let stream: ByteStream
    private let blockSize: Int
    private var pending: [UInt8] = []
    private var nextNumber = 0
    private var nextLine = 1
    private var isSkipping = false
    private var isAtEnd = false

    /// Cuts `stream` into blocks of about `blockSize` bytes.
    init(_ stream: ByteStream, limit: Int = 16 << 20, blockSize: Int = 64 << 10) {
        self.stream = stream
        self.limit = limit
        self.blockSize = blockSize
    }

    /// The next block; nil at the end.
    mutating func next() throws(ReportError) -> LineBlock? {
        while !isAtEnd {
            var piece = try stream.read(upTo: blockSize)[...]
            if piece.isEmpty {
                isAtEnd = true
                break
            }
            if isSkipping {
                guard let end = piece.firstIndex(of: UInt8(ascii: "\n")) else { continue }
                piece = piece[(end + 1)...]
                isSkipping = false
            }
            if let end = piece.lastIndex(of: UInt8(ascii: "\n")) {
                let block = take(pending + piece[...end])
                pending = Array(piece[(end + 1)...])
                return block
            }
            pending += piece
            if pending.count > limit + 1 {
                isSkipping = true
                return takePending()
            }
        }
        return pending.isEmpty ? nil : takePending()
    }

    private mutating func takePending() -> LineBlock {
        let block = take(pending + [UInt8(ascii: "\n")])
        pending = []
        return block
    }

    private mutating func take(_ bytes: [UInt8]) -> LineBlock {
        let block = LineBlock(number: nextNumber, firstLine: nextLine, bytes: bytes)
        nextNumber += 1
        nextLine += bytes.count { $0 == UInt8(ascii: "\n") }
        return block
    }
}
