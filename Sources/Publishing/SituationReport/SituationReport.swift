public import Coding
public import Reconciliation

/// What a monitoring mission's daily has: where a conflict stands, what changed, and who says so.
public struct SituationReport: Sendable {
    /// The formats in which it can be had without another program.
    public enum Format: String, Sendable, CaseIterable { case markdown, html }

    /// What the lines of the record say of one conflict.
    let record: ConflictRecord
    let name: String
    let period: DayInterval
    let provenance: Provenance
    let texts: [String: String]
    let annotations: LineAnnotations

    /// Makes the report.
    /// - Parameters:
    ///   - items: the lines of the record; those of other conflicts are left out.
    ///   - conflict: the id of the conflict; all conflicts where nil.
    ///   - period: the days it is about; the period before it has as many.
    ///   - reports: how much the record rests on.
    ///   - definitions: the conflicts that an analyst has named.
    ///   - provenance: what it says of itself.
    ///   - texts: the reports' texts by id, for words that citations don't carry.
    ///   - annotations: what analysts have said of the lines.
    public init(
        _ items: [RecordItem],
        conflict: String?,
        period: DayInterval,
        reports: ConflictRecord.Reports,
        definitions: [ConflictDefinition] = [],
        provenance: Provenance,
        texts: [String: String] = [:],
        annotations: LineAnnotations = LineAnnotations(),
    ) {
        let own = items.filter { conflict == nil || $0.conflict == conflict }
        let record = ConflictRecord(
            own,
            reports: reports,
            asOf: "\(period.to)T23:59:59Z",
            definitions: definitions
        )
        let named = record.conflicts.first { $0.id == conflict }?.name
        name = named ?? conflict ?? "All conflicts"
        self.record = record
        self.period = period
        self.provenance = provenance
        self.texts = texts
        self.annotations = annotations
    }

    /// The report in a format.
    public func render(_ format: Format) -> String {
        let document = document()
        return switch format {
        case .markdown: MarkdownDocument().render(document)
        case .html: HTMLDocument().render(document)
        }
    }

    /// The days before the period, as many.
    var before: DayInterval {
        DayInterval(
            from: Day(ordinal: period.from.ordinal - Int32(period.count)),
            to: Day(ordinal: period.from.ordinal - 1)
        )
    }

    private func document() -> Document {
        var cites = Citations()
        var document = Document(
            title: "Situation report: \(name)",
            subtitle:
                "\(span(period)). Every line is according to somebody; the numbers lead to the sentences."
        )
        document.blocks += [.heading("Where it stands")] + headlines(&cites)
        document.blocks += [.heading("What changed")] + changes(&cites)
        document.blocks += [.heading("Counts against the period before")] + counts()
        document.blocks += tension()
        document.blocks += [.heading("Incidents by area")] + incidents(&cites)
        document.blocks += [.heading("Ceasefire")] + ceasefires(&cites)
        document.blocks += [.heading("Talks")] + talks(&cites)
        document.blocks += [.heading("Crossings")] + crossings(&cites)
        document.blocks += [.heading("Casualties by source")] + casualties(&cites)
        document.blocks += [.heading("What it costs people")] + impacts(&cites)
        document.blocks += [.heading("Disputes")] + disputes(&cites)
        document.blocks += [.heading("Sources"), .notes(cites.notes(texts, annotations))]
        document.colophon = colophon
        return document
    }

    private var colophon: [String] {
        [
            "Made by Truce from \(record.reports.count) reports of "
                + "\(record.reports.independentOrigins) independent origins; copies of one text are one origin.",
            "Engine: \(provenance.engines.joined(separator: "; ")). Method: \(provenance.method). "
                + "Made \(provenance.at).",
            "What a source says is not thereby true. Counts are the sources' own and are not added up across "
                + "sources. What no report tells of is missing here.",
        ]
    }

    func span(_ days: DayInterval) -> String {
        days.from == days.to ? "\(days.from)" : "\(days.from) to \(days.to)"
    }
}
