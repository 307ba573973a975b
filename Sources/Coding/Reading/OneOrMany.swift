/// A list of names that JSON writes as a plain string when there is one.
public struct OneOrMany: Hashable, Sendable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    /// The names in their order; may be empty.
    public var names: [String]

    /// Makes the list.
    public init(_ names: [String]) { self.names = names }
    /// Makes the list of the elements.
    public init(arrayLiteral elements: String...) { names = elements }
    /// Makes the list of one name.
    public init(stringLiteral value: String) { names = [value] }
    /// Whether there is no name.
    public var isEmpty: Bool { names.isEmpty }
}

extension OneOrMany: Codable {
    /// Decodes a string, a list of strings or null.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            names = []
        } else if let name = try? container.decode(String.self) {
            names = [name]
        } else {
            names = try container.decode([String].self)
        }
    }

    /// Encodes one name as a string, else the list.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if names.count == 1 { try container.encode(names[0]) } else { try container.encode(names) }
    }
}

extension KeyedDecodingContainer {
    /// A list that may be missing or null; it is then empty.
    func list<T: Decodable>(_ key: Key, of type: T.Type = T.self) throws -> [T] {
        try decodeIfPresent([T].self, forKey: key) ?? []
    }

    /// Names that may be missing, null, one or many.
    func names(_ key: Key) throws -> OneOrMany {
        try decodeIfPresent(OneOrMany.self, forKey: key) ?? []
    }

    /// Whether the object was read in the title: `"in": "title"`.
    func isInTitle(_ key: Key) throws -> Bool {
        try decodeIfPresent(String.self, forKey: key) == "title"
    }
}

extension KeyedEncodingContainer {
    /// Encodes a list unless it is empty.
    mutating func encodeNonEmpty(_ list: [some Encodable], forKey key: Key) throws {
        if !list.isEmpty { try encode(list, forKey: key) }
    }

    /// Encodes names unless there is none.
    mutating func encodeNonEmpty(_ names: OneOrMany, forKey key: Key) throws {
        if !names.isEmpty { try encode(names, forKey: key) }
    }

    /// Encodes `"in": "title"` for what was read there.
    mutating func encodeInTitle(_ isInTitle: Bool, forKey key: Key) throws {
        if isInTitle { try encode("title", forKey: key) }
    }
}
