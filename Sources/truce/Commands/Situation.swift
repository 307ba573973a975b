import ArgumentParser
import Coding
import Publishing
import Reconciliation
import Store

/// `truce report`: the situation report for a conflict and period.
struct Situation: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the situation report for a conflict and a period.",
        discussion: """
            In the manner of a monitoring mission's daily: where it stands, what changed, counts \
            against the period before, incidents by area, ceasefire, talks, crossings, casualties by \
            source, disputes, and the sentences all of it rests on. What was published after the \
            period is left out. DOCX needs pandoc; PDF needs weasyprint or chromium.

            EXAMPLES:
              truce report --conflict afg-pak
              truce report --conflict afg-pak --from 2025-10-25 --to 2025-11-08 -f html -o week.html
              truce report --days 1 --format pdf --output daily.pdf
            """
    )

    /// The formats.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, html, docx, pdf
    }

    @Option(help: ArgumentHelp("The id of the conflict. (default: all)", valueName: "id"))
    var conflict: String?

    @OptionGroup(title: "Days") var period: PeriodOptions

    @Option(help: "How many days, where no --from is given; the last is that of the latest report.")
    var days = 7

    @Option(name: .shortAndLong, help: "The format.")
    var format: Format = .markdown

    @OptionGroup(title: "Output") var output: OutputFile
    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func validate() throws {
        if !(1...3_660).contains(days) { throw ValidationError("--days takes 1 to 3660.") }
        if format == .docx || format == .pdf { _ = try output.path(for: format.rawValue) }
    }

    func run() throws {
        let messages = messages.makeMessages()
        let store = try store.open(for: .asking, messages)
        guard let told = try store.days() else {
            throw ValidationError("The store holds no dated report; add some with truce add.")
        }
        let last = period.to ?? told.to
        let first = period.from ?? Day(ordinal: last.ordinal - Int32(days - 1))
        let (items, reports, annotations) = try store.record(
            publishedBy: last,
            of: conflict
        )
        if let conflict, items.isEmpty { throw try unknown(conflict, store) }
        let report = SituationReport(
            items,
            conflict: conflict,
            period: DayInterval(from: first, to: last),
            reports: reports,
            definitions: try store.conflicts(),
            provenance: try store.provenance(),
            annotations: annotations
        )
        switch format {
        case .markdown: try output.write(report.render(.markdown))
        case .html: try output.write(report.render(.html))
        case .docx: try convert(report.render(.markdown), "md", by: Conversion.docx)
        case .pdf: try convert(report.render(.html), "html", by: Conversion.pdf)
        }
        try store.close()
        try messages.finish()
    }

    private func convert(_ text: String, _ ending: String, by programs: [Conversion.Program]) throws
    {
        try Conversion.write(
            text,
            ending: ending,
            to: output.path(for: format.rawValue),
            by: programs
        )
    }

    private func unknown(_ conflict: String, _ store: RecordStore) throws -> ValidationError {
        ValidationError(
            "No conflict “\(conflict)” in the store by then; there are: "
                + (try store.conflictNames()).prefix(20).joined(separator: ", ")
        )
    }
}
