/// How a file holds its reports.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// One JSON object a line.
    case jsonLines = "jsonl"
    /// One JSON object, or a list of them, over any number of lines.
    case json
    /// The text of one report.
    case text

    /// The format that the name and the first bytes of a file speak for.
    public static func guess(name: String, firstBytes: some Sequence<UInt8>) -> ReportFormat {
        let name = name.lowercased()
        if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonLines }
        if name.hasSuffix(".json") { return .json }
        if name.hasSuffix(".txt") || name.hasSuffix(".md") { return .text }
        let bytes = Array(firstBytes.prefix(64)).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        guard bytes.first == 0x7B else { return .text }
        let second = bytes.dropFirst().first { ![0x20, 0x09, 0x0D].contains($0) }
        return second == 0x0A ? .json : second == 0x22 || second == 0x7D ? .jsonLines : .text
    }
}

/// Reads the reports of one input, one after the other.
///
/// A bad line costs itself only: it comes as a ``ReportError`` in its place and reading goes on.
public struct ReportReader: Sequence, IteratorProtocol {
    private var lines: LineReader
    private var isDone = false
    private let file: String

    /// Reads JSON Lines.
    public init(jsonLines stream: ByteStream, limit: Int = 64 << 20) {
        file = stream.name
        lines = LineReader(stream, limit: limit)
    }

    /// The next report, or why the next line holds none; nil at the end.
    public mutating func next() -> Result<Report, ReportError>? {
        guard !isDone else { return nil }
        do throws(ReportError) {
            guard let line = try lines.next() else {
                isDone = true
                return nil
            }
            return Self.report(line, file: file, limit: lines.limit)
        } catch {
            isDone = true
            return .failure(error)
        }
    }

    /// The report that a line holds, or why it holds none.
    public static func report(
        _ line: Line,
        file: String,
        limit: Int = 64 << 20
    ) -> Result<Report, ReportError> {
        guard !line.isTooLong else {
            return .failure(ReportError(.lineTooLong(limit: limit), file: file, line: line.number))
        }
        do throws(ReportError) {
            return .success(try Report(json: line.bytes, file: file, line: line.number))
        } catch {
            return .failure(error)
        }
    }

    /// The reports of the file at `path` (`-` is standard input), one after the other.
    ///
    /// JSON Lines are read as a stream; a file of another kind is read whole when its first report is
    /// asked for.
    public static func stream(
        path: String,
        format: ReportFormat? = nil
    ) -> AnyIterator<Result<Report, ReportError>> {
        do throws(ReportError) {
            let stream = try ByteStream(path: path)
            let first = try stream.peek()
            guard !first.isEmpty else { throw ReportError(.empty, file: path) }
            guard (format ?? .guess(name: path, firstBytes: first.prefix(64))) != .jsonLines else {
                return AnyIterator(ReportReader(jsonLines: stream))
            }
            return AnyIterator(reports(stream, format: format).makeIterator())
        } catch {
            return AnyIterator([.failure(error)].makeIterator())
        }
    }

    /// All reports of the file at `path` (`-` is standard input), in the format named or guessed.
    ///
    /// The whole input is held in memory; use ``init(jsonLines:limit:)`` for streams.
    public static func reports(
        path: String,
        format: ReportFormat? = nil
    ) -> [Result<Report, ReportError>] {
        do throws(ReportError) {
            return reports(try ByteStream(path: path), format: format)
        } catch {
            return [.failure(error)]
        }
    }

    private static func reports(
        _ stream: ByteStream,
        format: ReportFormat?
    ) -> [Result<Report, ReportError>] {
        let path = stream.name
        do throws(ReportError) {
            let bytes = try stream.readAll()
            let format = format ?? ReportFormat.guess(name: path, firstBytes: bytes.prefix(64))
            guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
                throw ReportError(.empty, file: path)
            }
            switch format {
            case .text:
                return [.success(try Report(plainText: bytes, file: path))]
            case .json:
                return try Report.list(json: bytes, file: path)
            case .jsonLines:
                return Array(ReportReader(jsonLines: ByteStream(bytes: bytes, name: path)))
            }
        } catch {
            return [.failure(error)]
        }
    }
}

extension Report {
    /// Makes the report of a plain text; its beginning isn't taken for a title.
    public init(plainText bytes: some Sequence<UInt8>, file: String) throws(ReportError) {
        var bytes = Array(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if let problem = ReportError.Problem.ofText(bytes) {
            throw ReportError(problem, file: file)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if text.isBlank { throw ReportError(.empty, file: file) }
        self.init(text: text, file: file == "-" ? nil : file)
    }
}
