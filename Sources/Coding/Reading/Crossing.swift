/// A border crossing and whether it is open: the slots of a `crossing`.
public struct Crossing: Codable, Sendable, Hashable {
    /// The statuses that the format knows.
    public enum Status: String, Codable, Sendable, CaseIterable {
        /// No traffic, apart from the exceptions named.
        case closed
        /// Opened again after a closure that the report speaks of.
        case reopened
        /// Working; nothing is said of a closure before.
        case open
        /// Open for some people, goods, hours or one direction only.
        case restricted
    }

    /// The crossing, such as `Torkham`; a phrase such as `all border crossings` where none is
    /// named.
    public var name: String
    /// ISO 3166 alpha-3.
    public var countries: [String]
    /// The days from which the status holds, not those of the report.
    public var date: DayInterval?
    /// The traffic that is meant, such as trade or people on foot; empty when all of it is.
    public var modes: [String]
    /// For whom or what the status doesn't hold.
    public var exceptions: OneOrMany
    /// Where the crossing stands, according to this report or its source.
    public var status: Status

    /// Makes the slots.
    public init(
        name: String,
        countries: [String] = [],
        date: DayInterval? = nil,
        modes: [String] = [],
        exceptions: OneOrMany = [],
        status: Status,
    ) {
        self.name = name
        self.countries = countries
        self.date = date
        self.modes = modes
        self.exceptions = exceptions
        self.status = status
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case countries
        case date
        case modes
        case exceptions
        case status
    }

    /// Decodes the slots.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        countries = try fields.list(.countries)
        date = try fields.decodeIfPresent(DayInterval.self, forKey: .date)
        modes = try fields.list(.modes)
        exceptions = try fields.names(.exceptions)
        status = try fields.decode(Status.self, forKey: .status)
    }

    /// Encodes the slots that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(name, forKey: .name)
        try fields.encodeNonEmpty(countries, forKey: .countries)
        try fields.encodeIfPresent(date, forKey: .date)
        try fields.encodeNonEmpty(modes, forKey: .modes)
        try fields.encodeNonEmpty(exceptions, forKey: .exceptions)
        try fields.encode(status, forKey: .status)
    }
}
