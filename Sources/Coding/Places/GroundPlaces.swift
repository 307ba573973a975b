import Knowledge
import Language

/// Places that a general word helps to name: *in Baghlan **district***, *in the **village** of …*,
/// *off the **coast** of Yemen*.
struct GroundPlaces {
    let analysis: Analysis

    /// What the words name.
    struct Ground {
        /// The general word.
        var head: Int
        var name: String
        var countries: [String]
        /// A token of the place's own name.
        var token: Int
        /// Whether the name stands before the general word, which then is part of it.
        var isBefore: Bool
    }

    private var document: Document { analysis.document }

    /// Where a trigger's act lies, by the nearest in the tree.
    func at(_ trigger: Int) -> Ground? {
        let tokens = document.tokens
        var best: (ground: Ground, distance: Int)?
        for head in analysis.sentence(of: trigger).tokens
        where tokens.upos[head] == .noun && isGround(head)
            && document.hasPreposition(head, of: analysis.words.place)
        {
            guard let ground = named(head),
                let steps = analysis.distance(
                    from: trigger,
                    to: head..<head + 1,
                    isPlace: true
                )
            else { continue }
            if best == nil || steps < (best?.distance ?? 0) { best = (ground, steps) }
        }
        return best?.ground
    }

    private func isGround(_ head: Int) -> Bool {
        analysis.words.ground.contains(document.tokens.lemma[head]) || isWater(head)
    }

    private func isWater(_ head: Int) -> Bool {
        analysis.placeWords.waters.contains(document.tokens.lemma[head])
    }

    private func named(_ head: Int) -> Ground? { after(head) ?? before(head) }

    /// *The city of …*, *the coast of …*.
    private func after(_ head: Int) -> Ground? {
        let tokens = document.tokens
        let name = document.children(of: head).map { Int($0) }.first {
            tokens.relation[$0] == .nmod && tokens.upos[$0] == .propn && $0 > head
                && document.hasPreposition($0, of: analysis.words.part)
                && (analysis.toponym(at: $0) != nil || isUnknown($0))
        }
        guard let name else { return nil }
        let toponym = analysis.toponym(at: name)
        let end = toponym?.tokens.upperBound ?? name + 1
        return Ground(
            head: head,
            name: isWater(head) ? analysis.text(head..<end) : analysis.phrase(name),
            countries: Self.countries(toponym),
            token: name,
            isBefore: false
        )
    }

    /// *Baghlan district*.
    private func before(_ head: Int) -> Ground? {
        for child in document.children(of: head).map({ Int($0) }) {
            guard child < head, document.tokens.relation[child] == .compound,
                let toponym = analysis.toponym(at: child), toponym.role == .location
            else { continue }
            return Ground(
                head: head,
                name: analysis.text(toponym.tokens.lowerBound..<head + 1),
                countries: Self.countries(toponym),
                token: child,
                isBefore: true
            )
        }
        return nil
    }

    private static func countries(_ toponym: Toponym?) -> [String] {
        guard let country = toponym?.sense?.country, country != .none else { return [] }
        return [country.description]
    }

    /// Whether nothing is known of a name that would make it somebody.
    private func isUnknown(_ token: Int) -> Bool {
        guard let index = analysis.table.headed(by: token) else { return true }
        let mention = analysis.table[index]
        return mention.kind == .unknown && mention.group == nil && mention.outlet == nil
    }
}
