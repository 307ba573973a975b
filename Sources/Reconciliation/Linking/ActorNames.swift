public import Coding

/// Tells which names mean the same party; the tables of names are handed in.
public protocol ActorNames: Sendable {
    /// A key that is equal for all names of one party, such as an ISO 3166 code.
    func key(for name: String) -> String
}

/// Knows no table: a country code in brackets is the key, else the words of the name.
public struct PlainNames: ActorNames {
    private let wording: Wording

    /// Makes the names, comparing them by these words.
    public init(words: ComparingWords = ComparingWords()) { wording = Wording(words) }

    /// `AFG` for `Taliban government (AFG)`, else the name in small letters.
    public func key(for name: String) -> String {
        if let open = name.lastIndex(of: "("), name.last == ")" {
            let code = name[name.index(after: open)...].dropLast()
            if code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
                return String(code)
            }
        }
        return wording.words(name).joined(separator: " ")
    }
}

/// Names taken apart into the words by which they are compared.
struct Wording: Sendable {
    let known: ComparingWords

    init(_ known: ComparingWords) { self.known = known }

    /// The words in small letters, without articles and the like.
    func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !known.isSmall($0) }
    }

    /// The source without the channel: `X` for `X (via Y)`.
    static func speaker(_ source: String) -> String {
        guard let open = source.firstRange(of: " (via ") else { return source }
        return String(source[..<open.lowerBound])
    }

    /// The share of the smaller set's words that are in the other.
    static func overlap(_ a: Set<String>, _ b: Set<String>) -> Double {
        let smaller = min(a.count, b.count)
        return smaller == 0 ? 0 : Double(a.intersection(b).count) / Double(smaller)
    }
}
