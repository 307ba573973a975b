internal import Reconciliation

/// What analysts have said of a line, in the cells of a table.
struct AnalystCells {
    /// `accepted`, `accepted_in_part`, `edited` or `none`; two where both are so.
    let status: String
    /// The remarks with who made them and when.
    let notes: String
    /// The sources that are rated, each with its rating.
    let ratings: String

    init(_ annotation: LineAnnotation?, of item: RecordItem) {
        let accepted = annotation?.accepted.map { $0.isWhole ? "accepted" : "accepted_in_part" }
        let edited = annotation?.edited.map { _ in "edited" }
        let words = [accepted, edited].compactMap { $0 }
        status = words.isEmpty ? "none" : words.joined(separator: " | ")
        notes = (annotation?.noteWords(on: item) ?? []).joined(separator: " | ")
        ratings = (annotation?.ratings ?? []).map { "\($0.source) (\($0.rating))" }
            .joined(separator: " | ")
    }

    /// The cells in the order of their columns.
    var cells: [String] { [status, notes, ratings] }
}
