/// What analysts have said of the lines of an answer, line by line.
public struct LineAnnotations: Sendable, Equatable {
    private var byName: [String: LineAnnotation] = [:]
    /// How far sources can be trusted.
    public private(set) var ratings = SourceRatings()
    /// Remarks on reports, by their ids.
    public private(set) var onReports: [String: [LineAnnotation.Note]] = [:]

    /// Nothing said.
    public init() {}

    /// Finds what is said of lines.
    /// - Parameters:
    ///   - annotations: what the log comes to.
    ///   - items: the lines.
    ///   - facts: looks up the facts behind a line; asked only where something may be said of them.
    ///   - isThere: whether the record has a line of a name, such as `incidents:ID`.
    /// - Throws: what `facts` and `isThere` throw.
    public init(
        _ annotations: Annotations,
        on items: [RecordItem],
        facts: (RecordItem) throws -> [FactKey],
        isThere: (String) throws -> Bool,
    ) rethrows {
        guard !annotations.isEmpty else { return }
        ratings = annotations.ratings
        for item in items {
            let keys = annotations.mayBear(on: item) ? try facts(item) : []
            byName[item.name] = try annotations.annotation(
                of: item,
                facts: keys,
                isThere: isThere
            )
            for report in Set(item.evidence.map(\.report)) where onReports[report] == nil {
                let notes = annotations.notes(onReport: report)
                if !notes.isEmpty { onReports[report] = notes }
            }
        }
    }

    /// What is said of a line; nil where nothing is.
    public subscript(_ item: RecordItem) -> LineAnnotation? {
        byName.isEmpty ? nil : byName[item.name]
    }
}
