import FoundationEssentials
import Reports

/// The line that stands in the output for an input line that holds no report.
struct ErrorRecord {
    private let error: ReportError

    /// Makes the record of an error.
    init(_ error: ReportError) { self.error = error }

    /// `{"report": {…}, "error": {"code": …, "message": …}}` as FORMATS says, without a line's end.
    var line: [UInt8] {
        let place = error.line.map { #"{"line":\#($0)}"# } ?? "{}"
        let message = JSONText.quoted(error.message)
        return Array(
            #"{"report":\#(place),"error":{"code":"\#(error.code)","message":\#(message)}}"#.utf8
        )
    }
}

/// Strings as JSON writes them.
enum JSONText {
    /// Each value as one line of JSON with sorted keys.
    static func lines(_ values: [some Encodable]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try values.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
            .joined()
    }

    /// The text in quotation marks, escaped.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
