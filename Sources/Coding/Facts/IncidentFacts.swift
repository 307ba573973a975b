import Knowledge
import Language

/// The incidents of a report: of rules that read an event which is one, with the tolls beside them.
struct IncidentFacts {
    let context: FactContext

    /// An incident while its parts are being put together.
    private struct Draft {
        var incident: Incident
        var trigger: Int
        var rule: String
        var isToll: Bool
    }

    func facts() -> [Fact] {
        var drafts: [Draft] = []
        for (match, rule) in context.matches("event") where context.isFactual(match) {
            guard let type = rule["incident"].flatMap({ Incident.Kind(rawValue: $0) }) else {
                continue
            }
            drafts.append(draft(match, type, attacker: "actor", target: "recipient", isToll: false))
        }
        for (match, rule) in context.matches("casualties") where context.isFactual(match) {
            let type = rule["incident"].flatMap { Incident.Kind(rawValue: $0) }
            drafts.append(
                draft(match, type ?? .other, attacker: "actor", target: "killed", isToll: true)
            )
        }
        drafts.sort { ($0.trigger, $0.rule) < ($1.trigger, $1.rule) }
        return placed(merged(drafts)).filter { isTold($0) }.map {
            context.fact(.incident($0.incident), at: $0.trigger, rule: $0.rule)
        }
    }

    /// Gives a toll that names no act the act told shortly before it, with its place and day.
    private func placed(_ drafts: [Draft]) -> [Draft] {
        var out = drafts
        let sentences = context.analysis.document.tokens.sentence
        for i in out.indices where out[i].isToll && out[i].incident.type == .other {
            let earlier = out[..<i].last { draft in
                draft.incident.type != .other
                    && sentences[out[i].trigger] - sentences[draft.trigger] <= Self.reach
            }
            guard let act = earlier?.incident else { continue }
            out[i].incident.type = act.type
            if out[i].incident.place == nil {
                out[i].incident.place = act.place
                out[i].incident.country = act.country
            }
            out[i].incident.date = out[i].incident.date ?? act.date
        }
        return out
    }

    /// How many sentences back a toll may look for its act.
    private static let reach: Int32 = 4

    /// Whether enough is said for an incident: a toll, or who and whom, or where with one of them.
    ///
    /// A bare *attack* or *strike* is talk of one that stands elsewhere.
    private func isTold(_ draft: Draft) -> Bool {
        let incident = draft.incident
        if incident.killed != nil || incident.injured != nil { return true }
        let parties = [incident.attacker, incident.target].compactMap { $0 }.count
        let isVerb = context.analysis.document.tokens.upos[draft.trigger] == .verb
        if isVerb {
            return parties > 0 && (parties > 1 || incident.place != nil || incident.date != nil)
        }
        return parties > 1 || (parties > 0 && incident.place != nil)
            || (incident.place != nil && incident.date != nil)
    }

    private func draft(
        _ match: Match,
        _ type: Incident.Kind,
        attacker: String,
        target: String,
        isToll: Bool
    ) -> Draft {
        let analysis = context.analysis
        var incident = Incident(type: type)
        // Who attacks is somebody: *air strikes hit the town* names none.
        incident.attacker = match[attacker].first { analysis.table.headed(by: $0) != nil }.map {
            analysis.name($0)
        }
        incident.target = match[target].first.map { analysis.name($0) }
        if let place = context.place(match, "place") {
            incident.place = place.name
            incident.country = OneOrMany(place.countries)
        }
        incident.date = context.days(match)
        incident.killed = match["killed"].compactMap { analysis.count($0) }.first
        incident.injured = match["injured"].compactMap { analysis.count($0) }.first
        return Draft(
            incident: incident,
            trigger: match.trigger,
            rule: match.ruleName,
            isToll: isToll
        )
    }

    /// Joins the tolls of a sentence to its incident, and what two rules read of one act.
    private func merged(_ drafts: [Draft]) -> [Draft] {
        let document = context.analysis.document
        var out: [Draft] = []
        for draft in drafts {
            let sentence = document.tokens.sentence[draft.trigger]
            let near = out.lastIndex {
                document.tokens.sentence[$0.trigger] == sentence
                    && ($0.isToll || draft.isToll || sameAct($0, draft))
                    && context.statements.index(of: $0.trigger)
                        == context.statements.index(of: draft.trigger)
            }
            guard let near, fits(out[near].incident, draft.incident) else {
                out.append(draft)
                continue
            }
            let toll = draft.isToll ? draft : out[near]
            var joined = draft.isToll ? out[near] : draft
            let other = toll.incident
            if joined.incident.type == .other { joined.incident.type = other.type }
            joined.incident.killed = joined.incident.killed ?? other.killed
            joined.incident.injured = joined.incident.injured ?? other.injured
            joined.incident.attacker = joined.incident.attacker ?? other.attacker
            joined.incident.target = joined.incident.target ?? other.target
            joined.incident.date = joined.incident.date ?? other.date
            if joined.incident.place == nil {
                joined.incident.place = other.place
                joined.incident.country = other.country
            }
            joined.isToll = out[near].isToll && draft.isToll
            out[near] = joined
        }
        return out
    }

    private func sameAct(_ a: Draft, _ b: Draft) -> Bool {
        a.trigger == b.trigger
            || (a.incident.type == b.incident.type && abs(a.trigger - b.trigger) <= 6)
    }

    /// Two tolls of one sentence are two facts when both count the dead.
    private func fits(_ a: Incident, _ b: Incident) -> Bool {
        (a.killed == nil || b.killed == nil) && (a.injured == nil || b.injured == nil)
    }
}
