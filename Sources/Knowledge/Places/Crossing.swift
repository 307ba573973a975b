/// A border crossing.
public struct Crossing: Hashable, Sendable {
    /// The key in the data files.
    public let key: String
    /// The name in news use: *Torkham*.
    public let name: String
    /// The two sides; the same country twice for a crossing inside one.
    public let countries: [CountryCode]
    /// Degrees north, WGS 84, to a hundred-thousandth.
    public let latitude: Double
    /// Degrees east, WGS 84, to a hundred-thousandth.
    public let longitude: Double
    /// What should be known about it; may be empty.
    public let note: String
    /// Where the facts come from.
    public let source: String
}

extension Crossing {
    init(_ table: Table, _ row: Int) {
        key = table.string(row, TableLayout.Record.key)
        name = table.string(row, TableLayout.Record.name)
        countries = [TableLayout.Record.country, TableLayout.Record.otherCountry].compactMap {
            table.country(row, $0)
        }
        latitude = table.degrees(row, TableLayout.Record.latitude)
        longitude = table.degrees(row, TableLayout.Record.longitude)
        note = table.string(row, TableLayout.Record.note)
        source = table.string(row, TableLayout.Record.source)
    }

    /// Reads a row: `crossing name aliases countries lat lon note source`.
    static func read(_ row: SheetRow, into drafts: inout Drafts) {
        var draft = Draft(
            kind: .crossing,
            key: drafts.required(row, "crossing"),
            name: drafts.required(row, "name"),
            row: row
        )
        let countries = row.list("countries")
        if countries.count == 2 {
            draft.country = drafts.country(countries[0], row, "countries")
            draft.otherCountry = drafts.country(countries[1], row, "countries")
        } else {
            drafts.report(
                row,
                "countries",
                "\(countries.count) countries",
                "name the two sides: AFG|PAK"
            )
        }
        draft.latitude = drafts.degrees(row, "lat", limit: 90)
        draft.longitude = drafts.degrees(row, "lon", limit: 180)
        draft.note = row.text("note")
        draft.source = drafts.required(row, "source")
        draft.add(.name, draft.name)
        for name in row.list("aliases") { draft.add(.alias, name) }
        drafts.entries.append(draft)
    }
}

extension Table {
    /// A field of an entry that holds hundred-thousandths of a degree.
    func degrees(_ row: Int, _ field: Int) -> Double {
        Double(Int32(bitPattern: word(row, field))) / 100_000
    }
}
