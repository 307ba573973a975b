import Language
import Reports

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file that is read in place, page by page as needed.
enum MappedFile {
    /// The bytes of the file at `path`, held until nothing reads them any more.
    static func open(_ path: String) throws(ReportError) -> ModelBytes {
        let descriptor = Self.descriptor(path)
        guard descriptor >= 0 else {
            throw ReportError(
                errno == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(errno))),
                file: path
            )
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw ReportError(.notAFile, file: path)
        }
        let length = Int(status.st_size)
        guard length > 0 else { throw ReportError(.empty, file: path) }
        guard let address = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0),
            address != MAP_FAILED
        else {
            throw ReportError(.unreadable(reason: String(cString: strerror(errno))), file: path)
        }
        let bits = UInt(bitPattern: address)
        return ModelBytes(UnsafeRawBufferPointer(start: address, count: length)) {
            munmap(UnsafeMutableRawPointer(bitPattern: bits), length)
        }
    }

    private static func descriptor(_ path: String) -> Int32 {
        #if canImport(Darwin)
        Darwin.open(path, O_RDONLY | O_CLOEXEC)
        #elseif canImport(Musl)
        Musl.open(path, O_RDONLY | O_CLOEXEC)
        #else
        Glibc.open(path, O_RDONLY | O_CLOEXEC)
        #endif
    }
}
