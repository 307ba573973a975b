/// How far analysts trust sources, by the names of sources and outlets.
public struct SourceRatings: Sendable, Equatable {
    /// The latest rating of a source.
    public struct Rating: Codable, Sendable, Equatable {
        /// The source, as the analyst names it.
        public var source: String
        /// How far it can be trusted.
        public var rating: Admiralty
        /// Who says so.
        public var by: String
        /// When, ISO 8601.
        public var at: String
        /// The number in the audit log.
        public var entry: Int
    }

    private var byName: [String: Rating] = [:]

    /// No ratings.
    public init() {}

    /// Whether no source is rated.
    public var isEmpty: Bool { byName.isEmpty }

    /// The rating of a source of that very name; capitals and spaces don't matter.
    public subscript(_ name: String) -> Rating? {
        // Most stores have no ratings, and then no name need be folded.
        byName.isEmpty ? nil : byName[Self.fold(name)]
    }

    /// The ratings of those that have one, each once, in the order of their names.
    public func of(_ names: some Sequence<String>) -> [Rating] {
        guard !byName.isEmpty else { return [] }
        return Set(names.map(Self.fold)).sorted().compactMap { byName[$0] }
    }

    /// The name with the rating behind it, where there is one: `Example Wire (B2)`.
    public func marked(_ name: String) -> String {
        self[name].map { "\(name) (\($0.rating))" } ?? name
    }

    mutating func rate(_ source: String, _ rating: Admiralty, in entry: Correction) {
        byName[Self.fold(source)] = Rating(
            source: source,
            rating: rating,
            by: entry.by,
            at: entry.at,
            entry: entry.id
        )
    }

    private static func fold(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
