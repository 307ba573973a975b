import Knowledge
import Language

extension ActorResolver {
    /// One of two sides: an actor of the report or a country that it speaks of.
    enum Side: Hashable {
        case actor(Int)
        case country(CountryCode)
    }

    /// The two for whom *both neighbours* or *the two sides* stands: the two that the report has
    /// joined before it, *between A and B* or as neighbours; of states also the two
    /// neighbours that the report speaks of most.
    ///
    /// Nil when there is none or more than one such pair.
    func sides(of index: Int, _ document: Document, _ table: MentionTable) -> [Side]? {
        let onlyNeighbours = words.references.neighbours.contains(
            document.tokens.lemma[table[index].head]
        )
        var found: [Set<Int>: Int] = [:]
        for i in 0..<index {
            let first = table[i]
            guard let pair = joined(first, i, document, table),
                pair.allSatisfy({ isParty(actors[$0]) })
            else { continue }
            let isNeighbours = areNeighbours(pair)
            let isBetween = document.hasPreposition(first.head, of: words.references.between)
            guard isNeighbours || isBetween && !onlyNeighbours else { continue }
            found[Set(pair), default: 0] += 1
        }
        guard let most = found.values.max() else {
            if words.references.each.contains(document.tokens.form[table[index].head]) {
                return lastPair(before: index, document, table)?.map(Side.actor)
            }
            return onlyNeighbours ? neighbours(before: index, table) : nil
        }
        let best = found.filter { $0.value == most }
        guard best.count == 1, let pair = best.first?.key else { return nil }
        return pair.sorted().map(Side.actor)
    }

    /// The two countries that the report names most, if they are neighbours.
    private func neighbours(before index: Int, _ table: MentionTable) -> [Side]? {
        var counts: [CountryCode: Int] = [:]
        for mention in table.mentions.prefix(index) {
            for code in Set(mention.countries) { counts[code, default: 0] += 1 }
        }
        // The two that the report speaks of most.
        let most = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard most.count > 1, most.count == 2 || most[1].value > most[2].value,
            let country = knowledge.country(most[0].key),
            country.neighbours.contains(most[1].key)
        else { return nil }
        return [most[0].key, most[1].key].sorted().map(Side.country)
    }

    /// A state, its government or a group, by its name.
    private func isParty(_ actor: Resolved) -> Bool {
        switch actor.kind {
        case .government, .group: actor.noun == nil && actor.isNamed
        default: false
        }
    }

    private func areNeighbours(_ pair: [Int]) -> Bool {
        let codes = pair.compactMap { actors[$0].countries.first }
        guard codes.count == 2, let country = knowledge.country(codes[0]) else { return false }
        return country.neighbours.contains(codes[1])
    }
}
