internal import Coding
internal import Reconciliation

/// What boards are filtered by, in small letters.
struct ItemColumns: Sendable {
    var conflict: String?
    var place: String?
    var countries: String?
    var parties: String?
    var days: DayInterval?
    var isContested: Bool
    /// Who says it and who published that, a name a line, each once.
    var sources: String?

    init(_ item: RecordItem) {
        func joined(_ names: [String]) -> String? {
            names.isEmpty ? nil : names.map(Self.fold).joined(separator: "\n")
        }
        conflict = item.conflict.map(Self.fold)
        place = item.place.map(Self.fold)
        countries = joined(item.countries)
        parties = joined(item.parties)
        days = item.days
        isContested = item.isContested
        sources = joined(Set(item.accordingTo + item.evidence.compactMap(\.outlet)).sorted())
    }

    /// How names are compared.
    static func fold(_ name: String) -> String { name.lowercased() }
}
