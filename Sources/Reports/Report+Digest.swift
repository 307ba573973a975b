internal import Crypto

extension Report {
    /// The SHA-256 of what was published: who, where, when, the headline and the text.
    ///
    /// Two inputs with one digest are one publication; the path that a report was read from, and
    /// fields that Truce doesn't know, are not part of it.
    public var contentDigest: [UInt8] {
        var hash = SHA256()
        for field in [id, url, outlet, title, byline, published, language, text] {
            // The length first, so that no two lists of fields give the same bytes.
            let bytes = Array((field ?? "").utf8)
            hash.update(data: Array("\(field == nil ? -1 : bytes.count):".utf8))
            hash.update(data: bytes)
        }
        return Array(hash.finalize())
    }
}
