import Knowledge
import Language

extension ActorResolver {
    /// The two actors for whom *both neighbours* or *the two sides* stands: the two that the report
    /// has joined before it, *between A and B* or as neighbours.
    ///
    /// Nil when there is none or more than one such pair.
    func sides(of index: Int, _ document: Document, _ table: MentionTable) -> [Int]? {
        let onlyNeighbours = words.references.neighbours.contains(
            document.tokens.lemma[table[index].head]
        )
        var found: [Set<Int>: Int] = [:]
        for i in 0..<index {
            let first = table[i]
            guard let pair = joined(first, i, document, table) else { continue }
            let isNeighbours = areNeighbours(pair)
            let isBetween = document.hasPreposition(first.head, of: words.references.between)
            guard isNeighbours || isBetween && !onlyNeighbours else { continue }
            found[Set(pair), default: 0] += 1
        }
        guard let most = found.values.max() else { return nil }
        let best = found.filter { $0.value == most }
        guard best.count == 1, let pair = best.first?.key else { return nil }
        return pair.sorted()
    }

    /// The actors of exactly two phrases joined by *and*.
    private func joined(
        _ first: Mention,
        _ i: Int,
        _ document: Document,
        _ table: MentionTable
    ) -> [Int]? {
        let others = document.children(of: first.head).filter {
            document.tokens.relation[Int($0)] == .conj
        }
        guard others.count == 1, let other = others.first,
            let second = table.headed(by: Int(other)), actorOf[i] >= 0, second < actorOf.count,
            actorOf[second] >= 0, actorOf[i] != actorOf[second]
        else { return nil }
        let pair = [actorOf[i], actorOf[second]]
        return pair.allSatisfy { isParty(actors[$0]) } ? pair : nil
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
