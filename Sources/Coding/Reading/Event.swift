/// Whether what is told has happened, and if not, why it is told.
public enum Factuality: String, Codable, Sendable, CaseIterable {
    /// It is told as done.
    case happened
    /// It is told as going on.
    case ongoing
    /// Somebody means to do it, or it is to come.
    case planned
    /// Somebody threatens to do it.
    case threatened
    /// It would follow if something else came about.
    case conditional
    /// It is possible, thought or feared; nobody says that it is so.
    case hypothetical
    /// Somebody asks or calls for it.
    case requested
    /// Somebody says that it isn't so.
    case denied
    /// The report says that it did not happen.
    case negated
}

/// An act of one actor upon another, coded in PLOVER.
public struct Event: Codable, Sendable, Hashable {
    /// One who acts or is acted upon.
    public struct Participant: Codable, Sendable, Hashable {
        /// The id of the ``Actor``.
        public var actor: String?
        /// The words that name the participant in this event.
        public var spans: [ScalarSpan]

        /// Makes a participant.
        public init(actor: String? = nil, spans: [ScalarSpan]) {
            self.actor = actor
            self.spans = spans
        }
    }

    /// `e1`, `e2` …, unique within the reading.
    public var id: String
    /// The PLOVER type, such as `ASSAULT`.
    public var type: String
    /// The PLOVER mode, such as `aerial`: how it is done; nil where the type has none here.
    public var mode: String?
    /// The PLOVER contexts: the fields of life that it belongs to, such as `military`.
    public var contexts: [String]
    /// The CAMEO code, leading zero kept.
    public var cameo: String?
    /// The quad class, such as `MATERIAL_CONFLICT`.
    public var quad: String?
    /// Who acts; empty where the report doesn't say.
    public var actors: [Participant]
    /// Upon whom they act.
    public var recipients: [Participant]
    /// The index into the reading's places.
    public var place: Int?
    /// The index into the reading's times.
    public var time: Int?
    /// The rules by which its time and its place were found.
    public var links = Fact.Links()
    /// Whether it has happened; if not, why it is told: planned, threatened, denied.
    public var factuality: Factuality
    /// The id of the ``Statement`` that tells of it.
    public var statement: String?
    /// How many were killed in it, as this report says; nil where it says nothing.
    public var killed: Count?
    /// How many were wounded in it, the dead not among them.
    public var injured: Count?
    /// The sentence it was read from.
    public var evidence: ScalarSpan
    /// The rule that read it, such as `assault.airstrike`.
    public var rule: String?
    /// Whether it was read in the title and the spans count into that.
    public var inTitle = false

    /// Makes an event.
    public init(
        id: String,
        type: String,
        mode: String? = nil,
        contexts: [String] = [],
        cameo: String? = nil,
        quad: String? = nil,
        actors: [Participant] = [],
        recipients: [Participant] = [],
        place: Int? = nil,
        time: Int? = nil,
        factuality: Factuality = .happened,
        statement: String? = nil,
        killed: Count? = nil,
        injured: Count? = nil,
        evidence: ScalarSpan,
        rule: String? = nil,
        inTitle: Bool = false,
    ) {
        self.id = id
        self.type = type
        self.mode = mode
        self.contexts = contexts
        self.cameo = cameo
        self.quad = quad
        self.actors = actors
        self.recipients = recipients
        self.place = place
        self.time = time
        self.factuality = factuality
        self.statement = statement
        self.killed = killed
        self.injured = injured
        self.evidence = evidence
        self.rule = rule
        self.inTitle = inTitle
    }

    private enum CodingKeys: String, CodingKey {
        case id, type, mode, contexts, cameo, quad, actors, recipients, place, time, factuality
        case statement, killed, injured, evidence, rule, links
        case inTitle = "in"
    }

    /// Decodes an event.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        type = try fields.decode(String.self, forKey: .type)
        mode = try fields.decodeIfPresent(String.self, forKey: .mode)
        contexts = try fields.list(.contexts)
        cameo = try fields.decodeIfPresent(String.self, forKey: .cameo)
        quad = try fields.decodeIfPresent(String.self, forKey: .quad)
        actors = try fields.list(.actors)
        recipients = try fields.list(.recipients)
        place = try fields.decodeIfPresent(Int.self, forKey: .place)
        time = try fields.decodeIfPresent(Int.self, forKey: .time)
        factuality = try fields.decodeIfPresent(Factuality.self, forKey: .factuality) ?? .happened
        statement = try fields.decodeIfPresent(String.self, forKey: .statement)
        killed = try fields.decodeIfPresent(Count.self, forKey: .killed)
        injured = try fields.decodeIfPresent(Count.self, forKey: .injured)
        evidence = try fields.decode(ScalarSpan.self, forKey: .evidence)
        rule = try fields.decodeIfPresent(String.self, forKey: .rule)
        links = try fields.decodeIfPresent(Fact.Links.self, forKey: .links) ?? Fact.Links()
        inTitle = try fields.isInTitle(.inTitle)
    }

    /// Encodes the fields that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(type, forKey: .type)
        try fields.encodeIfPresent(mode, forKey: .mode)
        try fields.encodeNonEmpty(contexts, forKey: .contexts)
        try fields.encodeIfPresent(cameo, forKey: .cameo)
        try fields.encodeIfPresent(quad, forKey: .quad)
        try fields.encode(actors, forKey: .actors)
        try fields.encode(recipients, forKey: .recipients)
        try fields.encodeIfPresent(place, forKey: .place)
        try fields.encodeIfPresent(time, forKey: .time)
        try fields.encode(factuality, forKey: .factuality)
        try fields.encodeIfPresent(statement, forKey: .statement)
        try fields.encodeIfPresent(killed, forKey: .killed)
        try fields.encodeIfPresent(injured, forKey: .injured)
        try fields.encode(evidence, forKey: .evidence)
        try fields.encodeIfPresent(rule, forKey: .rule)
        if links != Fact.Links() { try fields.encode(links, forKey: .links) }
        try fields.encodeInTitle(inTitle, forKey: .inTitle)
    }
}
