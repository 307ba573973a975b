internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// A report as far as its text and its origin go.
struct KeptText {
    static let columns = "id, name, moment, outlet, quoted, fingerprint, parentId"

    var id: Int64
    var print: OriginPrint
    /// The earliest report with the same text.
    var parent: Int64?

    /// Reads a row with the ``columns``.
    init(row: Row) {
        id = row["id"]
        print = OriginPrint(
            report: row["name"],
            moment: row["moment"] ?? .max,
            outlet: row["outlet"],
            quoted: (row["quoted"] as String).split(separator: "\n").map(String.init),
            fingerprint: (row["fingerprint"] as Data?).flatMap { Fingerprint(raw: $0) }
        )
        parent = row["parentId"]
    }
}

extension Int {
    /// The seconds of a moment; nil for the unknown one.
    var known: Int? { self == .max ? nil : self }
}
