public import Coding
public import Reports

/// A report with what was read in it: what a store is given.
public struct CodedReport: Sendable {
    /// What was published.
    public var report: Report
    /// What was read in it.
    public var reading: Reading

    /// Puts the two together.
    public init(_ report: Report, _ reading: Reading) {
        self.report = report
        self.reading = reading
    }

    /// The report that a reading tells of, with its text where the reading carries it.
    public init(_ reading: Reading) {
        let info = reading.report
        report = Report(
            id: info.id,
            url: info.url,
            outlet: info.outlet,
            title: info.title,
            published: info.published,
            language: info.language,
            text: info.text ?? ""
        )
        self.reading = reading
    }
}
