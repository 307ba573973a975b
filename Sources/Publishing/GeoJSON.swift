internal import FoundationEssentials
public import Reconciliation

/// Incidents and crossings on a map (RFC 7946).
public enum GeoJSON {
    /// One collection of points; what has no location is counted and left out.
    /// - Parameters:
    ///   - items: lines of the record; those of other boards are left out.
    ///   - provenance: what the export says of itself.
    ///   - annotations: what analysts have said of the lines.
    /// - Returns: the JSON, and how many lines have no place on the map.
    /// - Throws: `EncodingError` for numbers that JSON doesn't have.
    public static func render(
        _ items: [RecordItem],
        _ provenance: Provenance,
        _ annotations: LineAnnotations = LineAnnotations(),
    ) throws -> (json: [UInt8], unplaced: Int) {
        var features: [Feature] = []
        var unplaced = 0
        for item in items {
            guard let properties = properties(item, annotations) else { continue }
            guard let location = location(item) else {
                unplaced += 1
                continue
            }
            features.append(
                Feature(
                    id: item.id,
                    geometry: Point(coordinates: [location.longitude, location.latitude]),
                    properties: properties.merging(["precision": location.precision]) { $1 }
                )
            )
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let collection = Collection(
            features: features,
            engine: provenance.engines,
            method: provenance.method,
            exported: provenance.at
        )
        return (Array(try encoder.encode(collection)), unplaced)
    }

    private struct Collection: Encodable {
        var type = "FeatureCollection"
        var features: [Feature]
        var engine: [String]
        var method: String
        var exported: String
    }

    private struct Feature: Encodable {
        var type = "Feature"
        var id: String
        var geometry: Point
        var properties: [String: String]
    }

    private struct Point: Encodable {
        var type = "Point"
        var coordinates: [Double]
    }

    private static func location(_ item: RecordItem) -> Location? {
        switch item {
        case .incident(let record), .period(let record): record.location
        case .crossing(let record): record.location
        default: nil
        }
    }

    private static func properties(_ item: RecordItem, _ annotations: LineAnnotations)
        -> [String: String]?
    {
        guard ["incidents", "periods", "crossings"].contains(item.board),
            let table = Table.of(board: item.board, [item], annotations), let row = table.rows.first
        else { return nil }
        var properties = ["board": item.board]
        for (column, cell) in zip(table.columns, row) where !cell.isEmpty {
            properties[column.name] = cell
        }
        return properties
    }
}
