import Knowledge
import Language

/// How many people the phrases of a toll count.
struct VictimCount {
    let analysis: Analysis

    /// The people of all phrases together: *five workers and their driver* are six.
    func count(_ heads: [Int]) -> Count? {
        let counts = heads.compactMap { single($0) }
        guard var first = counts.first else { return nil }
        if counts.count == 1, heads.count > 1 {
            // *200 rebels and their allies*: the one number counts both.
            let people = CountedPeople(analysis: analysis)
            let all = heads.filter(people.areSeveral).compactMap(people.who)
            first.who = all.isEmpty ? first.who : all.joined(separator: " and ")
        }
        // *Five people, four women and a man*: the parts of what was counted.
        let rest = counts.dropFirst().compactMap(\.min).reduce(0) { $0 &+ $1 }
        if counts.count > 2, rest == first.min { return first }
        return counts.dropFirst().reduce(first) { sum, next in
            guard sum.text != next.text || sum.min != next.min else { return sum }
            var out = Count(min: nil, max: nil)
            if let a = sum.min, let b = next.min { out.min = a &+ b }
            if let a = sum.max, let b = next.max { out.max = a &+ b }
            out.text = [sum.text, next.text].compactMap { $0 }.joined(separator: " + ")
            if let a = sum.who, let b = next.who { out.who = a == b ? a : "\(a) and \(b)" }
            return out
        }
    }

    /// The people of one phrase: its number, or one for *a soldier*, *their driver*, *him*.
    private func single(_ head: Int) -> Count? {
        let who = CountedPeople(analysis: analysis).who(head)
        if var counted = analysis.count(head) {
            counted.who = who
            return counted
        }
        let tokens = analysis.document.tokens
        let one = Count(min: 1, max: 1, text: analysis.phrase(head), who: who)
        if tokens.upos[head] == .pron {
            return analysis.words.person.contains(tokens.form[head]) ? one : nil
        }
        if tokens.upos[head] == .propn {
            let mention = analysis.table.headed(by: head).map { analysis.table[$0] }
            return mention?.kind == .person || isOne(head) ? one : nil
        }
        guard tokens.upos[head] == .noun, !tokens.features[head].contains(.numberPlur),
            !analysis.words.collective.contains(tokens.lemma[head])
        else { return nil }
        let isNamed = analysis.document.children(of: head).contains {
            switch tokens.relation[Int($0)] {
            case .det, .nmodPoss: true
            case .appos: tokens.upos[Int($0)] == .propn
            default: false
            }
        }
        return isNamed ? one : nil
    }

    /// *A Palestinian* is one, *Palestinians* are not.
    private func isOne(_ head: Int) -> Bool {
        let tokens = analysis.document.tokens
        return !tokens.features[head].contains(.numberPlur)
            && analysis.document.children(of: head).contains {
                tokens.relation[Int($0)] == .det
            }
    }

    /// The number that stands before a word of harm without a subject of its own: *and 29 wounded*.
    func count(before verb: Int) -> Count? {
        let tokens = analysis.document.tokens
        var at = verb - 1
        while at >= 0, verb - at <= Self.reach, tokens.sentence[at] == tokens.sentence[verb] {
            if let found = analysis.quantities.first(where: { $0.tokens.contains(at) }) {
                return Count(min: found.min, max: found.max, text: found.text)
            }
            switch tokens.upos[at] {
            case .aux, .noun, .adj, .pron, .adv: at -= 1
            default: return nil
            }
        }
        return nil
    }

    private static let reach = 5
}
