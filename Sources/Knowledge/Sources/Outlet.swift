/// A medium that carries news: an agency, a broadcaster, a paper, a network.
public struct Outlet: Hashable, Sendable {
    /// The key in the data files.
    public let key: String
    /// The name in news use: *Reuters*.
    public let name: String
    /// What it is, which decides what kind of source it makes.
    public let kind: OutletKind
    /// Where it is based; nil for none.
    public let country: CountryCode?
    /// What should be known about it, such as who owns it; may be empty.
    public let note: String

    /// What an outlet is.
    public enum OutletKind: String, Sendable, CaseIterable {
        /// Sells news to other media; their copies of one text are one origin.
        case agency
        /// Radio or television.
        case broadcaster
        /// A paper, in print or not.
        case newspaper
        /// A medium that lives on the net alone.
        case site
        /// A medium that a government owns or directs.
        case stateMedia = "state_media"
        /// A medium of a party or an armed group.
        case partyMedia = "party_media"
        /// A network where anybody may write.
        case social
    }
}

extension Outlet.OutletKind: TableCode {
    /// The kind of source that such an outlet is.
    public var sourceType: SourceType {
        switch self {
        case .agency: .newsAgency
        case .broadcaster: .broadcaster
        case .newspaper, .site: .newspaperSite
        case .stateMedia: .stateMedia
        case .partyMedia: .partyMedia
        case .social: .socialMedia
        }
    }
}

extension Outlet {
    init(_ table: Table, _ row: Int) {
        key = table.string(row, TableLayout.Record.key)
        name = table.string(row, TableLayout.Record.name)
        kind = OutletKind(tableCode: table.byte(row, TableLayout.Record.code)) ?? .site
        country = table.country(row, TableLayout.Record.country)
        note = table.string(row, TableLayout.Record.note)
    }

    /// Reads a row: `outlet name aliases abbreviations kind country note source`.
    static func read(_ row: SheetRow, into drafts: inout Drafts) {
        var draft = Draft(
            kind: .outlet,
            key: drafts.required(row, "outlet"),
            name: drafts.required(row, "name"),
            row: row
        )
        _ = drafts.required(row, "kind")
        draft.code = drafts.code(row, "kind", OutletKind.self)
        draft.country = drafts.country(row, "country")
        draft.note = row.text("note")
        draft.source = row.text("source")
        draft.add(.name, draft.name)
        for name in row.list("aliases") { draft.add(.alias, name) }
        for name in row.list("abbreviations") { draft.add(.abbreviation, name) }
        drafts.entries.append(draft)
    }
}
