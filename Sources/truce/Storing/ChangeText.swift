import Reconciliation

/// Prints what has changed in the record for people.
enum ChangeText {
    /// The changes, some lines each.
    static func render(_ changes: [RecordChange], _ format: BoardFormat) throws -> String {
        guard format == .text else { return try JSONText.lines(changes) }
        return changes.map { item in
            let values =
                switch (item.from, item.to) {
                case (nil, let to?): to
                case (let from?, nil): from
                case (let from?, let to?): "\(from) → \(to)"
                case (nil, nil): ""
                }
            let outlets = Set(item.evidence.compactMap(\.outlet)).sorted().joined(separator: "; ")
            return "\(item.board):\(item.item)\n  \(item.what.rawValue): \(values)"
                + (outlets.isEmpty ? "\n" : "  [\(outlets)]\n")
        }.joined()
    }
}

/// Prints the tension of conflicts for people.
enum TensionText {
    /// A line for each conflict and day, with the parts.
    static func render(_ tension: Tension, _ format: BoardFormat) throws -> String {
        guard format == .text else { return try JSONText.lines([tension]) }
        let lines = tension.series.map { point in
            let parts = point.parts.map { "\($0.kind) \($0.value)" }.joined(separator: ", ")
            return "\(point.date)  \(point.conflict)  \(point.value)  (\(parts))\n"
        }
        return lines.joined() + "method: \(tension.method)\n"
    }
}
