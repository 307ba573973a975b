public import Reports

/// One thing that one report says, in the words of the boards.
///
/// ```swift
/// Fact(.ceasefire(Ceasefire(parties: ["A", "B"], status: .agreed)), evidence: span)
/// ```
public struct Fact: Sendable, Equatable {
    /// What is said, by kind.
    public enum Content: Sendable, Equatable {
        /// Who says what.
        case claim(Claim)
        /// A stop of violence and where it stands.
        case ceasefire(Ceasefire)
        /// A round of talks and where it stands.
        case talks(Talks)
        /// An act of violence or the like.
        case incident(Incident)
        /// A border crossing and whether it is open.
        case crossing(Crossing)
        /// What the conflict does to people and trade.
        case impact(Impact)
    }

    /// What is said, with the slots of its kind.
    public var content: Content
    /// The words it was read from.
    public var evidence: ScalarSpan
    /// The id of the ``Statement`` that says it, when it is attributed.
    public var statement: String?
    /// The source as the report names it; nil where the report says it in its own voice.
    public var accordingTo: String?
    /// Whether it has happened; if not, why it is told: planned, threatened, denied.
    public var factuality: Factuality
    /// Finer values beside the coarse ones.
    public var detail: [String: JSONValue]
    /// The rule that read it, such as `crossing.closed`.
    public var rule: String?
    /// The rules by which its day and its place were found.
    public var links = Links()
    /// Whether it was read in the title and the evidence counts into that.
    public var inTitle: Bool

    /// What ties a fact to its day and its place: rules of syntax (`syntax.clause`), else of the
    /// report's course (`discourse.narrative`).
    public struct Links: Codable, Sendable, Hashable {
        /// The rule that found the day.
        public var date: String?
        /// The rule that found the place or the venue.
        public var place: String?

        /// Whether the day is only one on which it was so, that of the report: it may have begun
        /// long before.
        public var isAsOf: Bool { date == LinkRule.asOf }

        /// Makes the links.
        public init(date: String? = nil, place: String? = nil) {
            self.date = date
            self.place = place
        }
    }

    /// Makes a fact.
    public init(
        _ content: Content,
        evidence: ScalarSpan,
        statement: String? = nil,
        accordingTo: String? = nil,
        factuality: Factuality = .happened,
        detail: [String: JSONValue] = [:],
        rule: String? = nil,
        inTitle: Bool = false,
    ) {
        self.content = content
        self.evidence = evidence
        self.statement = statement
        self.accordingTo = accordingTo
        self.factuality = factuality
        self.detail = detail
        self.rule = rule
        self.inTitle = inTitle
    }

    /// The word for the kind, as JSON has it.
    public var kind: String {
        switch content {
        case .claim: "claim"
        case .ceasefire: "ceasefire"
        case .talks: "talks"
        case .incident: "incident"
        case .crossing: "crossing"
        case .impact: "impact"
        }
    }
}

extension Fact: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, evidence, statement
        case accordingTo = "according_to"
        case factuality, detail, rule, links
        case inTitle = "in"
    }

    /// Decodes the common fields and the slots of the kind.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try fields.decode(String.self, forKey: .kind)
        content =
            switch kind {
            case "claim": .claim(try Claim(from: decoder))
            case "ceasefire": .ceasefire(try Ceasefire(from: decoder))
            case "talks": .talks(try Talks(from: decoder))
            case "incident": .incident(try Incident(from: decoder))
            case "crossing": .crossing(try Crossing(from: decoder))
            case "impact": .impact(try Impact(from: decoder))
            default:
                throw DecodingError.dataCorruptedError(
                    forKey: .kind,
                    in: fields,
                    debugDescription: "no kind of fact: \(kind)"
                )
            }
        evidence = try fields.decode(ScalarSpan.self, forKey: .evidence)
        statement = try fields.decodeIfPresent(String.self, forKey: .statement)
        accordingTo = try fields.decodeIfPresent(String.self, forKey: .accordingTo)
        factuality = try fields.decodeIfPresent(Factuality.self, forKey: .factuality) ?? .happened
        detail = try fields.decodeIfPresent([String: JSONValue].self, forKey: .detail) ?? [:]
        rule = try fields.decodeIfPresent(String.self, forKey: .rule)
        links = try fields.decodeIfPresent(Links.self, forKey: .links) ?? Links()
        inTitle = try fields.isInTitle(.inTitle)
    }

    /// Encodes all fields into one object.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(kind, forKey: .kind)
        switch content {
        case .claim(let slots): try slots.encode(to: encoder)
        case .ceasefire(let slots): try slots.encode(to: encoder)
        case .talks(let slots): try slots.encode(to: encoder)
        case .incident(let slots): try slots.encode(to: encoder)
        case .crossing(let slots): try slots.encode(to: encoder)
        case .impact(let slots): try slots.encode(to: encoder)
        }
        try fields.encode(evidence, forKey: .evidence)
        try fields.encodeIfPresent(statement, forKey: .statement)
        try fields.encodeIfPresent(accordingTo, forKey: .accordingTo)
        if factuality != .happened { try fields.encode(factuality, forKey: .factuality) }
        if !detail.isEmpty { try fields.encode(detail, forKey: .detail) }
        try fields.encodeIfPresent(rule, forKey: .rule)
        if links != Links() { try fields.encode(links, forKey: .links) }
        try fields.encodeInTitle(inTitle, forKey: .inTitle)
    }
}
