#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// The bytes of a file, of standard input or of memory, a piece at a time.
public final class ByteStream {
    /// The path as given; `-` is standard input.
    public let name: String
    private let descriptor: Int32
    private var memory: ArraySlice<UInt8>

    /// Opens the file at `path`; `-` is standard input.
    public convenience init(path: String) throws(ReportError) {
        guard path != "-" else {
            self.init(name: path, descriptor: 0, memory: [])
            return
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let problem: ReportError.Problem =
                errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(reason: Self.reason())
            throw ReportError(problem, file: path)
        }
        self.init(name: path, descriptor: descriptor, memory: [])
    }

    /// Streams bytes that are in memory already.
    public convenience init(bytes: some Sequence<UInt8>, name: String) {
        self.init(name: name, descriptor: -1, memory: ArraySlice(bytes))
    }

    private init(name: String, descriptor: Int32, memory: ArraySlice<UInt8>) {
        self.name = name
        self.descriptor = descriptor
        self.memory = memory
    }

    deinit {
        if descriptor > 0 { close(descriptor) }
    }

    /// The next bytes, at most `limit` of them; none at the end.
    public func read(upTo limit: Int = 1 << 16) throws(ReportError) -> [UInt8] {
        guard memory.isEmpty, descriptor >= 0 else {
            let piece = Array(memory.prefix(limit))
            memory = memory.dropFirst(limit)
            return piece
        }
        return try readMore(upTo: limit)
    }

    /// The first of the bytes to come, which are still to be read; none at the end.
    public func peek() throws(ReportError) -> ArraySlice<UInt8> {
        if memory.isEmpty, descriptor >= 0 { memory = ArraySlice(try readMore(upTo: 1 << 16)) }
        return memory
    }

    private func readMore(upTo limit: Int) throws(ReportError) -> [UInt8] {
        let descriptor = descriptor
        var failure: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while true {
                let got = systemRead(descriptor, buffer.baseAddress, limit)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                count = max(got, 0)
                return
            }
        }
        guard failure == 0 else {
            errno = failure
            let problem: ReportError.Problem =
                failure == EISDIR ? .notAFile : .unreadable(reason: Self.reason())
            throw ReportError(problem, file: name)
        }
        return piece
    }

    /// All bytes that are left; more than `limit` is an error.
    public func readAll(limit: Int = 1 << 28) throws(ReportError) -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let piece = try read(upTo: 1 << 18)
            if piece.isEmpty { return all }
            all += piece
            if all.count > limit { throw ReportError(.fileTooLarge(limit: limit), file: name) }
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}

private func systemRead(_ descriptor: Int32, _ into: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
    read(descriptor, into, count)
}
