import Knowledge
import Language

/// What a report says it costs people.
struct ImpactFacts {
    let context: FactContext

    func facts() -> [Fact] {
        context.matches("impact").compactMap { match in
            guard context.isFactual(match.match),
                let type = match.rule["type"].flatMap({ Impact.Kind(rawValue: $0) })
            else {
                return nil
            }
            let analysis = context.analysis
            let quantity =
                match.match["quantity"].first
                ?? match.match["affected"].first { analysis.count($0) != nil }
            let impact = Impact(
                type: type,
                affected: match.match["affected"].first.map { analysis.phrase($0) },
                quantity: quantity.map { analysis.phrase($0) },
                place: context.place(match.match, "place")?.name
            )
            return context.fact(
                .impact(impact),
                at: match.match.trigger,
                rule: match.match.ruleName
            )
        }
    }
}
