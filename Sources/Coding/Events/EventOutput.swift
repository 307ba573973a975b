import Knowledge
import Language

/// The events of a reading, coded in PLOVER.
struct EventOutput {
    let context: FactContext

    func events(places: [Int: Int], timeIndex: (Int) -> Int?) -> [Event] {
        let ontology = context.analysis.knowledge.ontology
        var out: [Event] = []
        var seen = Set<String>()
        for (match, rule) in context.matches("event") {
            guard let type = rule["type"] else { continue }
            let analysis = context.analysis
            let actors = participants(match["actor"])
            let recipients = participants(match["recipient"])
            guard !actors.isEmpty || !recipients.isEmpty else { continue }
            let key = "\(type) \(match.trigger)"
            guard seen.insert(key).inserted else { continue }
            var event = Event(
                id: "e\(out.count + 1)",
                type: type,
                mode: rule["mode"],
                contexts: rule["contexts"].map { [$0] } ?? [],
                cameo: rule["cameo"] ?? ontology.cameo(type: type, mode: rule["mode"]),
                quad: ontology.type(type)?.quad.rawValue,
                actors: actors,
                recipients: recipients,
                evidence: analysis.evidence(match.trigger),
                rule: match.ruleName
            )
            event.factuality = analysis.factuality[match.trigger] ?? .happened
            event.statement = context.statements.index(of: match.trigger).map {
                context.statements[$0].statement.id
            }
            event.place =
                analysis.place(of: match.trigger).flatMap { places[$0.head] }
                ?? GroundPlaces(analysis: analysis).at(match.trigger).flatMap { places[$0.token] }
            if event.place != nil { event.links.place = LinkRule.clause }
            if let (index, rule) = context.time(match) {
                event.time = timeIndex(index)
                event.links.date = rule
            }
            event.killed = match["killed"].compactMap { analysis.count($0) }.first
            event.injured = match["injured"].compactMap { analysis.count($0) }.first
            out.append(event)
        }
        return out
    }

    private func participants(_ heads: [Int]) -> [Event.Participant] {
        heads.map { head in
            let analysis = context.analysis
            let tokens = NounPhrase(analysis.document, head: head).range
            return Event.Participant(
                actor: analysis.actor(head).map { "a\($0 + 1)" },
                spans: [analysis.span(tokens)]
            )
        }
    }
}
