/// A round of talks and where it stands: the slots of `talks`.
public struct Talks: Codable, Sendable, Hashable {
    /// The statuses that the format knows.
    public enum Status: String, Codable, Sendable, CaseIterable {
        /// Announced or invited to, not begun.
        case planned
        /// The delegations meet, or messages go between them.
        case ongoing
        /// Broken off for a time, with the intention to go on.
        case paused
        /// Taken up again after a pause or a failure.
        case resumed
        /// Ended, and something was agreed on.
        case endedWithAgreement = "ended_with_agreement"
        /// Ended in the ordinary way, and nothing was agreed on.
        case endedWithoutAgreement = "ended_without_agreement"
        /// Ended because a side left or gave them up.
        case collapsed
    }

    /// Who talks with whom, as the report names them; mediators are not among them.
    public var parties: [String]
    /// The city or building where they meet.
    public var venue: String?
    /// The number of the round, as reported.
    public var round: Int?
    /// The third parties that manage the talks, as the report names them.
    public var mediators: [String]
    /// Who gives the venue; a host may mediate or not.
    public var host: String?
    /// The days between which the status falls.
    public var date: DayInterval?
    /// How they meet, such as `indirect` or `technical`, where the report says so.
    public var format: String?
    /// Where the round stands, according to this report or its source; nil for a meeting of which
    /// only is said that it was held.
    public var status: Status?

    /// Makes the slots.
    public init(
        parties: [String] = [],
        venue: String? = nil,
        round: Int? = nil,
        mediators: [String] = [],
        host: String? = nil,
        date: DayInterval? = nil,
        format: String? = nil,
        status: Status? = nil
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
        status = try fields.decodeIfPresent(Status.self, forKey: .status)
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
        try fields.encodeIfPresent(status, forKey: .status)
    }
}
