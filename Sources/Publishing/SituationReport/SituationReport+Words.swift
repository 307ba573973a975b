internal import Coding
internal import Reconciliation

/// How things are named and counted in the report.
extension SituationReport {
    func contains(_ day: Day) -> Bool { period.from <= day && day <= period.to }
    func isBefore(_ day: Day) -> Bool { before.from <= day && day <= before.to }

    func incidents(in days: DayInterval) -> [IncidentRecord] {
        record.incidents.filter { $0.date.map { $0.overlaps(days) } ?? false }
    }

    /// Whether any of the days is within the period.
    func touches(_ dates: [DayInterval?], _ last: Day?) -> Bool {
        dates.contains { $0?.overlaps(period) ?? false } || last.map(contains) ?? false
    }

    func title(_ item: CeasefireRecord) -> String {
        let parts: [String?] = [
            "Ceasefire", item.agreed.map { span($0) }, item.place,
            item.parties.isEmpty ? nil : item.parties.joined(separator: " – "),
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    func title(_ item: TalksRecord) -> String {
        let parts: [String?] = [
            "Talks", item.round.map { "round \($0)" }, item.venue, item.dates.map { span($0) },
            item.parties.isEmpty ? nil : item.parties.joined(separator: " – "),
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    func sources(_ names: [String]) -> String {
        names.isEmpty
            ? "in reports' own voice"
            : "according to " + names.map(annotations.ratings.marked).joined(separator: "; ")
    }

    func origins(_ count: Int) -> String { count > 1 ? " (\(count) origins)" : "" }

    func range(_ min: Int?, _ max: Int?) -> String {
        switch (min, max) {
        case (let a?, let b?): a == b ? "\(a)" : "\(a) to \(b)"
        case (let a?, nil): "\(a) or more"
        case (nil, let b?): "up to \(b)"
        case (nil, nil): "an unknown number of"
        }
    }

    func plain(_ status: String) -> String { status.replacing("_", with: " ") }

    /// What analysts have said of a line; remarks on reports stand in the list of sources.
    func remarks(_ item: RecordItem) -> [String] {
        annotations[item]?.words(on: item, withReports: false) ?? []
    }

    func none(_ what: String) -> [Document.Block] {
        [.paragraph(Document.Line(text: "No \(what) was reported in this period."))]
    }
}
