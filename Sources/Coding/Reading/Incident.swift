/// An act of violence or the like: the slots of an `incident`.
public struct Incident: Codable, Sendable, Hashable {
    /// The types that the format knows.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case airstrike, shelling
        case droneStrike = "drone_strike"
        case rocketAttack = "rocket_attack"
        case armedClash = "armed_clash"
        case bombing
        case suicideAttack = "suicide_attack"
        case shooting, raid, abduction, arrest, protest, other
    }

    public var type: Kind
    public var attacker: String?
    public var target: String?
    public var place: String?
    /// ISO 3166 alpha-3.
    public var country: OneOrMany
    public var date: DayInterval?
    public var killed: Count?
    public var injured: Count?

    /// Makes the slots.
    public init(
        type: Kind,
        attacker: String? = nil,
        target: String? = nil,
        place: String? = nil,
        country: OneOrMany = [],
        date: DayInterval? = nil,
        killed: Count? = nil,
        injured: Count? = nil,
    ) {
        self.type = type
        self.attacker = attacker
        self.target = target
        self.place = place
        self.country = country
        self.date = date
        self.killed = killed
        self.injured = injured
    }

    private enum CodingKeys: String, CodingKey {
        case type
        case attacker
        case target
        case place
        case country
        case date
        case killed
        case injured
    }

    /// Decodes the slots.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        type = try fields.decode(Kind.self, forKey: .type)
        attacker = try fields.decodeIfPresent(String.self, forKey: .attacker)
        target = try fields.decodeIfPresent(String.self, forKey: .target)
        place = try fields.decodeIfPresent(String.self, forKey: .place)
        country = try fields.names(.country)
        date = try fields.decodeIfPresent(DayInterval.self, forKey: .date)
        killed = try fields.decodeIfPresent(Count.self, forKey: .killed)
        injured = try fields.decodeIfPresent(Count.self, forKey: .injured)
    }

    /// Encodes the slots that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(type, forKey: .type)
        try fields.encodeIfPresent(attacker, forKey: .attacker)
        try fields.encodeIfPresent(target, forKey: .target)
        try fields.encodeIfPresent(place, forKey: .place)
        try fields.encodeNonEmpty(country, forKey: .country)
        try fields.encodeIfPresent(date, forKey: .date)
        try fields.encodeIfPresent(killed, forKey: .killed)
        try fields.encodeIfPresent(injured, forKey: .injured)
    }
}
