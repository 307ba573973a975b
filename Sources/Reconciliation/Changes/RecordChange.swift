/// One thing that differs between two moments of the record.
public struct RecordChange: Codable, Sendable, Equatable {
    /// What has happened to a line.
    public enum What: String, Codable, Sendable {
        /// The line is new.
        case appeared
        /// The line is no more: its facts were rejected, merged or read otherwise.
        case gone
        /// Where a ceasefire, talks or a crossing stand.
        case standing
        /// How many were killed.
        case killed
        /// How many were wounded.
        case injured
        /// Where or when it was.
        case place, date
        /// Whom sources hold responsible.
        case responsibility
        /// Whether sources contradict each other.
        case contested
        /// A dispute came to an end.
        case resolved
        /// More independent origins say so than before.
        case origins
    }

    /// The moment or day of the change, ISO 8601: of the latest report behind it.
    public var at: String?
    /// The board of the line.
    public var board: String
    /// The id of the line, after the change where it is there still.
    public var item: String
    /// The id of its conflict.
    public var conflict: String?
    /// What differs.
    public var what: What
    /// As it was; left out for what is new.
    public var from: String?
    /// As it is; left out for what is gone.
    public var to: String?
    /// Who says that it stands so now, where that is known; nobody for the reports' own voice.
    public var accordingTo: [String]?
    /// The sentences that are new with it; for what is gone, those it rested on.
    public var evidence: [Cite]

    private enum CodingKeys: String, CodingKey {
        case at, board, item, conflict, what, from, to
        case accordingTo = "according_to"
        case evidence
    }
}
