/// What every document and every export says of itself.
public struct Provenance: Sendable, Equatable {
    /// The engines that read the reports, such as `truce 0.1.0, accurate, model sha256:…`.
    public var engines: [String]
    /// The methods behind the numbers, such as `truce-tension-1`.
    public var method: String
    /// When it was made, ISO 8601.
    public var at: String

    /// Makes a provenance.
    public init(engines: [String], method: String, at: String) {
        self.engines = engines
        self.method = method
        self.at = at
    }
}
