internal import Coding

/// A point on the map, and how exactly it stands for what happened.
public struct Location: Codable, Sendable, Hashable {
    /// Degrees north, WGS 84.
    public var latitude: Double
    /// Degrees east, WGS 84.
    public var longitude: Double
    /// `exact`, `near`, `adm2`, `adm1`, `region` or `country`.
    public var precision: String
    /// The number in GeoNames.
    public var geonames: Int?

    private enum CodingKeys: String, CodingKey {
        case latitude = "lat"
        case longitude = "lon"
        case precision, geonames
    }

    /// Makes a location.
    public init(latitude: Double, longitude: Double, precision: String, geonames: Int? = nil) {
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
        self.geonames = geonames
    }

    /// The location of a place that a report names; nil where the reading has found none.
    /// - Parameters:
    ///   - place: as a fact names it, the most exact part first: `Spin Boldak, Kandahar`.
    ///   - reading: in which the places are.
    init?(of place: String, in reading: Reading) {
        func find(_ name: some StringProtocol) -> Place? {
            reading.places.first { candidate in
                candidate.role == nil && candidate.latitude != nil && candidate.longitude != nil
                    && (candidate.text == name || candidate.name.map { $0 == name } ?? false)
            }
        }
        let parts = place.split(separator: ",").map { $0.drop { $0 == " " } }
        guard let found = parts.lazy.compactMap({ find($0) }).first,
            let latitude = found.latitude, let longitude = found.longitude
        else { return nil }
        self.init(
            latitude: latitude,
            longitude: longitude,
            precision: found.precision ?? "near",
            geonames: found.geonames
        )
    }
}

extension Sequence<Location> {
    /// The most exact, of those that are as exact the one that most name.
    var best: Location? {
        let levels = ["exact", "near", "adm2", "adm1", "region", "country"]
        var votes: [Location: Int] = [:]
        for location in self { votes[location, default: 0] += 1 }
        func rank(_ location: Location) -> (Int, Double, Double) {
            let level = levels.firstIndex(of: location.precision) ?? levels.count
            return (level * 1_000 - (votes[location] ?? 0), location.latitude, location.longitude)
        }
        return votes.keys.min { rank($0) < rank($1) }
    }
}
