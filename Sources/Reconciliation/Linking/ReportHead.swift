public import Coding

/// What linking and citing need of a report: one for all that is observed in it.
public struct ReportHead: Sendable, Hashable {
    /// The id of the report.
    public let id: String
    /// Who published it.
    public let outlet: String?
    /// When, ISO 8601, as the report has it.
    public let published: String?
    /// Where it stands.
    public let url: String?
    /// When it was published, in seconds since 1970; the greatest number where unknown.
    public let moment: Int
    /// The day of publication.
    public let day: Day?

    /// Takes what a report says of itself.
    public init(id: String, outlet: String?, published: String?, url: String?) {
        self.id = id
        self.outlet = outlet
        self.published = published
        self.url = url
        moment = published.flatMap(Instant.seconds) ?? .max
        day = published.flatMap { Day($0) }
    }
}
