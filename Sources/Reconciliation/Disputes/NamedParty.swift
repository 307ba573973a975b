/// A party that some words of a claim name.
struct NamedParty {
    /// The key of the party.
    var key: String
    /// The words.
    var name: String
    /// How many words.
    var length: Int

    /// So many words at most has a name.
    static let longest = 4

    /// The party that these words name; nil where they name none that is known.
    init?(_ words: ArraySlice<String>, _ names: any NameKeys) {
        name = words.joined(separator: " ")
        key = names.key(for: name)
        length = words.count
        guard !key.isEmpty, names.isParty(key) else { return nil }
    }

    /// The party whose name begins at a word, the longest name where there are several.
    init?(at start: Int, in words: [String], _ names: any NameKeys) {
        let ends = (start + 1...min(words.count, start + Self.longest)).reversed()
        let found = ends.lazy.compactMap { NamedParty(words[start..<$0], names) }.first
        guard let found else { return nil }
        self = found
    }
}
