import Knowledge
import Language

/// What a report says of border crossings.
struct CrossingFacts {
    let context: FactContext

    func facts() -> [Fact] {
        context.matches("crossing").flatMap { match -> [Fact] in
            guard context.isFactual(match.match),
                let status = match.rule["status"].flatMap({ Crossing.Status(rawValue: $0) })
            else { return [] }
            return match.match["name"].map { head in
                let analysis = context.analysis
                var name = analysis.phrase(head)
                var countries = analysis.countries(head)
                let mention = analysis.table.headed(by: head).map { analysis.table[$0] }
                if let entry = mention?.crossing, let known = analysis.knowledge.crossing(entry) {
                    name = known.name
                    countries = known.countries.map(\.description)
                }
                let exceptions = match.match["exceptions"].map { analysis.phrase($0) }
                let crossing = Crossing(
                    name: name,
                    countries: countries,
                    date: context.days(match.match),
                    modes: match.match["modes"].map { analysis.phrase($0) },
                    exceptions: OneOrMany(exceptions),
                    status: status
                )
                return context.fact(
                    .crossing(crossing),
                    at: match.match.trigger,
                    rule: match.match.ruleName
                )
            }
        }
    }
}
