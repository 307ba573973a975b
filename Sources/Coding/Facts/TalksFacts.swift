import Knowledge
import Language

/// What a report says of rounds of talks.
struct TalksFacts {
    let context: FactContext

    func facts() -> [Fact] {
        context.matches("talks").compactMap { match in
            guard var status = match.rule["status"].flatMap({ Talks.Status(rawValue: $0) }) else {
                return nil
            }
            if status != .planned, !context.isFactual(match.match) {
                // Talks that will be held or go on are planned; what is only possible is no fact.
                guard status == .ongoing || status == .resumed,
                    context.analysis.factuality[match.match.trigger] == .planned
                else { return nil }
                status = .planned
            }
            let noun = match.match["talks"].first ?? match.match.trigger
            var parties = context.names(match.match["parties"])
            if parties.isEmpty { parties = context.ownParties(noun) }
            let talks = Talks(
                parties: parties,
                venue: context.place(match.match, "venue")?.name,
                round: round(match.match, noun),
                mediators: context.names(match.match["mediators"]),
                host: match.match["host"].first.map { context.analysis.name($0) },
                date: context.days(match.match),
                status: status
            )
            return context.fact(.talks(talks), at: match.match.trigger, rule: match.match.ruleName)
        }
    }

    /// The number of the round: of the argument, else an ordinal in the noun's phrase.
    private func round(_ match: Match, _ noun: Int) -> Int? {
        let document = context.analysis.document
        let parts =
            match["round"].flatMap { NounPhrase(document, head: $0).parts }
            + NounPhrase(document, head: noun).parts
        for part in parts {
            if let number = context.analysis.numbers.ordinal(document.tokens.form[part]) {
                return number
            }
            if let number = Int(document.string(document.range(of: part)).prefix { $0.isNumber }),
                (1...50).contains(number)
            {
                return number
            }
        }
        return nil
    }
}
