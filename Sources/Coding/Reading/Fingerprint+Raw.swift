extension Fingerprint {
    /// The bytes as they are, for keeping in a table.
    public var raw: [UInt8] { bytes }

    /// Takes the bytes that ``raw`` gives; nil for any other number of them.
    public init?(raw: some Collection<UInt8>) {
        guard raw.count == Self.slots else { return nil }
        bytes = Array(raw)
    }
}
