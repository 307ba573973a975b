import Knowledge
import Language

/// What a report says it costs people.
struct ImpactFacts {
    let context: FactContext

    func facts() -> [Fact] {
        guard !context.isOfDisaster else { return [] }
        var seen = Set<String>()
        return context.matches("impact").compactMap { match in
            guard context.isFactual(match.match),
                let type = match.rule["type"].flatMap({ Impact.Kind(rawValue: $0) })
            else {
                return nil
            }
            let analysis = context.analysis
            let affected = match.match["affected"].first
            let counted = affected.flatMap { analysis.count($0) == nil ? nil : $0 }
            let impact = Impact(
                type: type,
                affected: affected.map { whole($0) },
                quantity: (match.match["quantity"].first ?? counted).map { analysis.phrase($0) },
                place: place(match.match)
            )
            // *Patients who have to travel suffer* is one thing that happens to them; so is the
            // damage that one sentence tells of.
            let sentence = analysis.document.tokens.sentence[match.match.trigger]
            let isOne = type == .infrastructure || type == .displacement || type == .health
            let whom = isOne ? "" : impact.affected ?? ""
            guard seen.insert("\(sentence) \(type) \(whom)").inserted else {
                return nil
            }
            return context.fact(
                .impact(impact),
                at: match.match.trigger,
                rule: match.match.ruleName
            )
        }
    }

    /// A phrase with what it counts: *hundreds of trucks*.
    private func whole(_ head: Int) -> String {
        let analysis = context.analysis
        let phrase = analysis.phrase(head)
        guard analysis.quantities.contains(where: { $0.tokens.contains(head) }) else {
            return phrase
        }
        let counted = analysis.document.children(of: head).first {
            analysis.document.tokens.relation[Int($0)] == .nmod
                && analysis.document.hasPreposition(Int($0), of: analysis.words.part)
        }
        return counted.map { "\(phrase) of \(analysis.phrase(Int($0)))" } ?? phrase
    }

    /// Where it is felt: the place of the clause, else the last one that the text was at.
    private func place(_ match: Match) -> String? {
        if let place = context.place(match, "place") { return place.name }
        let analysis = context.analysis
        let tokens = analysis.document.tokens
        let sentence = tokens.sentence[match.trigger]
        // At the border it is felt there, not in the capital named before.
        let isAtBorder = analysis.sentence(of: match.trigger).tokens.contains {
            analysis.words.border.contains(tokens.lemma[$0])
        }
        let before = analysis.table.mentions.last { mention in
            let distance = sentence - tokens.sentence[mention.head]
            return distance >= 0 && distance <= Self.reach && mention.group == nil
                && analysis.isPlace(mention) && analysis.isLocative(mention.head)
                && (!isAtBorder || mention.crossing != nil)
        }
        return before.flatMap { context.placeName(of: $0.head)?.name }
    }

    /// How many sentences back the place may stand.
    private static let reach: Int32 = 2
}
