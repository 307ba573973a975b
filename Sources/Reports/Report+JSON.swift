internal import FoundationEssentials

extension Report: Codable {
    private static let known: Set<String> = [
        "id", "url", "guid", "outlet", "title", "byline", "published", "language", "text", "file",
        "extra",
    ]

    /// Decodes the fields of FORMATS.md; unknown ones go to ``extra``.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: AnyKey.self)
        func string(_ name: String) throws -> String? {
            try fields.decodeIfPresent(String.self, forKey: AnyKey(name))
        }
        let number = try? fields.decodeIfPresent(Int64.self, forKey: AnyKey("id"))
        let id = try number.map { String($0) } ?? string("id")
        var extra =
            try fields.decodeIfPresent([String: JSONValue].self, forKey: AnyKey("extra")) ?? [:]
        for key in fields.allKeys where !Self.known.contains(key.stringValue) {
            extra[key.stringValue] = try fields.decode(JSONValue.self, forKey: key)
        }
        self.init(
            id: id.flatMap { $0.isEmpty ? nil : $0 },
            url: try string("url"),
            guid: try string("guid"),
            outlet: try string("outlet"),
            title: try string("title"),
            byline: try string("byline"),
            published: try string("published"),
            language: try string("language"),
            text: try fields.decode(String.self, forKey: AnyKey("text")),
            file: try string("file"),
            extra: extra,
        )
    }

    /// Encodes the fields that have a value.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: AnyKey.self)
        try fields.encode(id, forKey: AnyKey("id"))
        try fields.encodeIfPresent(url, forKey: AnyKey("url"))
        try fields.encodeIfPresent(guid, forKey: AnyKey("guid"))
        try fields.encodeIfPresent(outlet, forKey: AnyKey("outlet"))
        try fields.encodeIfPresent(title, forKey: AnyKey("title"))
        try fields.encodeIfPresent(byline, forKey: AnyKey("byline"))
        try fields.encodeIfPresent(published, forKey: AnyKey("published"))
        try fields.encodeIfPresent(language, forKey: AnyKey("language"))
        try fields.encode(text, forKey: AnyKey("text"))
        try fields.encodeIfPresent(file, forKey: AnyKey("file"))
        if !extra.isEmpty { try fields.encode(extra, forKey: AnyKey("extra")) }
    }

    /// Reads the report that one line of JSON holds.
    /// - Parameters:
    ///   - json: one JSON object, UTF-8.
    ///   - file: the file to name in an error, and in the report when the line names none.
    ///   - line: the line to name in an error.
    /// - Throws: ``ReportError`` when it is no JSON object or has no text.
    public init(json: some Sequence<UInt8>, file: String, line: Int? = nil)
        throws(ReportError)
    {
        let bytes = Array(json)
        if let problem = ReportError.Problem.ofText(bytes) {
            throw ReportError(problem, file: file, line: line)
        }
        do {
            self = try JSONDecoder().decode(Report.self, from: Data(bytes))
        } catch {
            throw ReportError(.ofDecoding(error), file: file, line: line)
        }
        if text.isBlank && (title ?? "").isBlank {
            throw ReportError(.noText, file: file, line: line)
        }
    }

    /// The report as one line of JSON with sorted keys, without the line's end.
    public func jsonLine() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

extension String {
    /// Whether there is nothing but white space.
    var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
}

extension Report {
    /// The reports of a JSON document: one object, or a list of objects.
    static func list(
        json: [UInt8],
        file: String
    ) throws(ReportError) -> [Result<Report, ReportError>] {
        let bytes = json.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(json.dropFirst(3)) : json
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard first == 0x5B else { return [.success(try Report(json: bytes, file: file))] }
        if let problem = ReportError.Problem.ofText(bytes) {
            throw ReportError(problem, file: file)
        }
        do {
            let items = try JSONDecoder().decode([Lenient].self, from: Data(bytes))
            return items.map { item in
                item.item.mapError { ReportError($0.problem, file: file) }
            }
        } catch {
            throw ReportError(.ofDecoding(error), file: file)
        }
    }

    /// One item of a list; a bad one costs itself only.
    private struct Lenient: Decodable {
        var item: Result<Report, ReportError>

        init(from decoder: any Decoder) throws {
            do {
                item = .success(try Report(from: decoder))
            } catch {
                item = .failure(ReportError(.ofDecoding(error), file: ""))
            }
        }
    }
}
