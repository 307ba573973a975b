/// Rows under named columns, each with its HXL tag.
public struct Table: Sendable, Equatable {
    /// A column.
    public struct Column: Sendable, Equatable {
        /// The name in the first row.
        public var name: String
        /// The tag in the second row, HXL 1.1; empty where no tag fits.
        public var tag: String

        init(_ name: String, _ tag: String) {
            self.name = name
            self.tag = tag
        }
    }

    /// The columns.
    public var columns: [Column]
    /// The cells of each row, as many as columns.
    public var rows: [[String]]

    /// Makes a table.
    public init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The table with columns that say on each row by what and when it was made.
    public func stating(_ provenance: Provenance) -> Table {
        let added = [
            Column("engine", "#meta+engine"), Column("method", "#meta+method"),
            Column("exported", "#meta+date+exported"),
        ]
        let cells = [
            provenance.engines.joined(separator: "; "), provenance.method, provenance.at,
        ]
        return Table(columns: columns + added, rows: rows.map { $0 + cells })
    }

    /// The table as CSV (RFC 4180), lines ending in CR LF.
    /// - Parameter hxl: whether the second row has the HXL tags.
    /// - Returns: the text of the file.
    public func csv(hxl: Bool) -> String {
        var lines = [columns.map(\.name)]
        if hxl { lines.append(columns.map(\.tag)) }
        return (lines + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell that a spreadsheet takes for text, not for a formula.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map("=+-@\t\r".contains) ?? false
        let isNumber = Double(text) != nil
        let safe = isFormula && !isNumber ? "'" + text : text
        let isPlain = !safe.contains { ",\"\n\r".contains($0) || $0 == "\r\n" }
        return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
