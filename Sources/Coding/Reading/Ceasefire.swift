/// A stop of violence and where it stands: the slots of a `ceasefire`.
public struct Ceasefire: Codable, Sendable, Hashable {
    /// The statuses that the format knows.
    public enum Status: String, Codable, Sendable, CaseIterable {
        case proposed, agreed
        case inForce = "in_force"
        case extended, renewed, violated, suspended, collapsed, rejected
    }

    public var parties: [String]
    public var place: String?
    /// The day of the status, not of the report.
    public var date: DayInterval?
    /// The class, such as `open_ended`.
    public var type: String?
    public var mediators: [String]
    public var status: Status

    /// Makes the slots.
    public init(
        parties: [String] = [],
        place: String? = nil,
        date: DayInterval? = nil,
        type: String? = nil,
        mediators: [String] = [],
        status: Status,
    ) {
        self.parties = parties
        self.place = place
        self.date = date
        self.type = type
        self.mediators = mediators
        self.status = status
    }

    private enum CodingKeys: String, CodingKey {
        case parties
        case place
        case date
        case type = "class"
        case mediators
        case status
    }

    /// Decodes the slots.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        parties = try fields.list(.parties)
        place = try fields.decodeIfPresent(String.self, forKey: .place)
        date = try fields.decodeIfPresent(DayInterval.self, forKey: .date)
        type = try fields.decodeIfPresent(String.self, forKey: .type)
        mediators = try fields.list(.mediators)
        status = try fields.decode(Status.self, forKey: .status)
    }

    /// Encodes the slots that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeNonEmpty(parties, forKey: .parties)
        try fields.encodeIfPresent(place, forKey: .place)
        try fields.encodeIfPresent(date, forKey: .date)
        try fields.encodeIfPresent(type, forKey: .type)
        try fields.encodeNonEmpty(mediators, forKey: .mediators)
        try fields.encode(status, forKey: .status)
    }
}
