internal import FoundationEssentials
public import Reports

/// Why a report has no reading: stands in its line.
public struct ReadingError: Error, Codable, Sendable, Equatable {
    /// A word that stays the same between versions.
    public var code: String
    /// What was seen and what to do about it, a sentence for people.
    public var message: String

    /// Makes the error.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// Tells of an input that is no report.
    public init(_ error: ReportError) {
        self.init(code: error.code, message: error.description)
    }
}

/// One line of `truce code`: a reading, or why there is none.
public enum ReadingLine: Sendable, Equatable {
    /// What was read in the report.
    case reading(Reading)
    /// Why nothing could be read; the report's id where it was known by then.
    case failure(report: String?, ReadingError)
}

extension ReadingLine: Codable {
    private enum CodingKeys: String, CodingKey { case report, error }
    private struct Name: Codable { var id: String? }

    /// Decodes an error where there is one, else a reading.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let error = try fields.decodeIfPresent(ReadingError.self, forKey: .error) {
            let name = try fields.decodeIfPresent(Name.self, forKey: .report)
            self = .failure(report: name?.id, error)
        } else {
            self = .reading(try Reading(from: decoder))
        }
    }

    /// Encodes `{"report": {"id"}, "error": {"code", "message"}}`, or the reading.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .reading(let reading):
            try reading.encode(to: encoder)
        case .failure(let report, let error):
            var fields = encoder.container(keyedBy: CodingKeys.self)
            try fields.encode(Name(id: report), forKey: .report)
            try fields.encode(error, forKey: .error)
        }
    }

    /// Reads one line of JSON.
    /// - Throws: ``ReadingError`` that names the field.
    public init(json: some Sequence<UInt8>) throws(ReadingError) {
        do {
            self = try JSONDecoder().decode(ReadingLine.self, from: Data(json))
        } catch {
            throw ReadingError(code: "READING-001", message: Self.describe(error))
        }
    }

    /// The line as JSON with sorted keys, without the line's end.
    public func jsonLine() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }

    private static func describe(_ error: any Error) -> String {
        func place(_ context: DecodingError.Context) -> String {
            let path = context.codingPath.map { key in
                key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
            }
            return path.isEmpty ? "" : " at " + String(path.joined().drop { $0 == "." })
        }
        return switch error as? DecodingError {
        case .keyNotFound(let key, let context):
            "this is no reading: \"\(key.stringValue)\" is missing\(place(context)). "
                + "Give the lines that `truce code` writes."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "this is no reading: a wrong kind of value\(place(context))."
        case .dataCorrupted(let context):
            "this is no reading\(place(context)): \(context.debugDescription)"
        default:
            "this is no reading: malformed."
        }
    }
}
