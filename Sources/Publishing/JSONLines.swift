public import Reconciliation

/// Lines of the record as JSON, one a line.
public enum JSONLines {
    /// The first line says by what and when the export was made, then comes an item a line.
    public static func render(_ items: [RecordItem], _ provenance: Provenance) throws -> String {
        func quoted(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        let engines = provenance.engines.map(quoted).joined(separator: ",")
        let head =
            "{\"engine\":[\(engines)],\"exported\":\(quoted(provenance.at)),"
            + "\"method\":\(quoted(provenance.method))}"
        let lines = try items.map { item in
            "{\"board\":\(quoted(item.board)),\"item\":"
                + String(decoding: try item.json(), as: UTF8.self) + "}"
        }
        return ([head] + lines).map { $0 + "\n" }.joined()
    }
}
