internal import Coding

/// Names taken apart into the words by which they are compared.
struct Wording: Sendable {
    let known: ComparingWords

    init(_ known: ComparingWords) { self.known = known }

    /// The words in small letters, without articles and the like.
    func words(_ text: String) -> [String] { all(text).filter { !known.isSmall($0) } }

    /// All words in small letters.
    func all(_ text: String) -> [String] {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
        // The same, as most words have no letters beyond ASCII.
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                word.append(byte)
            default: end()
            }
        }
        end()
        return words
    }

    /// The words of a place, less those that say only what kind of place it is; all, where it has no
    /// others.
    func places(_ text: String) -> [String] {
        let words = words(text)
        let named = words.filter { !known.isGeneralOfPlaces($0) }
        return named.isEmpty ? words : named
    }

    /// Whether two names, as sets of words, may be one: all words of the one are in the other.
    static func isSameName(_ a: Set<String>, _ b: Set<String>) -> Bool {
        !a.isEmpty && !b.isEmpty && (a.isSubset(of: b) || b.isSubset(of: a))
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
