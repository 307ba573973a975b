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

    /// Whether all who asked are sides of a conflict: what mediators ask for, each side may ask for too.
    func isOfSides(of conflict: String, _ reconciler: Reconciler) -> Bool {
        askers.allSatisfy { reconciler.finder.isSide($0, of: conflict) }
    }

    /// Finds it in *X requested the truce*, *X had asked for talks*, *the truce was requested by X*, *a
    /// truce at the request of X*, *the extension was X's idea*; nil where nobody is named who is known.
    /// - Parameters:
    ///   - content: what is claimed.
    ///   - day: when: who governs a country then is that country.
    ///   - reconciler: knows names and words.
    init?(_ content: String, on day: Day?, _ reconciler: Reconciler) {
        let known = reconciler.wording.known
        let words = content.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let small = words.map { $0.lowercased() }
        let asking = small.indices.first {
            known.isAsking(small[$0])
                || known.isAskingFor(small[$0]) && small.dropFirst($0 + 1).first == "for"
        }
        guard let thing = Self.thing(small, known), let at = asking else { return nil }
        let next = at + 1
        // What stands farther off may be the side that was asked, or have another part in it.
        let found =
            next < small.count && known.isAsker(small[next])
            ? Self.parties(words, from: next + 1, reconciler)
            : Self.party(words, before: at, reconciler).map { [$0] } ?? []
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

    /// The known parties that are named in a row, with nothing but small words between them.
    private static func parties(
        _ words: [String],
        from: Int,
        _ reconciler: Reconciler
    ) -> [NamedParty] {
        var found: [NamedParty] = []
        var at = from
        while at < words.count {
            if reconciler.wording.words(words[at]).isEmpty {
                at += 1
                continue
            }
            guard let party = NamedParty(at: at, in: words, reconciler.names) else { break }
            found.append(party)
            at += party.length
        }
        return found
    }

    /// The known party that is named right before a word; a letter alone, as of a genitive, and an
    /// auxiliary are passed over.
    private static func party(
        _ words: [String],
        before: Int,
        _ reconciler: Reconciler
    ) -> NamedParty? {
        let known = reconciler.wording.known
        let between = words[..<before].reversed().prefix {
            $0.count == 1 || known.isAskingAuxiliary($0.lowercased())
        }
        let end = before - between.count
        return (max(0, end - NamedParty.longest)..<end).lazy
            .filter { !reconciler.wording.words(words[$0]).isEmpty }
            .compactMap { NamedParty(words[$0..<end], reconciler.names) }.first
    }
}
