import Knowledge
import Language

/// The incidents of a report: of rules that read an event which is one, with the tolls beside them.
struct IncidentFacts {
    let context: FactContext

    func facts() -> [Fact] {
        let drafts = IncidentMerging(context: context).merged(drafts())
        let told = IncidentReferences(context: context).resolved(drafts)
        let dated = StoryTimes(context: context, published: analysis.publishedDay).dated(told)
        return StoryPlaces(context: context).placed(dated).map { draft in
            var fact = context.fact(
                .incident(draft.incident),
                at: draft.trigger,
                rule: draft.rule
            )
            fact.links = draft.links
            return fact
        }
    }

    private var analysis: Analysis { context.analysis }
    private var parties: IncidentParties { IncidentParties(context: context) }

    /// What each match tells, in the order of the text.
    private func drafts() -> [IncidentDraft] {
        var drafts: [IncidentDraft] = []
        for (match, rule) in context.matches("event") where context.isFactual(match) {
            guard let type = rule["incident"].flatMap({ Incident.Kind(rawValue: $0) }) else {
                continue
            }
            guard !isModifier(match.trigger) else { continue }
            // *Journalists jailed in the country*: what they are, not what befell them.
            if type == .arrest, analysis.document.tokens.relation[match.trigger] == .acl {
                continue
            }
            drafts.append(draft(match, type, target: "recipient"))
        }
        for (match, rule) in context.matches("casualties") where context.isFactual(match) {
            let type = rule["incident"].flatMap { Incident.Kind(rawValue: $0) }
            guard !isModifier(match.trigger) else { continue }
            var toll = draft(match, type ?? .other, target: "killed")
            toll.isToll = true
            toll.isKilling = true
            toll.victims = match["killed"] + match["injured"]
            toll.victimSides = parties.sides(of: toll.victims + match["whose"])
            toll.cause = match["cause"].first
            readToll(match, into: &toll.incident)
            drafts.append(toll)
        }
        return drafts.sorted { ($0.trigger, $0.rule) < ($1.trigger, $1.rule) }
    }

    /// *The jailed leader*, *a wounded man*: the words describe somebody and tell of nothing.
    private func isModifier(_ trigger: Int) -> Bool {
        analysis.document.tokens.relation[trigger] == .amod
            && analysis.document.tokens.upos[trigger] == .verb
    }

    private func draft(_ match: Match, _ type: Incident.Kind, target: String) -> IncidentDraft {
        var incident = Incident(type: type)
        let doer = match["actor"].first {
            parties.attacker($0, in: type) != nil
                && !parties.isSpeaker($0, of: match.trigger)
        }
        incident.attacker =
            doer.flatMap { parties.attacker($0, in: type) } ?? parties.claimant(match)
        let victim = match[target].first { parties.isTelling($0) }
        incident.target = victim.map { context.placeName(of: $0)?.name ?? parties.name($0) }
        if type == .other {
            incident.type = parties.kind(analysis.rules.rules[match.rule], doer, victim)
        }
        let sides = match["actor"].filter { parties.attacker($0, in: type) != nil }
        if type == .armedClash, incident.target == nil, sides.count > 1 {
            incident.target = parties.name(sides[1])
        }
        let placed = match["place"].first
        var placeRule: String?
        if let place = context.place(match, "place") {
            incident.place = place.name
            incident.country = OneOrMany(place.countries)
            placeRule = place.rule
        }
        if incident.place == nil, let spot = match["actor"].first(where: parties.isSpot),
            let here = context.placeName(of: spot) ?? context.crossingName(spot)
        {
            incident.place = here.name
            incident.country = OneOrMany(here.countries)
            placeRule = LinkRule.argument
        }
        if incident.place == nil, let ground = ground(match), let before = placeBefore(ground) {
            incident.place = before.name
            incident.country = OneOrMany(before.countries)
            placeRule = LinkRule.narrative
        }
        if let victim, isSomewhere(victim), target == "recipient" { incident.target = nil }
        if let victim, let place = context.placeName(of: victim) {
            if analysis.isLocative(victim), target == "recipient", !isDirect(victim) {
                // *A blast in Kabul* has a place; whom it was meant for is not said.
                incident.target = nil
            } else if placed == nil, incident.place == nil || !isDirect(victim) {
                incident.place = place.name
                incident.country = OneOrMany(place.countries)
                placeRule = LinkRule.argument
            }
        }
        let when = IncidentDates(context: context).days(match)
        incident.date = when?.days
        let victims = analysis.rules.rules[match.rule]["victims"]
        if victims == "killed" {
            incident.killed = VictimCount(analysis: analysis).count(match[target])
        }
        return IncidentDraft(
            incident: incident,
            trigger: match.trigger,
            rule: match.ruleName,
            triggers: [match.trigger],
            isToll: false,
            isKilling: victims != nil,
            victims: [],
            attackerSides: parties.sides(of: doer.map { [$0] } ?? []),
            victimSides: victims == nil ? [] : parties.sides(of: match[target]),
            countsTarget: target == "killed",
            cause: nil,
            isPlaced: placed != nil,
            isWhole: analysis.rules.rules[match.rule]["told"] != nil || isNews(match, victim),
            isOpen: analysis.rules.rules[match.rule]["means"] != nil
                || (type == .other && incident.type == .armedClash),
            offset: context.offsets.over(match.trigger),
            dateRule: when?.rule,
            placeRule: placeRule
        )
    }

    /// *In the city*, without its name.
    private func ground(_ match: Match) -> Int? {
        let tokens = analysis.document.tokens
        return analysis.sentence(of: match.trigger).tokens.first { head in
            tokens.upos[head] == .noun && analysis.words.ground.contains(tokens.lemma[head])
                && analysis.document.hasPreposition(head, of: analysis.words.place)
                && analysis.table.headed(by: head) == nil
                && analysis.document.children(of: head).contains {
                    tokens.relation[Int($0)] == .det
                        && analysis.words.definite.contains(tokens.lemma[Int($0)])
                }
                && !analysis.document.children(of: head).contains {
                    tokens.relation[Int($0)] == .nmod || tokens.relation[Int($0)] == .acl
                }
                && analysis.distance(from: match.trigger, to: head..<head + 1) != nil
        }
    }

    /// The place that the text was at shortly before a word.
    private func placeBefore(_ head: Int) -> (name: String, countries: [String])? {
        let sentences = analysis.document.tokens.sentence
        let last = analysis.table.mentions.last { mention in
            mention.head < head && sentences[head] - sentences[mention.head] <= Self.placeReach
                && mention.group == nil && analysis.isPlace(mention)
                && analysis.isLocative(mention.head)
        }
        return last.flatMap { context.placeName(of: $0.head) }
    }

    /// How many sentences back the place of *in the city* may stand.
    private static let placeReach: Int32 = 2

    /// *In the capital*, *in the district*: where it was, not whom it was meant for.
    private func isSomewhere(_ head: Int) -> Bool {
        analysis.words.ground.contains(analysis.document.tokens.lemma[head])
            && analysis.isLocative(head) && !isDirect(head)
    }

    /// Whether a phrase is an object, or *on* or *against* something, not merely somewhere.
    private func isDirect(_ head: Int) -> Bool {
        switch analysis.document.tokens.relation[head] {
        case .obl, .nmod: analysis.document.hasPreposition(head, of: analysis.words.object)
        default: true
        }
    }

    /// *The strike hit a hotel* says of it what was not said before.
    private func isNews(_ match: Match, _ victim: Int?) -> Bool {
        let tokens = analysis.document.tokens
        guard let victim, tokens.upos[match.trigger] == .noun,
            tokens.relation[match.trigger] == .nsubj
        else { return false }
        return tokens.relation[victim] == .obj
            && tokens.head[victim] == tokens.head[match.trigger]
    }

    private func readToll(_ match: Match, into incident: inout Incident) {
        let victims = VictimCount(analysis: analysis)
        incident.killed = victims.count(match["killed"])
        if incident.killed?.who == nil {
            incident.killed?.who = CountedPeople(analysis: analysis).counted(by: match.trigger)
        }
        let hurt = match["injured"]
        guard !hurt.isEmpty else { return }
        // *Ten soldiers were killed and 29 wounded*: those were soldiers too.
        if var more = victims.count(before: match.trigger) {
            more.who = victims.count(hurt)?.who
            incident.injured = more
        } else {
            incident.injured = victims.count(hurt)
        }
        if incident.target == nil {
            incident.target = hurt.first { parties.isTelling($0) }.map { analysis.name($0) }
        }
    }
}
