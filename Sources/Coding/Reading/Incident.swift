/// An act of violence or the like: the slots of an `incident`.
public struct Incident: Codable, Sendable, Hashable {
    /// The types that the format knows.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Bombs or missiles from aircraft with a crew, or from the air without saying how.
        case airstrike
        /// Artillery, mortars or tanks firing from afar.
        case shelling
        /// An attack by an aircraft without a crew.
        case droneStrike = "drone_strike"
        /// Rockets or missiles fired from the ground.
        case rocketAttack = "rocket_attack"
        /// Two armed sides fire at each other.
        case armedClash = "armed_clash"
        /// An explosive that was laid, thrown or parked: a mine, a grenade, a car bomb.
        case bombing
        /// The attacker dies with the explosive.
        case suicideAttack = "suicide_attack"
        /// One side fires small arms at people who don't fire back.
        case shooting
        /// Armed men enter a place: an ambush, a storming, a search with force.
        case raid
        /// Somebody is taken away or held against the law.
        case abduction
        /// Somebody is taken into custody by an authority.
        case arrest
        /// People demonstrate.
        case protest
        /// Violence of another or an unnamed kind.
        case other
    }

    /// What was done.
    public var type: Kind
    /// Who did it, as the report or its source says; that is an accusation, not a finding.
    public var attacker: String?
    /// Whom or what it was done to.
    public var target: String?
    /// Where it happened; not where it was told (the dateline is another matter).
    public var place: String?
    /// ISO 3166 alpha-3.
    public var country: OneOrMany
    /// The days between which it happened.
    public var date: DayInterval?
    /// How many were killed, with the words of the report.
    public var killed: Count?
    /// How many were wounded, the dead not among them.
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
