/// How a source stands to what it says.
public enum Stance: String, Codable, Sendable, CaseIterable {
    /// Says that it is so.
    case asserts
    /// Says that it is not so.
    case denies
    /// Says that somebody else has done wrong.
    case accuses
    /// Says that somebody must do it.
    case demands
    /// Says what harm will come, perhaps under a condition.
    case threatens
    /// Says what the speaker will do for others.
    case promises
    /// Refuses what others say or propose.
    case rejects
    /// Asks or advises somebody to do it.
    case urges
    /// Says that what others have said is so.
    case confirms
}

/// What kind of source speaks.
public enum SourceKind: String, Codable, Sendable, CaseIterable {
    /// Somebody who speaks for a state or an armed group, by name or by office.
    case official
    /// Somebody with a name who speaks for themselves: an analyst, a resident.
    case named
    /// Somebody whom the report does not name: *sources*, *residents*, *a diplomat*.
    case anonymous
    /// A body speaks as such: *the ministry*, *the United Nations*.
    case organisation
    /// Another medium, which has it from somewhere.
    case media
    /// Something written: a statement, a letter, a report.
    case document
}

/// The spans of one thing, which other words may break up.
public struct Words: Codable, Sendable, Hashable {
    /// Where the words stand, in the order of the text.
    public var spans: [ScalarSpan]

    /// Makes the words at the spans.
    public init(_ spans: [ScalarSpan]) { self.spans = spans }
}

/// Somebody says something: the claim on which the record rests.
public struct Statement: Codable, Sendable, Hashable {
    /// Who says it, as the report names them.
    public struct Source: Codable, Sendable, Hashable {
        /// The words that name the source, such as `a Taliban spokesman`.
        public var spans: [ScalarSpan]
        /// The one word at their head, such as `spokesman`.
        public var head: ScalarSpan?
        /// The id of the ``Actor``.
        public var actor: String?
        /// How far the source is named and answerable.
        public var kind: SourceKind?
        /// ISO 3166 alpha-3.
        public var country: OneOrMany?
        /// The outlets through which the words came, the nearest to the speaker first.
        public var via: [String]?

        /// Makes a source.
        public init(
            spans: [ScalarSpan],
            head: ScalarSpan? = nil,
            actor: String? = nil,
            kind: SourceKind? = nil,
            country: OneOrMany? = nil,
            via: [String]? = nil,
        ) {
            self.spans = spans
            self.head = head
            self.actor = actor
            self.kind = kind
            self.country = country
            self.via = via
        }
    }

    /// The reporting words, such as `told`.
    public struct Cue: Codable, Sendable, Hashable {
        /// Where the words stand; more than one run for *according … to*.
        public var spans: [ScalarSpan]
        /// The dictionary form of the chief word, such as `tell`.
        public var lemma: String?

        /// Makes a cue.
        public init(spans: [ScalarSpan], lemma: String? = nil) {
            self.spans = spans
            self.lemma = lemma
        }
    }

    /// `s1`, `s2` …, unique within the reading.
    public var id: String
    /// Left out where the report relays an agency in a voice of its own.
    public var source: Source?
    /// The word that says that something is said; nil where only quotation marks do.
    public var cue: Cue?
    /// How the source stands to the content.
    public var stance: Stance
    /// What is said, without the words around it.
    public var content: Words?
    /// Whether the words are in quotation marks.
    public var quoted: Bool
    /// The content in short, for lists.
    public var about: String?
    /// Whether it was read in the title and the spans count into that.
    public var inTitle = false
    /// The rule that read it.
    public var rule: String?

    /// Makes a statement.
    public init(
        id: String,
        source: Source? = nil,
        cue: Cue? = nil,
        stance: Stance,
        content: Words? = nil,
        quoted: Bool = false,
        about: String? = nil,
        inTitle: Bool = false,
        rule: String? = nil,
    ) {
        self.id = id
        self.source = source
        self.cue = cue
        self.stance = stance
        self.content = content
        self.quoted = quoted
        self.about = about
        self.inTitle = inTitle
        self.rule = rule
    }

    private enum CodingKeys: String, CodingKey {
        case id, source, cue, stance, content, quoted, about
        case inTitle = "in"
        case rule
    }

    /// Decodes a statement.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        source = try fields.decodeIfPresent(Source.self, forKey: .source)
        cue = try fields.decodeIfPresent(Cue.self, forKey: .cue)
        stance = try fields.decodeIfPresent(Stance.self, forKey: .stance) ?? .asserts
        content = try fields.decodeIfPresent(Words.self, forKey: .content)
        quoted = try fields.decodeIfPresent(Bool.self, forKey: .quoted) ?? false
        about = try fields.decodeIfPresent(String.self, forKey: .about)
        inTitle = try fields.isInTitle(.inTitle)
        rule = try fields.decodeIfPresent(String.self, forKey: .rule)
    }

    /// Encodes the fields that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encodeIfPresent(source, forKey: .source)
        try fields.encodeIfPresent(cue, forKey: .cue)
        try fields.encode(stance, forKey: .stance)
        try fields.encodeIfPresent(content, forKey: .content)
        try fields.encode(quoted, forKey: .quoted)
        try fields.encodeIfPresent(about, forKey: .about)
        try fields.encodeInTitle(inTitle, forKey: .inTitle)
        try fields.encodeIfPresent(rule, forKey: .rule)
    }
}
