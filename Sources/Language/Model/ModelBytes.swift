/// The bytes of a model, held for as long as something reads them in place.
///
/// Sendable although it holds a pointer: the bytes are never written after `init`.
public final class ModelBytes: @unchecked Sendable {
    /// The bytes; valid as long as this object lives.
    public let bytes: UnsafeRawBufferPointer
    private let release: @Sendable () -> Void

    /// Holds bytes that live elsewhere, such as in the binary or in a mapped file.
    /// - Parameters:
    ///   - bytes: what is held; it must not change.
    ///   - release: called when nothing reads them any more.
    public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void = {}) {
        self.bytes = bytes
        self.release = release
    }

    /// Copies an array.
    public convenience init(_ array: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(array.count, 1),
            alignment: 64
        )
        copy.copyBytes(from: array)
        let address = UInt(bitPattern: copy.baseAddress)
        self.init(UnsafeRawBufferPointer(rebasing: copy[0..<array.count])) {
            UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
        }
    }

    deinit { release() }
}
