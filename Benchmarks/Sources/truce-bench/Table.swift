/// Rows of measurements, aligned.
struct Table {
    private var rows: [(name: String, value: String, unit: String)] = []

    /// Adds a plain measurement.
    mutating func add(_ name: String, _ value: Double, _ unit: String) {
        rows.append((name, Self.number(value), unit))
    }

    /// Adds a rate.
    mutating func add(_ name: String, _ count: Int, _ unit: String, _ run: Program.Run) {
        rows.append((name, Self.number(Double(count) / max(run.seconds, 1e-6)), "\(unit)/s"))
        rows.append(("", Self.number(run.seconds * 1000), "ms"))
    }

    /// The table as lines.
    var text: String {
        let width = (rows.map(\.name.count).max() ?? 0) + 2
        let column = (rows.map(\.value.count).max() ?? 0)
        return rows.map { row in
            row.name + String(repeating: " ", count: width - row.name.count)
                + String(repeating: " ", count: column - row.value.count)
                + "\(row.value) \(row.unit)"
        }.joined(separator: "\n")
    }

    /// A number with commas; one decimal below 100.
    private static func number(_ value: Double) -> String {
        guard value >= 100 else { return "\((value * 10).rounded() / 10)" }
        var digits = String(Int(value.rounded()))
        var i = digits.count - 3
        while i > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: i))
            i -= 3
        }
        return digits
    }
}
