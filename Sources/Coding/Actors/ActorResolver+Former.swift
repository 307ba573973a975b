import Knowledge
import Language

extension ActorResolver {
    /// How many sentences back *the former* and *both* may reach.
    private static let reach = 1

    /// The first or second of the two that the report has just joined: *the former*, *the latter*.
    func ordinal(_ index: Int, _ document: Document, _ table: MentionTable) -> Int? {
        let form = document.tokens.form[table[index].head]
        let isFormer = words.references.former.contains(form)
        guard isFormer || words.references.latter.contains(form),
            let pair = lastPair(before: index, document, table)
        else { return nil }
        return isFormer ? pair.first : pair.last
    }

    /// The two that were joined last, here or in the sentence before; nil where there is none or
    /// where more than one pair stands there.
    func lastPair(before index: Int, _ document: Document, _ table: MentionTable) -> [Int]? {
        let sentence = Int(document.tokens.sentence[table[index].head])
        var found: [Int]?
        for i in stride(from: index - 1, through: 0, by: -1) {
            let here = Int(document.tokens.sentence[table[i].head])
            if sentence - here > Self.reach { break }
            guard !table[i].isPronoun, let pair = joined(table[i], i, document, table) else {
                continue
            }
            if let found, Set(found) != Set(pair) { return nil }
            found = pair
        }
        return found
    }

    /// The actors of exactly two phrases joined by *and*.
    func joined(_ first: Mention, _ i: Int, _ document: Document, _ table: MentionTable) -> [Int]? {
        let others = document.children(of: first.head).filter {
            document.tokens.relation[Int($0)] == .conj
        }
        guard others.count == 1, let other = others.first,
            let second = table.headed(by: Int(other)), actorOf[i] >= 0, second < actorOf.count,
            actorOf[second] >= 0, actorOf[i] != actorOf[second]
        else { return nil }
        return [actorOf[i], actorOf[second]]
    }
}
