/// Why an input is no report: what was seen, where, and what to do.
public struct ReportError: Error, Sendable, Equatable {
    /// What is wrong with the input.
    public enum Problem: Sendable, Equatable {
        /// There is no file of that name.
        case missing
        /// The name is that of a directory.
        case notAFile
        /// The system refuses to read it, and says why.
        case unreadable(reason: String)
        /// It holds nothing, or white space only.
        case empty
        /// A zero byte: it is no text. The offset counts bytes from 0.
        case binary(offset: Int)
        /// It begins with the mark of UTF-16.
        case utf16
        /// A byte that can't stand there in UTF-8. The offset counts bytes from 0.
        case notUTF8(offset: Int)
        /// The line can't be read as JSON.
        case notJSON(reason: String)
        /// The line is JSON of another kind: a list, a string, a number.
        case notAnObject
        /// There is no `text`, or it holds no words.
        case noText
        /// A field that must be a string is none.
        case wrongType(field: String)
        /// A line of more bytes than the limit.
        case lineTooLong(limit: Int)
        /// A file of more bytes than the limit.
        case fileTooLarge(limit: Int)
    }

    /// What is wrong.
    public var problem: Problem
    /// The file as given; `-` is standard input.
    public var file: String
    /// The line, counted from 1, where the input has lines.
    public var line: Int?

    /// Makes the error for a place in the input.
    public init(_ problem: Problem, file: String, line: Int? = nil) {
        self.problem = problem
        self.file = file
        self.line = line
    }

    /// A word that stays the same between versions, to search for.
    public var code: String {
        switch problem {
        case .missing: "REPORT-001"
        case .notAFile: "REPORT-002"
        case .unreadable: "REPORT-003"
        case .empty: "REPORT-004"
        case .binary: "REPORT-005"
        case .utf16: "REPORT-006"
        case .notUTF8: "REPORT-007"
        case .notJSON: "REPORT-008"
        case .notAnObject: "REPORT-009"
        case .noText: "REPORT-010"
        case .wrongType: "REPORT-011"
        case .lineTooLong: "REPORT-012"
        case .fileTooLarge: "REPORT-013"
        }
    }

    /// What was seen and what to do about it.
    public var message: String {
        switch problem {
        case .missing:
            "there is no such file. Check the path."
        case .notAFile:
            "this is a directory. Name the files in it."
        case .unreadable(let reason):
            "the file can't be read (\(reason)). Check its permissions."
        case .empty:
            "there is nothing in it. Give a text, or JSON Lines with a \"text\" in each line."
        case .binary(let offset):
            "this is no text: a zero byte at byte \(offset). Give UTF-8 text or JSON Lines."
        case .utf16:
            "this is UTF-16. Convert it first: iconv -f UTF-16 -t UTF-8."
        case .notUTF8(let offset):
            "this is not UTF-8: a wrong byte at byte \(offset). Convert it first, "
                + "for example: iconv -f WINDOWS-1252 -t UTF-8."
        case .notJSON(let reason):
            "this is not JSON (\(reason)). Each line must be one JSON object."
        case .notAnObject:
            "this is JSON, but no object. Each line must be one JSON object with a \"text\"."
        case .noText:
            "the report has no \"text\". Only \"text\" is needed; it must hold words."
        case .wrongType(let field):
            "the field \"\(field)\" holds the wrong kind of value. "
                + "The fields of a report are strings."
        case .lineTooLong(let limit):
            "the line is longer than \(limit) bytes. Cut the text, or raise the limit."
        case .fileTooLarge(let limit):
            "the file is larger than \(limit) bytes. Cut it, or give its reports as JSON Lines."
        }
    }
}

extension ReportError: CustomStringConvertible {
    /// `file:line: message [code]`.
    public var description: String {
        let place = file == "-" ? "standard input" : file
        return "\(place):\(line.map { "\($0): " } ?? " ")\(message) [\(code)]"
    }
}

extension ReportError.Problem {
    /// What keeps the bytes from being text, if anything does.
    static func ofText(_ bytes: [UInt8]) -> Self? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if let zero = bytes.firstIndex(of: 0) { return .binary(offset: zero) }
        if let wrong = UTF8Check.firstError(in: bytes) { return .notUTF8(offset: wrong) }
        return nil
    }

    /// The problem that the decoder's error tells of.
    static func ofDecoding(_ error: any Error) -> Self {
        guard let error = error as? DecodingError else { return .notJSON(reason: "\(error)") }
        switch error {
        case .keyNotFound(let key, _) where key.stringValue == "text":
            return .noText
        case .valueNotFound(_, let context), .typeMismatch(_, let context):
            guard let field = context.field else { return .notAnObject }
            return field == "text" ? .noText : .wrongType(field: field)
        case .dataCorrupted(let context):
            if let field = context.field {
                return .wrongType(field: field)
            }
            return .notJSON(reason: "malformed or too deep")
        default:
            return .notJSON(reason: "malformed")
        }
    }
}

extension DecodingError.Context {
    /// The field at which decoding went wrong; list positions don't count.
    fileprivate var field: String? { codingPath.first { $0.intValue == nil }?.stringValue }
}
