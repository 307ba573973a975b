/// Somebody who held an office of a state from one day until another.
///
/// The office counts, not the person: outside its days the name is a name and nothing else.
public struct OfficeHolder: Hashable, Sendable {
    /// The key in the data files.
    public let key: String
    /// The person's name in news use.
    public let name: String
    /// The office, such as `Foreign Minister`.
    public let office: String
    /// The state whose office it is.
    public let country: CountryCode?
    /// The first day in office, as yyyymmdd.
    public let since: Int
    /// The last day in office, as yyyymmdd; 0 when it goes on or is unknown.
    public let until: Int

    /// Whether the office was held on the day yyyymmdd; never on an unknown day, 0.
    public func isInOffice(on day: Int) -> Bool {
        day >= since && day > 0 && (until == 0 || day <= until)
    }
}

extension OfficeHolder {
    init(_ table: Table, _ row: Int) {
        key = table.string(row, TableLayout.Record.key)
        name = table.string(row, TableLayout.Record.name)
        office = table.string(row, TableLayout.Record.detail)
        country = table.country(row, TableLayout.Record.country)
        since = Int(table.word(row, TableLayout.Record.number))
        until = Int(table.word(row, TableLayout.Record.otherNumber))
    }

    /// Reads a row: `holder name aliases office country since until note source`.
    static func read(_ row: SheetRow, into drafts: inout Drafts) {
        var draft = Draft(
            kind: .holder,
            key: drafts.required(row, "holder"),
            name: drafts.required(row, "name"),
            row: row
        )
        draft.detail = drafts.required(row, "office")
        draft.country = drafts.country(drafts.required(row, "country"), row, "country")
        _ = drafts.required(row, "since")
        draft.number = drafts.date(row, "since")
        draft.otherNumber = drafts.date(row, "until")
        draft.note = row.text("note")
        draft.source = row.text("source")
        draft.add(.name, draft.name)
        for name in row.list("aliases") { draft.add(.alias, name) }
        drafts.entries.append(draft)
    }
}
