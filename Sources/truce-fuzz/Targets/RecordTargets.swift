import Coding
import Reconciliation

/// The reader of readings.
extension Target {
    /// Readings are reconciled, and their record is printed.
    static let readings = Target(
        name: "readings",
        share: 10,
        seeds: .plain(
            BuiltIn.reports.map { report in
                required("a reading") {
                    try ReadingLine.reading(BuiltIn.coder().code(report, withText: true)).jsonLine()
                }
            }
        )
    ) {
        { input in
            guard case .reading(let reading)? = try? ReadingLine(json: input) else { return false }
            let record = ConflictRecord([reading])
            let text = RecordText(texts: [reading.report.id: reading.report.text ?? ""])
            return !text.render(record).isEmpty && (try? record.json()) != nil
        }
    }
}
