/// Somebody or something that acts or speaks in a report, with all its mentions.
public struct Actor: Codable, Sendable, Hashable {
    /// What an actor is.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// One human being, named or by office.
        case person
        /// A state, its government, a ministry or authority; a capital that stands for one.
        case government
        /// An armed group or party that is no state's.
        case group
        /// A body that neither governs nor fights: the United Nations, an aid agency.
        case organisation
        /// People without arms and office: civilians, refugees, traders.
        case population
        /// A state's armed forces and police.
        case military
        /// An agency, a broadcaster, a paper.
        case media
        /// The report does not tell.
        case unknown
    }

    /// `a1`, `a2` …, unique within the reading.
    public var id: String
    /// The name, for a person the fullest that the report gives; else the description: `Afghan
    /// officials`.
    public var name: String
    /// What it is, by its name or by the noun that describes it.
    public var kind: Kind
    /// The office, such as `Information Minister`.
    public var role: String?
    /// ISO 3166 alpha-3.
    public var country: String?
    /// The armed group or party it belongs to.
    public var group: String?
    /// The words that name it, pronouns too, in the order of the text.
    public var mentions: [ScalarSpan]
    /// Whether it was read in the title and the mentions count into that.
    public var inTitle = false

    /// Makes an actor.
    public init(
        id: String,
        name: String,
        kind: Kind,
        role: String? = nil,
        country: String? = nil,
        group: String? = nil,
        mentions: [ScalarSpan] = [],
        inTitle: Bool = false,
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.role = role
        self.country = country
        self.group = group
        self.mentions = mentions
        self.inTitle = inTitle
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, kind, role, country, group, mentions
        case inTitle = "in"
    }

    /// Decodes an actor.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        name = try fields.decode(String.self, forKey: .name)
        kind = try fields.decodeIfPresent(Kind.self, forKey: .kind) ?? .unknown
        role = try fields.decodeIfPresent(String.self, forKey: .role)
        country = try fields.decodeIfPresent(String.self, forKey: .country)
        group = try fields.decodeIfPresent(String.self, forKey: .group)
        mentions = try fields.list(.mentions)
        inTitle = try fields.isInTitle(.inTitle)
    }

    /// Encodes the fields that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(name, forKey: .name)
        try fields.encode(kind, forKey: .kind)
        try fields.encodeIfPresent(role, forKey: .role)
        try fields.encodeIfPresent(country, forKey: .country)
        try fields.encodeIfPresent(group, forKey: .group)
        try fields.encode(mentions, forKey: .mentions)
        try fields.encodeInTitle(inTitle, forKey: .inTitle)
    }
}

/// What the name of a place says of a report's matter.
public enum PlaceRole: String, Codable, Sendable, CaseIterable {
    /// Where something is or happens.
    case location
    /// Where the report was written: what it tells need not have happened there.
    case dateline
    /// Where somebody is from, or part of a body's name: *Turkish*, *Leeds Police*.
    case origin
}

/// A place as a report names it, and where that is.
public struct Place: Codable, Sendable, Hashable {
    /// Where the report names it.
    public var span: ScalarSpan
    /// The words of the report.
    public var text: String
    /// The name in the gazetteer.
    public var name: String?
    /// `city`, `country`, `admin1`, `admin2`, `region`, `crossing`, `feature` or `facility`.
    public var kind: String
    /// ISO 3166 alpha-3.
    public var country: String?
    /// Degrees north, WGS 84; for an area its centre.
    public var latitude: Double?
    /// Degrees east, WGS 84; for an area its centre.
    public var longitude: Double?
    /// What it says of the report's matter; nil is ``PlaceRole/location``.
    public var role: PlaceRole?
    /// The rule that chose this of the places of that name.
    public var rule: String?
    /// `exact`, `near`, `adm2`, `adm1`, `region` or `country`.
    public var precision: String?
    /// The number in GeoNames.
    public var geonames: Int?
    /// Whether it was read in the title and the span counts into that.
    public var inTitle = false

    /// Makes a place.
    public init(
        span: ScalarSpan,
        text: String,
        name: String? = nil,
        kind: String,
        country: String? = nil,
        latitude: Double? = nil,
        longitude: Double? = nil,
        precision: String? = nil,
        geonames: Int? = nil,
        role: PlaceRole? = nil,
        rule: String? = nil,
        inTitle: Bool = false,
    ) {
        self.span = span
        self.text = text
        self.name = name
        self.kind = kind
        self.country = country
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
        self.geonames = geonames
        self.role = role
        self.rule = rule
        self.inTitle = inTitle
    }

    private enum CodingKeys: String, CodingKey {
        case span, text, name, kind, country
        case latitude = "lat"
        case longitude = "lon"
        case precision
        case geonames, role, rule
        case inTitle = "in"
    }

    /// Decodes a place.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        span = try fields.decode(ScalarSpan.self, forKey: .span)
        text = try fields.decode(String.self, forKey: .text)
        name = try fields.decodeIfPresent(String.self, forKey: .name)
        kind = try fields.decode(String.self, forKey: .kind)
        country = try fields.decodeIfPresent(String.self, forKey: .country)
        latitude = try fields.decodeIfPresent(Double.self, forKey: .latitude)
        longitude = try fields.decodeIfPresent(Double.self, forKey: .longitude)
        precision = try fields.decodeIfPresent(String.self, forKey: .precision)
        geonames = try fields.decodeIfPresent(Int.self, forKey: .geonames)
        role = try fields.decodeIfPresent(PlaceRole.self, forKey: .role)
        rule = try fields.decodeIfPresent(String.self, forKey: .rule)
        inTitle = try fields.isInTitle(.inTitle)
    }

    /// Encodes the fields that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(span, forKey: .span)
        try fields.encode(text, forKey: .text)
        try fields.encodeIfPresent(name, forKey: .name)
        try fields.encode(kind, forKey: .kind)
        try fields.encodeIfPresent(country, forKey: .country)
        try fields.encodeIfPresent(latitude, forKey: .latitude)
        try fields.encodeIfPresent(longitude, forKey: .longitude)
        try fields.encodeIfPresent(precision, forKey: .precision)
        try fields.encodeIfPresent(geonames, forKey: .geonames)
        try fields.encodeIfPresent(role, forKey: .role)
        try fields.encodeIfPresent(rule, forKey: .rule)
        try fields.encodeInTitle(inTitle, forKey: .inTitle)
    }
}

/// An expression of time, with its TIMEX3 value and the days it covers.
public struct Time: Codable, Sendable, Hashable {
    /// The types of TIMEX3.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// A calendar time of a day or longer: *Wednesday*, *last month*.
        case date = "DATE"
        /// A time of day: *early Wednesday*, *at 3 p.m.*
        case time = "TIME"
        /// A length of time: *four days*.
        case duration = "DURATION"
        /// A repetition: *every week*.
        case set = "SET"
    }

    /// Where the expression stands.
    public var span: ScalarSpan
    /// The words of the report.
    public var text: String
    /// A day or longer, a time of day, a length of time or a repetition.
    public var type: Kind
    /// The TIMEX3 value, such as `2025-10-29TMO` or `PRESENT_REF`.
    public var value: String
    /// The days, where they are known.
    public var days: DayInterval?
    /// The zone of a clock time, such as `+05:00`, where the words name it.
    public var zone: String?
    /// Whether it was read in the title and the span counts into that.
    public var inTitle = false

    /// Makes a time.
    public init(
        span: ScalarSpan,
        text: String,
        type: Kind,
        value: String,
        days: DayInterval? = nil,
        inTitle: Bool = false,
    ) {
        self.span = span
        self.text = text
        self.type = type
        self.value = value
        self.days = days
        self.inTitle = inTitle
    }

    private enum CodingKeys: String, CodingKey {
        case span, text, type, value, from, to, zone
        case inTitle = "in"
    }

    /// Decodes a time.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        span = try fields.decode(ScalarSpan.self, forKey: .span)
        text = try fields.decode(String.self, forKey: .text)
        type = try fields.decode(Kind.self, forKey: .type)
        value = try fields.decode(String.self, forKey: .value)
        let from = try fields.decodeIfPresent(Day.self, forKey: .from)
        let to = try fields.decodeIfPresent(Day.self, forKey: .to)
        days = (from ?? to).map { DayInterval(from: $0, to: to ?? $0) }
        zone = try fields.decodeIfPresent(String.self, forKey: .zone)
        inTitle = try fields.isInTitle(.inTitle)
    }

    /// Encodes the fields that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(span, forKey: .span)
        try fields.encode(text, forKey: .text)
        try fields.encode(type, forKey: .type)
        try fields.encode(value, forKey: .value)
        try fields.encodeIfPresent(days?.from, forKey: .from)
        try fields.encodeIfPresent(days?.to, forKey: .to)
        try fields.encodeIfPresent(zone, forKey: .zone)
        try fields.encodeInTitle(inTitle, forKey: .inTitle)
    }
}
