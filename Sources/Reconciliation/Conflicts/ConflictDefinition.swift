/// A conflict that an analyst has named: who fights whom, and what belongs to it.
public struct ConflictDefinition: Sendable, Equatable, Codable {
    /// A party and the other names that reports give it.
    public struct Party: Sendable, Equatable, Codable {
        /// The name to show.
        public var name: String
        /// Names that mean the same party.
        public var aliases: [String]

        /// Makes a party.
        public init(name: String, aliases: [String] = []) {
            self.name = name
            self.aliases = aliases
        }
    }

    /// The id, such as `afghanistan-pakistan`.
    public var id: String
    /// The name to show.
    public var name: String
    /// The sides, two or more.
    public var parties: [Party]
    /// Border crossings that belong to it.
    public var crossings: [String]
    /// Places of interest: what happens there belongs to it.
    public var places: [String]

    /// Makes a definition.
    public init(
        id: String,
        name: String,
        parties: [Party],
        crossings: [String] = [],
        places: [String] = [],
    ) {
        self.id = id
        self.name = name
        self.parties = parties
        self.crossings = crossings
        self.places = places
    }
}
