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
        let doer = match["actor"].first { attacker($0) != nil && !isSpeaker($0, of: match.trigger) }
        incident.attacker = doer.flatMap { attacker($0) } ?? claimant(match)
        let victim = match[target].first { isTelling($0) }
        incident.target = victim.map { context.placeName(of: $0)?.name ?? name($0) }
        if type == .other {
            incident.type = kind(analysis.rules.rules[match.rule], doer, victim)
        }
        let sides = match["actor"].filter { attacker($0) != nil }
        if type == .armedClash, incident.target == nil, sides.count > 1 {
            incident.target = name(sides[1])
        }
        let placed = match["place"].first
        var placeRule: String?
        if let place = context.place(match, "place") {
            incident.place = place.name
            incident.country = OneOrMany(place.countries)
            placeRule = place.rule
        }
        if incident.place == nil, let spot = match["actor"].first(where: { isSpot($0) }),
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

    /// Who attacks is somebody: *air strikes hit the town* names none.
    private func attacker(_ head: Int) -> String? {
        guard analysis.timeAt[head] < 0, !isSpot(head) else { return nil }
        if analysis.origin(head) != nil, analysis.table.headed(by: head) == nil {
            return analysis.name(head)
        }
        guard let index = analysis.table.headed(by: head) else {
            return part(of: head).flatMap { attacker($0) }
        }
        let mention = analysis.table[index]
        if mention.isPronoun {
            if let source = source(head) { return sourceName(source) }
            return analysis.actor(head) == nil ? nil : analysis.name(head)
        }
        return name(head)
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

    /// *Clashes between two towns*: where it was, not who fought.
    private func isSpot(_ head: Int) -> Bool {
        guard let index = analysis.table.headed(by: head) else { return false }
        let mention = analysis.table[index]
        return mention.crossing != nil
            || (mention.place != nil && mention.kind != .government && mention.group == nil
                && mention.kind != .military)
    }

    /// Who owns up to an attack or is blamed for it, even a body without a name: *a group*.
    private func claimant(_ match: Match) -> String? {
        guard analysis.rules.rules[match.rule]["owner"] != nil else { return nil }
        return match["actor"].first.map { analysis.phrase($0) }
    }

    /// Of whom a phrase is a part: *units of **the army***.
    private func part(of head: Int) -> Int? {
        analysis.document.children(of: head).lazy.map { Int($0) }.first {
            analysis.document.tokens.relation[$0] == .nmod
                && analysis.document.hasPreposition($0, of: analysis.words.part)
                && analysis.table.headed(by: $0) != nil
        }
    }

    /// A ministry that speaks of *its troops* speaks of those of its country.
    private func sourceName(_ source: Int) -> String {
        guard let index = analysis.table.headed(by: source) else { return name(source) }
        let mention = analysis.table[index]
        guard mention.noun != nil, mention.group == nil,
            mention.kind == .government
                || mention.kind == .military,
            let code = mention.countries.first, mention.countries.count == 1,
            let country = analysis.knowledge.country(code)
        else { return name(source) }
        return country.name
    }

    /// For whom *it* and *they* stand in what somebody says: the speaker.
    private func source(_ pronoun: Int) -> Int? {
        guard let index = context.statements.index(of: pronoun),
            let source = context.statements[index].read.sources.first,
            analysis.document.tokens.sentence[source] == analysis.document.tokens.sentence[pronoun],
            analysis.table.headed(by: source).map({ !analysis.table[$0].isPronoun }) ?? false
        else { return nil }
        return source
    }

    /// A group goes by its own name, not by that of the country it rules; *the armed group
    /// Hezbollah* by the name beside it, *its fighters* by whose they are.
    private func name(_ head: Int) -> String {
        let tokens = analysis.document.tokens
        guard let index = analysis.table.headed(by: head) else { return analysis.name(head) }
        let mention = analysis.table[index]
        if mention.noun == nil, !mention.isPronoun, mention.isNamed, let group = mention.group {
            return analysis.knowledge.name(of: group)
        }
        for child in analysis.document.children(of: head).map({ Int($0) }) {
            switch tokens.relation[child] {
            case .appos where tokens.upos[child] == .propn && !mention.isNamed:
                return name(child)
            case .nmodPoss where tokens.upos[child] == .pron:
                if let source = source(child) { return sourceName(source) }
                if analysis.actor(child) != nil { return analysis.name(child) }
            default: break
            }
        }
        return analysis.name(head)
    }

    /// Who only says it did not do it: *the strike killed four and wounded 15, the ministry said*.
    private func isSpeaker(_ head: Int, of trigger: Int) -> Bool {
        guard let index = context.statements.index(of: trigger) else { return false }
        return context.statements[index].read.sources.contains(head)
    }

    /// The type of an act of which the words name none, by who did it to whom.
    private func kind(_ rule: RuleSet.CompiledRule, _ doer: Int?, _ victim: Int?) -> Incident.Kind {
        if rule["strike"] != nil, let doer, isState(doer) { return .airstrike }
        guard let victim else { return .other }
        // *An attack on the posts*, whoever made it.
        if isPost(victim), rule["victims"] == nil { return .armedClash }
        guard let doer, rule["victims"] != "killed", isArmed(victim) else { return .other }
        if isArmed(doer) { return .armedClash }
        // *The army said it had killed twelve fighters*; one man may have been killed by any means.
        return rule["victims"] != nil && isState(doer) && (analysis.count(victim)?.min ?? 0) > 1
            ? .armedClash : .other
    }

    /// Whether a phrase names what armed people hold.
    private func isPost(_ head: Int) -> Bool {
        analysis.words.armedPosts.contains(analysis.document.tokens.lemma[head])
    }

    /// Whether a phrase, or whom its pronoun stands for, is a state or its forces.
    private func isState(_ head: Int) -> Bool {
        let doer = analysis.document.tokens.upos[head] == .pron ? source(head) ?? head : head
        return switch analysis.actor(doer).map({ analysis.actors.actors[$0].kind }) {
        case .government, .military: true
        default: false
        }
    }

    /// Whether a phrase names armed people or what they hold.
    private func isArmed(_ head: Int) -> Bool {
        guard let index = analysis.table.headed(by: head) else { return false }
        let mention = analysis.table[index]
        return mention.kind == .military || mention.kind == .group
            || mention.noun?.nounClass == .armed || isPost(head)
    }

    /// Whether a phrase says who was hit: not *people*, *others* or a bare number.
    private func isTelling(_ head: Int) -> Bool {
        let tokens = analysis.document.tokens
        if tokens.upos[head] == .num || tokens.upos[head] == .pron { return false }
        if analysis.timeAt[head] >= 0 { return false }
        guard analysis.words.plainPeople.contains(tokens.lemma[head]) else { return true }
        return analysis.table.headed(by: head).map { analysis.table[$0].isNamed } ?? false
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
            incident.target = hurt.first { isTelling($0) }.map { analysis.name($0) }
        }
    }
}
