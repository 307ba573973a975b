import Knowledge
import Language

/// What a report says of border crossings.
struct CrossingFacts {
    let context: FactContext

    func facts() -> [Fact] {
        guard !context.isOfDisaster else { return [] }
        var last: (status: Crossing.Status, days: DayInterval, sentence: Int32)?
        return context.matches("crossing").flatMap { match -> [Fact] in
            guard context.isFactual(match.match),
                let status = match.rule["status"].flatMap({ Crossing.Status(rawValue: $0) })
            else { return [] }
            var days = context.days(match.match)
            let trigger = match.match.trigger
            let sentence = context.analysis.document.tokens.sentence[trigger]
            // *The smaller ones were closed as well*: on the day just told.
            if days == nil, let last, last.status == status, sentence >= last.sentence,
                sentence - last.sentence <= Self.nextReach,
                VerbTense(context.analysis.document, context.analysis.words).of(trigger) == .past
            {
                days = (last.days, LinkRule.narrative)
            }
            days = days ?? context.asOf(trigger)
            if let days, days.rule != LinkRule.asOf { last = (status, days.days, sentence) }
            return match.match["name"].compactMap { head in
                guard let named = named(head) else { return nil }
                let analysis = context.analysis
                let exceptions = match.match["exceptions"].map { analysis.phrase($0) }
                let crossing = Crossing(
                    name: named.name,
                    countries: named.countries.isEmpty ? neighbours : named.countries,
                    date: days?.days,
                    modes: match.match["modes"].map { analysis.phrase($0) },
                    exceptions: OneOrMany(exceptions),
                    status: status
                )
                var fact = context.fact(
                    .crossing(crossing),
                    at: trigger,
                    rule: match.match.ruleName
                )
                fact.links.date = days?.rule
                return fact
            }
        }
    }

    /// What a phrase calls a crossing: its name, that of the one told of before (*the crossing*,
    /// *it*), else its words; nil for a pronoun that stands for none.
    private func named(_ head: Int) -> (name: String, countries: [String])? {
        let analysis = context.analysis
        let mention = analysis.table.headed(by: head).map { analysis.table[$0] }
        if let mention, let known = entry(mention) { return known }
        let isPronoun = analysis.document.tokens.upos[head] == .pron
        if isPronoun || isTheOne(head), let before = before(head) { return before }
        return isPronoun ? nil : (analysis.phrase(head), analysis.countries(head))
    }

    private func entry(_ mention: Mention) -> (name: String, countries: [String])? {
        guard let entry = mention.crossing, let known = context.analysis.knowledge.crossing(entry)
        else { return nil }
        return (known.name, known.countries.map(\.description))
    }

    /// The crossing named last, here or shortly before.
    private func before(_ head: Int) -> (name: String, countries: [String])? {
        let sentences = context.analysis.document.tokens.sentence
        let last = context.analysis.table.mentions.last { mention in
            mention.crossing != nil && mention.head < head
                && sentences[head] - sentences[mention.head] <= Self.reach
        }
        return last.flatMap { entry($0) }
    }

    private static let reach: Int32 = 2
    private static let nextReach: Int32 = 1

    /// *The crossing*, one and known; not *the border*, not *the crossings*.
    private func isTheOne(_ head: Int) -> Bool {
        let analysis = context.analysis
        let tokens = analysis.document.tokens
        guard tokens.upos[head] == .noun, !tokens.features[head].contains(.numberPlur),
            analysis.words.oneCrossing.contains(tokens.lemma[head])
        else { return false }
        return analysis.document.children(of: head).contains {
            tokens.relation[Int($0)] == .det
                && analysis.words.definite.contains(tokens.lemma[Int($0)])
        }
    }

    /// The countries between which a crossing without a name lies: those of the crossings that are
    /// named, else the two that the report speaks of most.
    private var neighbours: [String] {
        let analysis = context.analysis
        for mention in analysis.table.mentions {
            if let known = entry(mention), known.countries.count > 1 { return known.countries }
        }
        var counts: [CountryCode: Int] = [:]
        for mention in analysis.table.mentions {
            for country in mention.countries { counts[country, default: 0] += 1 }
        }
        let most = counts.filter { $0.value >= Self.often }
            .sorted { ($1.value, $0.key.description) < ($0.value, $1.key.description) }
        guard most.count >= 2 else { return [] }
        return most.prefix(2).map(\.key.description).sorted()
    }

    /// How often a country must be spoken of to be a side of the border.
    private static let often = 3
}
