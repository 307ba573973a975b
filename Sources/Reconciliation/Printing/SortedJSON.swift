/// Writes values as JSON with sorted keys in snake case.
///
/// What comes out is, byte for byte, what `JSONEncoder` gives with `.sortedKeys`,
/// `.withoutEscapingSlashes` and `.convertToSnakeCase`; it takes a fraction of the time, of which
/// making a record would otherwise spend most here. One is kept for many values of the same types.
final class SortedJSON {
    /// A key as it is written, and how it is sorted.
    struct Key {
        var name: String
        var written: [UInt8]
    }

    /// Numbers, strings and the like of the value at hand, one after the other.
    fileprivate var scalars: [UInt8] = []
    private var keys: [String: Key] = [:]

    /// Encodes a value.
    /// - Parameter value: the value.
    /// - Returns: its JSON as UTF-8.
    /// - Throws: `EncodingError` for numbers that JSON doesn't have, and what the value throws.
    func encode(_ value: some Encodable) throws -> [UInt8] {
        scalars.removeAll(keepingCapacity: true)
        let node = Node(self)
        try value.encode(to: node)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 2)
        node.write(to: &bytes)
        return bytes
    }

    fileprivate func key(_ name: String) -> Key {
        if let key = keys[name] { return key }
        let snake = Self.snake(name)
        var written: [UInt8] = []
        Self.write(snake, to: &written)
        written.append(UInt8(ascii: ":"))
        let key = Key(name: snake, written: written)
        keys[name] = key
        return key
    }

    /// `accordingTo` as `according_to`; the last of several capitals begins a word.
    private static func snake(_ name: String) -> String {
        let letters = Array(name)
        var snake = ""
        for (i, letter) in letters.enumerated() {
            let follows = i + 1 < letters.count ? letters[i + 1] : " "
            let isAfterSmall = i > 0 && !letters[i - 1].isUppercase
            if letter.isUppercase, i > 0, letters[i - 1] != "_", isAfterSmall || follows.isLowercase
            {
                snake.append("_")
            }
            snake += letter.lowercased()
        }
        return snake
    }

    /// Writes a string in quotation marks.
    fileprivate static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x20...: bytes.append(byte)
            case 0x08: bytes += Array("\\b".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0C: bytes += Array("\\f".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            default:
                bytes += Array("\\u00".utf8)
                bytes += Array((byte < 0x10 ? "0" : "").utf8) + Array(String(byte, radix: 16).utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// One value within the value that is being encoded.
private final class Node: Encoder {
    /// What stands in an object, in an array, or alone.
    private enum Content {
        case scalar(Range<Int>)
        case node(Node)
    }

    private enum Shape { case object, array, alone }

    private let json: SortedJSON
    private var shape = Shape.alone
    private var contents: [(key: SortedJSON.Key?, content: Content)] = []

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    var count: Int { contents.count }

    init(_ json: SortedJSON) { self.json = json }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        shape = .object
        return KeyedEncodingContainer(Fields(node: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        shape = .array
        return Elements(node: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Alone(node: self) }

    /// A value that is filled in later.
    func nested(_ key: String?) -> Node {
        let node = Node(json)
        contents.append((key.map(json.key), .node(node)))
        return node
    }

    func add(_ value: some Encodable, _ key: String?) throws {
        if let text = value as? String { return add(text, key) }
        try value.encode(to: nested(key))
    }

    func add(_ text: String, _ key: String?) {
        add(key) { SortedJSON.write(text, to: &$0) }
    }

    /// Adds what is written as it stands: a number, `true` or `null`.
    func add(word: some CustomStringConvertible, _ key: String?) {
        add(key) { $0.append(contentsOf: word.description.utf8) }
    }

    func add(number: some BinaryFloatingPoint, _ key: String?) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number,
                .init(codingPath: [], debugDescription: "JSON has no \(number)")
            )
        }
        let text = String(describing: number)
        add(word: text.hasSuffix(".0") ? String(text.dropLast(2)) : text, key)
    }

    private func add(_ key: String?, _ write: (inout [UInt8]) -> Void) {
        let start = json.scalars.count
        write(&json.scalars)
        contents.append((key.map(json.key), .scalar(start..<json.scalars.count)))
    }

    func write(to bytes: inout [UInt8]) {
        switch shape {
        case .alone:
            guard let content = contents.last?.content else {
                bytes += [UInt8(ascii: "{"), UInt8(ascii: "}")]
                return
            }
            write(content, to: &bytes)
        case .array:
            bytes.append(UInt8(ascii: "["))
            for (i, item) in contents.enumerated() {
                if i > 0 { bytes.append(UInt8(ascii: ",")) }
                write(item.content, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object:
            bytes.append(UInt8(ascii: "{"))
            contents.sort { ($0.key?.name ?? "") < ($1.key?.name ?? "") }
            for (i, item) in contents.enumerated() {
                if i > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes += item.key?.written ?? []
                write(item.content, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private func write(_ content: Content, to bytes: inout [UInt8]) {
        switch content {
        case .scalar(let range): bytes += json.scalars[range]
        case .node(let node): node.write(to: &bytes)
        }
    }
}

/// The fields of an object.
private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { node.add(word: "null", key.stringValue) }
    func encode(_ value: Bool, forKey key: Key) { node.add(word: value, key.stringValue) }
    func encode(_ value: String, forKey key: Key) { node.add(value, key.stringValue) }
    func encode(_ value: some BinaryInteger & Encodable, forKey key: Key) {
        node.add(word: value, key.stringValue)
    }
    func encode(_ value: some BinaryFloatingPoint & Encodable, forKey key: Key) throws {
        try node.add(number: value, key.stringValue)
    }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        try node.add(value, key.stringValue)
    }
    func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key)
        -> KeyedEncodingContainer<Inner>
    {
        node.nested(key.stringValue).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        node.nested(key.stringValue).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { node.nested("super") }
    func superEncoder(forKey key: Key) -> any Encoder { node.nested(key.stringValue) }
}

/// The elements of an array.
private struct Elements: UnkeyedEncodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    func encodeNil() { node.add(word: "null", nil) }
    func encode(_ value: Bool) { node.add(word: value, nil) }
    func encode(_ value: String) { node.add(value, nil) }
    func encode(_ value: some BinaryInteger & Encodable) { node.add(word: value, nil) }
    func encode(_ value: some BinaryFloatingPoint & Encodable) throws {
        try node.add(number: value, nil)
    }
    func encode(_ value: some Encodable) throws { try node.add(value, nil) }
    func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<
        Inner
    > {
        node.nested(nil).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        node.nested(nil).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { node.nested(nil) }
}

/// A value that stands alone.
private struct Alone: SingleValueEncodingContainer {
    let node: Node
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { node.add(word: "null", nil) }
    func encode(_ value: Bool) { node.add(word: value, nil) }
    func encode(_ value: String) { node.add(value, nil) }
    func encode(_ value: some BinaryInteger & Encodable) { node.add(word: value, nil) }
    func encode(_ value: some BinaryFloatingPoint & Encodable) throws {
        try node.add(number: value, nil)
    }
    func encode(_ value: some Encodable) throws { try node.add(value, nil) }
}
