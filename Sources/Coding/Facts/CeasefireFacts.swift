import Knowledge
import Language

/// What a report says of ceasefires.
struct CeasefireFacts {
    let context: FactContext

    func facts() -> [Fact] {
        context.matches("ceasefire").compactMap { match in
            guard var status = match.rule["status"].flatMap({ Ceasefire.Status(rawValue: $0) })
            else { return nil }
            if status != .proposed, status != .rejected, !context.isFactual(match.match) {
                // An agreement that is planned or asked for is proposed; a broken or denied one is no fact.
                guard status == .agreed || status == .extended || status == .renewed else {
                    return nil
                }
                switch context.analysis.factuality[match.match.trigger] {
                case .planned, .requested: status = .proposed
                default: return nil
                }
            }
            let noun = match.match["ceasefire"].first ?? match.match.trigger
            var parties = context.names(match.match["parties"])
            if parties.isEmpty { parties = context.ownParties(noun) }
            let ceasefire = Ceasefire(
                parties: parties,
                place: context.place(match.match, "place")?.name,
                date: context.days(match.match),
                type: match.rule["class"],
                mediators: context.names(match.match["mediators"]),
                status: status
            )
            return context.fact(
                .ceasefire(ceasefire),
                at: match.match.trigger,
                rule: match.match.ruleName
            )
        }
    }
}
