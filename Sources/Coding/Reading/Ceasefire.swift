/// A stop of violence and where it stands: the slots of a `ceasefire`.
public struct Ceasefire: Codable, Sendable, Hashable {
    /// The statuses that the format knows.
    public enum Status: String, Codable, Sendable, CaseIterable {
        /// Somebody offers it or calls for it; the other side has not taken it up.
        case proposed
        /// The parties have come to terms; it may begin later.
        case agreed
        /// It has begun and holds, or one side says that it keeps it.
        case inForce = "in_force"
        /// Its end was put off before it came.
        case extended
        /// It was made again after it had run out or broken.
        case renewed
        /// An act against its terms is alleged or seen; it does not end by that alone.
        case violated
        /// A party stops keeping it for a time and says so.
        case suspended
        /// It is over: fighting broke it, or a party gave it up.
        case collapsed
        /// A party refuses it.
        case rejected
    }

    /// Who stops the violence, as the report names them.
    public var parties: [String]
    /// Where the violence stops, when the report says so; else it holds everywhere.
    public var place: String?
    /// The day of the status, not of the report.
    public var date: DayInterval?
    /// The class, such as `open_ended`.
    public var type: String?
    /// Who brought the parties together, as the report names them.
    public var mediators: [String]
    /// Where the ceasefire stands, according to this report or its source.
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
