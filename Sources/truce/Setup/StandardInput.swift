import Reports

/// Standard input as a whole.
enum StandardInput {
    /// The text on standard input; an error when it is no UTF-8.
    static func text() throws(ReportError) -> String {
        try Report(plainText: ByteStream(path: "-").readAll(), file: "-").text
    }
}
