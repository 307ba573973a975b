/// An armed group, a party, an army with a name of its own, an organisation.
public struct Group: Hashable, Sendable {
    /// The key in the data files; it stays the same from version to version.
    public let key: String
    /// The name in news use.
    public let name: String
    /// `government`, `group`, `organisation`, `military` or `media`.
    public let kind: ActorKind
    /// Where it is based or mainly acts; nil when that is several countries.
    public let country: CountryCode?
    /// The key of the group that it belongs to; empty when it stands alone.
    public let parent: String
    /// The country whose government it is in fact, within ``since`` and ``until``.
    public let governs: CountryCode?
    /// The day from which it governs (or exists, when it governs nothing), as yyyymmdd; 0 unknown.
    public let since: Int
    /// The day until which it governs or existed, as yyyymmdd; 0 when that goes on or is unknown.
    public let until: Int
    /// What the government is called that it is, such as *Taliban government*; empty where the
    /// country's name says it.
    public let asGovernment: String
    /// What should be known about it.
    public let note: String

    /// Whether it governed ``governs`` on the day yyyymmdd.
    public func isGovernment(on day: Int) -> Bool {
        governs != nil && day >= since && (until == 0 || day <= until)
    }
}

/// The kind of an actor, as FORMATS names them.
public enum ActorKind: String, Sendable, CaseIterable {
    case person, government, group, organisation, population, military, media, unknown
}

extension ActorKind: TableCode {}

extension Group {
    init(_ table: Table, _ row: Int) {
        key = table.string(row, TableLayout.Record.key)
        name = table.string(row, TableLayout.Record.name)
        kind = ActorKind(tableCode: table.byte(row, TableLayout.Record.code)) ?? .unknown
        country = table.country(row, TableLayout.Record.country)
        governs = table.country(row, TableLayout.Record.otherCountry)
        since = Int(table.word(row, TableLayout.Record.number))
        until = Int(table.word(row, TableLayout.Record.otherNumber))
        parent = table.string(row, TableLayout.Record.parent)
        asGovernment = table.string(row, TableLayout.Record.detail)
        note = table.string(row, TableLayout.Record.note)
    }

    /// Reads a row: `group name aliases abbreviations kind country parent governs since until
    /// as_government note source`.
    static func read(_ row: SheetRow, into drafts: inout Drafts) {
        var draft = Draft(
            kind: .group,
            key: drafts.required(row, "group"),
            name: drafts.required(row, "name"),
            row: row
        )
        _ = drafts.required(row, "kind")
        draft.code = drafts.code(row, "kind", ActorKind.self)
        draft.country = drafts.country(row, "country")
        draft.otherCountry = drafts.country(row, "governs")
        draft.number = drafts.date(row, "since")
        draft.otherNumber = drafts.date(row, "until")
        draft.parent = row.text("parent")
        draft.detail = row.text("as_government")
        draft.note = row.text("note")
        draft.source = row.text("source")
        draft.add(.name, draft.name)
        for name in row.list("aliases") { draft.add(.alias, name) }
        for name in row.list("abbreviations") { draft.add(.abbreviation, name) }
        drafts.entries.append(draft)
    }
}

extension Table {
    /// A field of an entry that holds a country.
    func country(_ row: Int, _ field: Int) -> CountryCode? {
        let code = CountryCode(rawValue: word(row, field))
        return code == .none ? nil : code
    }
}
