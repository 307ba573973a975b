internal import Coding

/// Who asked for something, as the content of a claim tells it.
struct Request: Hashable {
    /// What is asked for between adversaries.
    enum Thing: String {
        case ceasefire, talks
        case prolongation = "extension"
    }

    /// The keys of those who asked, in alphabetical order.
    var askers: [String]
    /// The same as named.
    var names: [String]
    var thing: Thing

    /// So many words at most has a name.
    private static let longest = 4
    /// So far from the word for asking a name is looked for.
    private static let reach = 6

    /// Whether all who asked are sides of a conflict: what mediators ask for, each side may ask for too.
    func isOfSides(of conflict: String, _ reconciler: Reconciler) -> Bool {
        askers.allSatisfy { reconciler.finder.isSide($0, of: conflict) }
    }

    /// Finds it in *X requested the truce*, *the truce was requested by X*, *a truce at the request of
    /// X*; nil where nobody is named who is known.
    /// - Parameters:
    ///   - content: what is claimed.
    ///   - day: when: who governs a country then is that country.
    ///   - reconciler: knows names and words.
    init?(_ content: String, on day: Day?, _ reconciler: Reconciler) {
        let known = reconciler.wording.known
        let words = content.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let small = words.map { $0.lowercased() }
        guard let thing = Self.thing(small, known), let at = small.firstIndex(where: known.isAsking)
        else { return nil }
        let follows = small[(at + 1)...].prefix(Self.reach)
        let found: [(key: String, name: String)]
        if let by = follows.firstIndex(where: known.isAsker) {
            found = Self.parties(words, from: by + 1, upTo: by + 1 + Self.reach, reconciler)
        } else {
            let before = Self.parties(words, from: at - Self.reach, upTo: at, reconciler)
            // Of several names before it the last asks.
            found = Array(before.suffix(1))
        }
        guard !found.isEmpty else { return nil }
        self.thing = thing
        let sides = found.map { reconciler.names.country(governedBy: $0.key, on: day) ?? $0.key }
        askers = Set(sides).sorted()
        names = found.map(\.name)
    }

    private static func thing(_ words: [String], _ known: ComparingWords) -> Thing? {
        if words.contains(where: known.isExtension) { return .prolongation }
        if words.contains(where: known.isCeasefire) { return .ceasefire }
        return words.contains(where: known.isTalks) ? .talks : nil
    }

    /// The known parties that some words name, from left to right.
    private static func parties(
        _ words: [String],
        from: Int,
        upTo: Int,
        _ reconciler: Reconciler,
    ) -> [(key: String, name: String)] {
        var found: [(key: String, name: String)] = []
        var at = max(0, from)
        let end = min(words.count, upTo)
        while at < end {
            var length = min(longest, end - at)
            while length > 0 {
                let name = words[at..<(at + length)].joined(separator: " ")
                let key = reconciler.names.key(for: name)
                let begins = !reconciler.wording.words(words[at]).isEmpty
                if begins, !key.isEmpty, reconciler.names.isParty(key) {
                    found.append((key, name))
                    break
                }
                length -= 1
            }
            at += max(1, length)
        }
        return found
    }
}
