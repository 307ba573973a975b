/// The characters of bytes that should be UTF-8; what is none becomes U+FFFD.
struct UTF8Decoder {
    private var bytes: UnsafeRawBufferPointer.Iterator
    private var decoder = Unicode.UTF8()

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes.makeIterator() }

    /// The next character, nil at the end.
    mutating func next() -> UInt32? {
        switch decoder.decode(&bytes) {
        case .scalarValue(let scalar): scalar.value
        case .emptyInput: nil
        case .error: 0xFFFD
        }
    }
}
