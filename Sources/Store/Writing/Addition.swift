/// What became of a report that was given to a store.
public struct Addition: Sendable, Equatable {
    /// What became of it.
    public enum Outcome: Sendable, Equatable {
        /// It is new: version 1; or its text has changed: a later version beside the earlier ones.
        case added(version: Int)
        /// It was there, and this engine's reading of it now is too.
        case read
        /// It was there with this engine's reading.
        case known
    }

    /// The id of the report.
    public var report: String
    /// What became of it.
    public var outcome: Outcome

    /// Tells of a report.
    public init(report: String, outcome: Outcome) {
        self.report = report
        self.outcome = outcome
    }
}
