public import Reconciliation

/// Lines of the record as JSON, one a line.
public enum JSONLines {
    /// The first line says by what and when the export was made, then comes an item a line, with what
    /// analysts have said of it in its field `analyst`.
    public static func render(
        _ items: [RecordItem],
        _ provenance: Provenance,
        _ annotations: LineAnnotations = LineAnnotations(),
    ) throws -> String {
        let engines = provenance.engines.map(JSONString.of).joined(separator: ",")
        let head =
            "{\"engine\":[\(engines)],\"exported\":\(JSONString.of(provenance.at)),"
            + "\"method\":\(JSONString.of(provenance.method))}"
        let lines = try items.map { item in
            "{\"board\":\(JSONString.of(item.board)),\"item\":"
                + String(decoding: try item.json(annotations[item]), as: UTF8.self) + "}"
        }
        return ([head] + lines).map { $0 + "\n" }.joined()
    }
}
