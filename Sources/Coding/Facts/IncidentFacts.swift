import Knowledge
import Language

/// The incidents of a report: of rules that read an event which is one, with the tolls beside them.
struct IncidentFacts {
    let context: FactContext

    func facts() -> [Fact] {
        let drafts = IncidentMerging(context: context).merged(drafts())
        let told = IncidentReferences(context: context).resolved(drafts)
        return told.map { context.fact(.incident($0.incident), at: $0.trigger, rule: $0.rule) }
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
            drafts.append(draft(match, type, target: "recipient"))
        }
        for (match, rule) in context.matches("casualties") where context.isFactual(match) {
            let type = rule["incident"].flatMap { Incident.Kind(rawValue: $0) }
            guard !isModifier(match.trigger) else { continue }
            var toll = draft(match, type ?? .other, target: "killed")
            toll.isToll = true
            toll.isKilling = true
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
        incident.attacker = doer.flatMap { attacker($0) }
        let victim = match[target].first { isTelling($0) }
        incident.target = victim.map { context.placeName(of: $0)?.name ?? name($0) }
        if type == .other, let doer, let victim {
            incident.type = kind(analysis.rules.rules[match.rule], doer, victim)
        }
        let placed = match["place"].first
        if let place = context.place(match, "place") {
            incident.place = place.name
            incident.country = OneOrMany(place.countries)
        }
        if let victim, isSomewhere(victim), target == "recipient" { incident.target = nil }
        if let victim, let place = context.placeName(of: victim) {
            if analysis.isLocative(victim), target == "recipient", !isDirect(victim) {
                // *A blast in Kabul* has a place; whom it was meant for is not said.
                incident.target = nil
            } else if placed == nil, incident.place == nil || !isDirect(victim) {
                incident.place = place.name
                incident.country = OneOrMany(place.countries)
            }
        }
        incident.date = IncidentDates(context: context).days(match)
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
            cause: nil,
            isPlaced: placed != nil
        )
    }

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
        guard analysis.timeAt[head] < 0 else { return nil }
        if analysis.origin(head) != nil, analysis.table.headed(by: head) == nil {
            return analysis.name(head)
        }
        guard let index = analysis.table.headed(by: head) else { return nil }
        let mention = analysis.table[index]
        if mention.isPronoun {
            if let source = source(head) { return name(source) }
            return analysis.actor(head) == nil ? nil : analysis.name(head)
        }
        return name(head)
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
                if let source = source(child) { return name(source) }
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
    private func kind(_ rule: RuleSet.CompiledRule, _ doer: Int, _ victim: Int) -> Incident.Kind {
        if rule["strike"] != nil, isState(doer) { return .airstrike }
        return rule["victims"] != "killed" && isArmed(doer) && isArmed(victim)
            ? .armedClash : .other
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
            || mention.noun?.nounClass == .armed
            || analysis.words.armedPosts.contains(analysis.document.tokens.lemma[head])
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
        let hurt = match["injured"]
        guard !hurt.isEmpty else { return }
        incident.injured = victims.count(before: match.trigger) ?? victims.count(hurt)
        if incident.target == nil {
            incident.target = hurt.first { isTelling($0) }.map { analysis.name($0) }
        }
    }
}
