internal import Crypto

/// One published text about a conflict, as it came: what Truce reads.
public struct Report: Sendable, Equatable {
    /// The name by which the record cites the report.
    public var id: String
    /// Where the text was published.
    public var url: String?
    /// The identity that a feed gave the item.
    public var guid: String?
    /// Who published it.
    public var outlet: String?
    /// The headline.
    public var title: String?
    /// Who wrote it, as the report says.
    public var byline: String?
    /// When it was published, ISO 8601 with the offset from UTC: the anchor of relative dates.
    public var published: String?
    /// The language, BCP 47.
    public var language: String?
    /// The body; offsets in a reading count into it.
    public var text: String
    /// The path of the file it was read from, as given.
    public var file: String?
    /// Fields of the input that Truce doesn't know, passed through.
    public var extra: [String: JSONValue]

    /// Makes a report; without `id` it gets the one that ``defaultID(url:title:text:)`` makes.
    public init(
        id: String? = nil,
        url: String? = nil,
        guid: String? = nil,
        outlet: String? = nil,
        title: String? = nil,
        byline: String? = nil,
        published: String? = nil,
        language: String? = nil,
        text: String,
        file: String? = nil,
        extra: [String: JSONValue] = [:],
    ) {
        self.id = id ?? Self.defaultID(url: url, title: title, text: text)
        self.url = url
        self.guid = guid
        self.outlet = outlet
        self.title = title
        self.byline = byline
        self.published = published
        self.language = language
        self.text = text
        self.file = file
        self.extra = extra
    }

    /// The first 16 hex digits of the SHA-256 of address, title and text, joined by line feeds
    /// (an absent one is empty).
    public static func defaultID(url: String?, title: String?, text: String) -> String {
        var hash = SHA256()
        hash.update(data: Array((url ?? "").utf8))
        hash.update(data: [0x0A])
        hash.update(data: Array((title ?? "").utf8))
        hash.update(data: [0x0A])
        hash.update(data: Array(text.utf8))
        let digits = Array("0123456789abcdef")
        var id = ""
        for byte in hash.finalize().prefix(8) {
            id.append(digits[Int(byte >> 4)])
            id.append(digits[Int(byte & 15)])
        }
        return id
    }
}
