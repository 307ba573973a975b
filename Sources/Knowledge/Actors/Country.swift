/// A state or territory.
public struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-3; user-assigned codes (XKX, XSO, XPM …) where ISO has none.
    public let code: CountryCode
    /// ISO 3166-1 alpha-2; empty where ISO has none.
    public let alpha2: String
    /// The name in news use.
    public let name: String
    /// The capital or seat of government; empty where there is none.
    public let capital: String
    /// The continent of its main land; nil where the tables give none.
    public let continent: Continent?
    /// The countries that share a land border.
    public let neighbours: [CountryCode]
    /// What should be known about its status.
    public let note: String

    /// A continent as GeoNames divides the world.
    public enum Continent: String, Sendable, CaseIterable {
        case africa = "AF"
        case antarctica = "AN"
        case asia = "AS"
        case europe = "EU"
        case northAmerica = "NA"
        case oceania = "OC"
        case southAmerica = "SA"
    }
}

extension Country.Continent: TableCode {}

extension Country {
    init(_ table: Table, _ row: Int) {
        code = CountryCode(rawValue: table.word(row, TableLayout.Record.country))
        name = table.string(row, TableLayout.Record.name)
        alpha2 = table.string(row, TableLayout.Record.source)
        capital = table.string(row, TableLayout.Record.parent)
        continent = Continent(tableCode: table.byte(row, TableLayout.Record.code))
        neighbours = table.string(row, TableLayout.Record.detail)
            .split(separator: "|").compactMap { CountryCode($0) }
        note = table.string(row, TableLayout.Record.note)
    }

    /// Reads a row: `country alpha2 name aliases adjectives people capital metonyms continent
    /// neighbours note`.
    static func read(_ row: SheetRow, into drafts: inout Drafts) {
        let key = drafts.required(row, "country")
        var draft = Draft(kind: .country, key: key, name: drafts.required(row, "name"), row: row)
        draft.country = drafts.country(key, row, "country")
        let alpha2 = row.text("alpha2")
        if !alpha2.isEmpty { draft.otherKeys = [alpha2] }
        draft.source = alpha2
        draft.code = drafts.code(row, "continent", Continent.self)
        let neighbours = row.list("neighbours")
        for neighbour in neighbours { _ = drafts.country(neighbour, row, "neighbours") }
        draft.detail = neighbours.joined(separator: "|")
        let capitals = row.list("capital")
        draft.parent = capitals.first ?? ""
        draft.note = row.text("note")
        draft.add(.name, draft.name)
        for name in row.list("aliases") {
            draft.add(Capitals.isAcronym(name) ? .abbreviation : .alias, name)
        }
        for name in row.list("adjectives") { draft.add(.adjective, name) }
        for name in row.list("people") { draft.add(.people, name) }
        for name in capitals where name != draft.name { draft.add(.capital, name) }
        for name in row.list("metonyms") { draft.add(.metonym, name) }
        drafts.entries.append(draft)
    }
}
