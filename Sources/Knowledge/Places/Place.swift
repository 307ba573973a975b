/// A city, a region or a natural feature.
public struct Place: Hashable, Sendable {
    /// The key in the data files; for a place of GeoNames its number.
    public let key: String
    /// The name that the tables prefer.
    public let name: String
    /// What it is; the kinds are those of a reading.
    public let kind: PlaceKind
    /// The country that it lies in; nil for what lies in several or none.
    public let country: CountryCode?
    /// The first-order division that it lies in; empty when not known.
    public let admin1: String
    /// Degrees north, WGS 84; for an area its centre.
    public let latitude: Double
    /// Degrees east, WGS 84; for an area its centre.
    public let longitude: Double
    /// Inhabitants; 0 when not known.
    public let population: Int
    /// The GeoNames number; 0 when it has none here.
    public let geonames: Int
    /// What should be known about it; may be empty.
    public let note: String

    /// What a place is, as FORMATS names them.
    public enum PlaceKind: String, Sendable, CaseIterable {
        /// A settlement of any size.
        case city
        /// A state or territory.
        case country
        /// A division of the first order: a province.
        case admin1
        /// A division of the second order: a district.
        case admin2
        /// An area without an administration of its own: *Waziristan*, *the Middle East*.
        case region
        /// A border crossing.
        case crossing
        /// A point or line on the map: a sea, a strait, a river, a camp, a plant.
        case feature
        /// Something built: an airport, a base, a camp.
        case facility
        /// A sea, a gulf, a strait: no land.
        case sea
    }
}

extension Place.PlaceKind: TableCode {}

extension Place {
    init(_ table: Table, _ row: Int) {
        geonames = Int(table.word(row, TableLayout.Record.otherNumber))
        key = geonames == 0 ? table.string(row, TableLayout.Record.key) : String(geonames)
        name = table.string(row, TableLayout.Record.name)
        kind = PlaceKind(tableCode: table.byte(row, TableLayout.Record.code)) ?? .city
        country = table.country(row, TableLayout.Record.country)
        admin1 = table.string(row, TableLayout.Record.detail)
        latitude = table.degrees(row, TableLayout.Record.latitude)
        longitude = table.degrees(row, TableLayout.Record.longitude)
        population = Int(table.word(row, TableLayout.Record.number))
        note = table.string(row, TableLayout.Record.note)
    }

    /// Reads a row: `place name aliases kind country admin1 lat lon population note source`.
    ///
    /// A key that is a number is the number of GeoNames.
    static func read(_ row: SheetRow, into drafts: inout Drafts) {
        let key = drafts.required(row, "place")
        var draft = Draft(
            kind: .place,
            key: key,
            name: drafts.required(row, "name"),
            row: row
        )
        draft.otherNumber = UInt32(key) ?? 0
        _ = drafts.required(row, "kind")
        draft.code = drafts.code(row, "kind", PlaceKind.self)
        draft.country = drafts.country(row, "country")
        draft.detail = row.text("admin1")
        draft.latitude = drafts.degrees(row, "lat", limit: 90)
        draft.longitude = drafts.degrees(row, "lon", limit: 180)
        draft.number = drafts.number(row, "population")
        draft.note = row.text("note")
        draft.source = row.text("source")
        draft.add(.name, draft.name)
        for name in row.list("aliases") { draft.add(.alias, name) }
        drafts.entries.append(draft)
    }
}
