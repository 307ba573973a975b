/// Who says what: the slots of a `claim`.
public struct Claim: Codable, Sendable, Hashable {
    /// Who says it, as the report names them; nil for the report's own voice.
    public var speaker: String?
    /// The speaker's office, such as `Information Minister`.
    public var speakerRole: String?
    /// ISO 3166 alpha-3; several where one attribution covers several countries.
    public var speakerCountry: OneOrMany
    /// What kind of source the speaker is: how far it can be held to its word.
    public var sourceKind: SourceKind?
    /// The outlets through which the words came.
    public var via: OneOrMany
    /// How the speaker stands to what is said.
    public var stance: Stance?
    /// The reporting word.
    public var cue: String?
    /// What is said, in short.
    public var about: String?

    /// Makes the slots.
    public init(
        speaker: String? = nil,
        speakerRole: String? = nil,
        speakerCountry: OneOrMany = [],
        sourceKind: SourceKind? = nil,
        via: OneOrMany = [],
        stance: Stance? = nil,
        cue: String? = nil,
        about: String? = nil,
    ) {
        self.speaker = speaker
        self.speakerRole = speakerRole
        self.speakerCountry = speakerCountry
        self.sourceKind = sourceKind
        self.via = via
        self.stance = stance
        self.cue = cue
        self.about = about
    }

    private enum CodingKeys: String, CodingKey {
        case speaker
        case speakerRole = "speaker_role"
        case speakerCountry = "speaker_country"
        case sourceKind = "source_kind"
        case via
        case stance
        case cue
        case about
    }

    /// Decodes the slots.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        speaker = try fields.decodeIfPresent(String.self, forKey: .speaker)
        speakerRole = try fields.decodeIfPresent(String.self, forKey: .speakerRole)
        speakerCountry = try fields.names(.speakerCountry)
        sourceKind = try fields.decodeIfPresent(SourceKind.self, forKey: .sourceKind)
        via = try fields.names(.via)
        stance = try fields.decodeIfPresent(Stance.self, forKey: .stance)
        cue = try fields.decodeIfPresent(String.self, forKey: .cue)
        about = try fields.decodeIfPresent(String.self, forKey: .about)
    }

    /// Encodes the slots that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(speaker, forKey: .speaker)
        try fields.encodeIfPresent(speakerRole, forKey: .speakerRole)
        try fields.encodeNonEmpty(speakerCountry, forKey: .speakerCountry)
        try fields.encodeIfPresent(sourceKind, forKey: .sourceKind)
        try fields.encodeNonEmpty(via, forKey: .via)
        try fields.encodeIfPresent(stance, forKey: .stance)
        try fields.encodeIfPresent(cue, forKey: .cue)
        try fields.encodeIfPresent(about, forKey: .about)
    }
}
