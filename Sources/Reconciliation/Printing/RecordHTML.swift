/// Prints a record as one HTML page that needs nothing else.
public struct RecordHTML: Sendable {
    let printer: RecordText

    private static let style = """
        body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222}
        h1{font-size:1.6rem}h2{font-size:1.15rem;border-bottom:1px solid #bbb;margin-top:2rem}
        p{margin:.3rem 0}.item{margin-top:.9rem;font-weight:600}.part{margin-left:1.5rem}
        cite{color:#666;font-style:normal;font-weight:400;font-size:.85rem}
        """

    /// Makes the printer; `texts` are the reports' texts by id, for the words cited.
    public init(texts: [String: String] = [:]) { printer = RecordText(texts: texts) }

    /// The record as a page; all words of reports are escaped.
    public func render(_ record: ConflictRecord) -> String {
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Conflict record</title>
        <style>
        \(Self.style)
        </style></head><body>
        <h1>Conflict record</h1>
        \(printer.lines(record, form: .html))</body></html>

        """
    }
}
