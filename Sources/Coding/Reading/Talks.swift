/// A round of talks and where it stands: the slots of `talks`.
public struct Talks: Codable, Sendable, Hashable {
    /// The statuses that the format knows.
    public enum Status: String, Codable, Sendable, CaseIterable {
        case planned, ongoing, paused, resumed
        case endedWithAgreement = "ended_with_agreement"
        case endedWithoutAgreement = "ended_without_agreement"
        case collapsed
    }

    public var parties: [String]
    public var venue: String?
    /// The number of the round, as reported.
    public var round: Int?
    public var mediators: [String]
    public var host: String?
    public var date: DayInterval?
    public var format: String?
    public var status: Status

    /// Makes the slots.
    public init(
        parties: [String] = [],
        venue: String? = nil,
        round: Int? = nil,
        mediators: [String] = [],
        host: String? = nil,
        date: DayInterval? = nil,
        format: String? = nil,
        status: Status,
    ) {
        self.parties = parties
        self.venue = venue
        self.round = round
        self.mediators = mediators
        self.host = host
        self.date = date
        self.format = format
        self.status = status
    }

    private enum CodingKeys: String, CodingKey {
        case parties
        case venue
        case round
        case mediators
        case host
        case date
        case format
        case status
    }

    /// Decodes the slots.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        parties = try fields.list(.parties)
        venue = try fields.decodeIfPresent(String.self, forKey: .venue)
        round = try fields.decodeIfPresent(Int.self, forKey: .round)
        mediators = try fields.list(.mediators)
        host = try fields.decodeIfPresent(String.self, forKey: .host)
        date = try fields.decodeIfPresent(DayInterval.self, forKey: .date)
        format = try fields.decodeIfPresent(String.self, forKey: .format)
        status = try fields.decode(Status.self, forKey: .status)
    }

    /// Encodes the slots that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeNonEmpty(parties, forKey: .parties)
        try fields.encodeIfPresent(venue, forKey: .venue)
        try fields.encodeIfPresent(round, forKey: .round)
        try fields.encodeNonEmpty(mediators, forKey: .mediators)
        try fields.encodeIfPresent(host, forKey: .host)
        try fields.encodeIfPresent(date, forKey: .date)
        try fields.encodeIfPresent(format, forKey: .format)
        try fields.encode(status, forKey: .status)
    }
}
