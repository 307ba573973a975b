/// Prints a record as Markdown.
public struct RecordMarkdown: Sendable {
    let printer: RecordText

    /// Makes the printer; `texts` are the reports' texts by id, for the words cited.
    public init(texts: [String: String] = [:]) { printer = RecordText(texts: texts) }

    /// The record as Markdown.
    public func render(_ record: ConflictRecord) -> String {
        "# Conflict record\n\n" + printer.lines(record, form: .markdown)
    }
}
