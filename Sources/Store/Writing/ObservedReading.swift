internal import Coding
internal import FoundationEssentials
internal import Reconciliation

/// What a reading adds to the record, in the form in which it is kept.
struct ObservedReading: Sendable {
    /// An observation as a row has it.
    struct Kept: Sendable {
        var cell: Cell
        var span: ScalarSpan
        var body: Data
    }

    /// The row of the reading.
    var row: Int64
    /// When the report was published, as it says.
    var published: String?
    /// What tells whether its text is another's.
    var print: OriginPrint
    /// In the order of the facts.
    var observations: [Kept]

    init(
        _ reading: Reading,
        row: Int64,
        _ reconciler: Reconciler,
        _ corrections: Corrections,
    ) {
        self.row = row
        published = reading.report.published
        print = OriginPrint(reading)
        observations = reconciler.observations(in: reading, corrections: corrections).map {
            let bytes = $0.bytes(reconciler.ties(of: $0))
            return Kept(cell: $0.cell, span: $0.fact.evidence, body: Data(bytes))
        }
    }
}
