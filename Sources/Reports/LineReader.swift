/// One line of a stream, without its end.
public struct Line: Sendable, Equatable {
    /// The line's number, counted from 1, blank lines too.
    public var number: Int
    /// The contents, without the line's end.
    public var bytes: [UInt8]
    /// Whether the line was longer than the reader's limit; `bytes` is then empty.
    public var isTooLong = false
}

/// Cuts a stream into lines in bounded memory.
///
/// A line ends with LF or CRLF. Blank lines are counted and left out, as is a byte order mark at the
/// very beginning. A line over the limit is skipped without being held.
public struct LineReader {
    /// The longest line that is given, in bytes.
    public let limit: Int
    /// The name of the stream, for errors.
    public var name: String { stream.name }

    private let stream: ByteStream
    private var buffer: [UInt8] = []
    private var position = 0
    private var number = 0
    private var isAtEnd = false

    /// Reads the lines of `stream`.
    public init(_ stream: ByteStream, limit: Int = 64 << 20) {
        self.stream = stream
        self.limit = limit
    }

    /// The next line that holds more than white space; nil at the end.
    public mutating func next() throws(ReportError) -> Line? {
        while let line = try nextRaw() {
            if line.isTooLong || line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
                return line
            }
        }
        return nil
    }

    private mutating func nextRaw() throws(ReportError) -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if position == buffer.count {
                buffer = isAtEnd ? [] : try stream.read()
                position = 0
                if buffer.isEmpty {
                    isAtEnd = true
                    if line.isEmpty && !isTooLong { return nil }
                    return finished(line, isTooLong)
                }
            }
            let rest = buffer[position...]
            let end = rest.firstIndex(of: 0x0A)
            let piece = rest[..<(end ?? rest.endIndex)]
            // One byte more than the limit is a carriage return at best.
            if line.count + piece.count > limit + 1 {
                isTooLong = true
                line = []
            }
            if !isTooLong { line += piece }
            position = end.map { $0 + 1 } ?? buffer.count
            if end != nil { return finished(line, isTooLong) }
        }
    }

    private mutating func finished(_ line: [UInt8], _ isTooLong: Bool) -> Line {
        number += 1
        var bytes = line
        if bytes.last == 0x0D { bytes.removeLast() }
        if number == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.count > limit { return Line(number: number, bytes: [], isTooLong: true) }
        return Line(number: number, bytes: isTooLong ? [] : bytes, isTooLong: isTooLong)
    }
}
