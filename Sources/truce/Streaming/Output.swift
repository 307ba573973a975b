#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Standard output and standard error, written at once and whole.
enum Output {
    /// Writes bytes to standard output.
    static func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
        try write(Array(bytes), to: STDOUT_FILENO)
    }

    /// Writes text to standard output.
    static func write(_ text: String) throws(OutputError) { try write(text.utf8) }

    /// Says something to whoever runs the program, on standard error.
    static func say(_ text: String) { try? write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Wipes the line of a progress bar.
    static func wipe() { try? sayUnfinished(Messages.cleared) }

    /// Says something on standard error without ending the line.
    static func sayUnfinished(_ text: String) throws(OutputError) {
        try write(Array(text.utf8), to: STDERR_FILENO)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
            if written < 0 {
                if errno == EINTR { continue }
                throw OutputError(reason: String(cString: strerror(errno)))
            }
            rest = rest.dropFirst(written)
        }
    }
}

/// Standard output takes nothing more: a full disk, for example.
struct OutputError: Error, CustomStringConvertible {
    let reason: String
    var description: String { "CLI-001: the output can't be written (\(reason))." }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
