import Language

/// Gives acts and tolls that point back what the report said of the act before, and leaves out
/// what only speaks of it again.
struct IncidentReferences {
    let context: FactContext

    private var analysis: Analysis { context.analysis }
    private var tokens: Tokens { analysis.document.tokens }

    /// How many sentences back the act may stand.
    private static let reach: Int32 = 6

    func resolved(_ drafts: [IncidentDraft]) -> [IncidentDraft] {
        var out: [IncidentDraft] = []
        // What was told again is what the next sentence points back to.
        var seen: [IncidentDraft] = []
        let prevailing = prevailingType(drafts)
        let tolls = TollsOfWar(context, drafts)
        for draft in drafts {
            var next = draft
            if pointsBack(draft), let act = antecedent(of: draft, seen) {
                fill(&next, from: act)
            } else if let type = typeElsewhere(draft, drafts) ?? meansElsewhere(draft, drafts) {
                next.incident.type = type
            }
            if next.incident.type == .other, let prevailing, isTollOfAttack(next) {
                next.incident.type = prevailing
            }
            if let known = told(next, out) {
                out[known].incident.injured = next.incident.injured
                continue
            }
            guard !isBareMention(draft), !isWarTotal(next), isTold(next, tolls)
            else { continue }
            if let old = out.first(where: { repeats(next, $0) }) {
                fill(&next, from: old)
                seen.append(next)
                continue
            }
            out.append(next)
            seen.append(next)
        }
        return out.indices.map { completed(out[$0], $0, out) }
    }

    /// Fills what an incident leaves open from the nearest of the same type: who did it, then where
    /// and when what the same side did happened.
    private func completed(_ draft: IncidentDraft, _ i: Int, _ all: [IncidentDraft])
        -> IncidentDraft
    {
        guard draft.isViolent, draft.incident.type != .other, !isPeriod(draft) else { return draft }
        var out = draft
        for j in all.indices.sorted(by: { (abs($0 - i), $0) < (abs($1 - i), $1) }) where j != i {
            let other = all[j]
            let distance = tokens.sentence[other.trigger] - tokens.sentence[draft.trigger]
            guard other.incident.type == draft.incident.type, abs(distance) <= Self.reach,
                !isPeriod(other), other.offset == nil, isSameTime(out.incident, other.incident)
            else { continue }
            let isHere = isAlike(out.incident.place, other.incident.place)
            if out.incident.attacker == nil, isHere, draft.canBeVictims(of: other) {
                out.incident.attacker = other.incident.attacker
                out.attackerSides = other.attackerSides
            }
            guard isHere, isAlike(out.incident.attacker, other.incident.attacker),
                !isAtUnnamedSpots(draft)
            else { continue }
            if out.incident.date == nil, out.offset == nil {
                out.incident.date = other.incident.date
                out.dateRule = LinkRule.reference
            }
            if out.incident.place == nil {
                out.incident.place = other.incident.place
                out.incident.country = other.incident.country
                out.placeRule = LinkRule.reference
            }
        }
        return out
    }

    /// *At four places*, *at several points*: elsewhere than at the one place of a neighbour.
    private func isAtUnnamedSpots(_ draft: IncidentDraft) -> Bool {
        analysis.document.children(of: draft.trigger).map { Int($0) }.contains {
            (tokens.relation[$0] == .obl || tokens.relation[$0] == .nmod)
                && tokens.features[$0].contains(.numberPlur)
                && analysis.words.unnamedSpots.contains(tokens.lemma[$0])
                && analysis.document.hasPreposition($0, of: analysis.words.place)
                && analysis.table.headed(by: $0) == nil
        }
    }

    private func isSameTime(_ a: Incident, _ b: Incident) -> Bool {
        guard let first = a.date, let second = b.date else { return true }
        return first.from <= second.to && second.from <= first.to
    }

    private func isAlike(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return true }
        return a == b || a.contains(b) || b.contains(a)
    }

    /// Whether the words ask for an act told before: a bare toll, *the strike*, *it also hit*.
    private func pointsBack(_ draft: IncidentDraft) -> Bool {
        guard draft.isViolent, !isPeriod(draft) else { return false }
        // *Days after gunmen killed ten*: not what was told just before.
        if draft.offset != nil, draft.incident.date == nil { return false }
        if draft.isToll { return true }
        if tokens.upos[draft.trigger] == .verb {
            return draft.incident.type == .other
                || (draft.incident.place == nil && draft.incident.target == nil)
        }
        return isDefinite(draft)
    }

    private func isDefinite(_ draft: IncidentDraft) -> Bool {
        analysis.document.children(of: draft.trigger).contains {
            switch tokens.relation[Int($0)] {
            case .det: analysis.words.definite.contains(tokens.lemma[Int($0)])
            // *Last month's attack.*
            case .nmodPoss: analysis.timeAt[Int($0)] >= 0
            default: false
            }
        }
    }

    /// Whether a toll counts over a time: *killed since March*.
    private func isPeriod(_ draft: IncidentDraft) -> Bool {
        guard draft.incident.killed != nil || draft.incident.injured != nil else { return false }
        return analysis.sentence(of: draft.trigger).tokens.contains {
            analysis.words.period.contains(tokens.lemma[$0])
        }
    }

    /// The dead of a whole war are no incident.
    private func isWarTotal(_ draft: IncidentDraft) -> Bool {
        guard (draft.incident.killed?.min ?? 0) > Self.warTotal else { return false }
        guard let date = draft.incident.date else { return true }
        return date.to.days(since: date.from) > Self.oneBattle
    }

    /// How many days a battle may last whose dead are counted together.
    private static let oneBattle = 10

    private static let warTotal = 2000

    private func antecedent(of draft: IncidentDraft, _ earlier: [IncidentDraft])
        -> IncidentDraft?
    {
        let sentence = tokens.sentence[draft.trigger]
        let acts = earlier.filter { act in
            let distance = sentence - tokens.sentence[act.trigger]
            // What the story is counted from is recalled for a moment.
            guard distance >= 0, distance <= (act.offset == nil ? Self.reach : 1), act.isViolent,
                !isPeriod(act),
                act.incident.type != .other || draft.isToll
            else { return false }
            let types = (draft.incident.type, act.incident.type)
            guard !isElsewhere(draft, act), !isOfAnotherTime(draft, act) else { return false }
            guard types.0 == .other || types.0 == types.1 else { return false }
            if let days = draft.incident.date, let before = act.incident.date,
                days.from > before.to || before.from > days.to
            {
                return false
            }
            guard let attacker = draft.incident.attacker else { return true }
            guard let before = act.incident.attacker else {
                // *The army had opened fire*, after *shots were exchanged*.
                return draft.isToll || tokens.upos[draft.trigger] == .noun
                    || (types.0 == types.1 && types.0 != .other)
            }
            return attacker == before || attacker.contains(before) || before.contains(attacker)
        }
        // *The army lost ten men*: in the attack of the other side, if one was told of the same fight.
        let last = acts.last
        return acts.last {
            draft.canBeVictims(of: $0) && $0.incident.type == last?.incident.type
        } ?? last
    }

    /// The incident told before whose wounded a sentence counts, when the same source gave the dead.
    ///
    /// *The strike killed nine. Twelve were wounded.*
    private func told(_ draft: IncidentDraft, _ out: [IncidentDraft]) -> Int? {
        guard draft.incident.killed == nil, draft.incident.injured != nil, draft.isViolent,
            !isPeriod(draft)
        else { return nil }
        let source = context.statements.index(of: draft.trigger)
            .map { context.statements[$0].source.name }
        return out.indices.last { i in
            let act = out[i]
            let distance = tokens.sentence[draft.trigger] - tokens.sentence[act.trigger]
            let before = context.statements.index(of: act.trigger)
                .map { context.statements[$0].source.name }
            return distance >= 0 && distance <= Self.near && act.incident.killed != nil
                && act.incident.injured == nil && act.incident.type == draft.incident.type
                && source == before && isAlike(act.incident.place, draft.incident.place)
                && isAlike(act.incident.attacker, draft.incident.attacker)
                && isSameTime(act.incident, draft.incident)
        }
    }

    /// How many sentences the dead and the wounded of one act may stand apart.
    private static let near: Int32 = 2

    /// *An attack on a depot left ten hurt*, nobody says by what means.
    private func isTollOfAttack(_ draft: IncidentDraft) -> Bool {
        !draft.isToll && tokens.upos[draft.trigger] == .noun && draft.incident.attacker == nil
            && (draft.incident.killed != nil || draft.incident.injured != nil)
            && !isPeriod(draft)
    }

    /// The means of nearly all attacks of the report, when it tells of several.
    private func prevailingType(_ drafts: [IncidentDraft]) -> Incident.Kind? {
        var counts: [Incident.Kind: Int] = [:]
        for draft in drafts where draft.isViolent && !draft.isOpen && draft.incident.type != .other
        {
            counts[draft.incident.type, default: 0] += 1
        }
        let all = counts.values.reduce(0, +)
        guard all >= Self.several else { return nil }
        return counts.first { $0.value * 4 >= all * 3 }?.key
    }

    private static let several = 3

    /// The type that an attack by somebody has where the report tells of it more closely.
    private func typeElsewhere(_ draft: IncidentDraft, _ all: [IncidentDraft]) -> Incident.Kind? {
        guard draft.incident.type == .other, let attacker = draft.incident.attacker,
            tokens.upos[draft.trigger] == .noun, draft.incident.killed != nil
        else { return nil }
        return all.first { act in
            act.incident.attacker == attacker && act.isViolent && act.incident.type != .other
        }?.incident.type
    }

    /// The means that the same side uses where the report says so, nearest first: *the attack* is
    /// one by drones when the report is about drones.
    private func meansElsewhere(_ draft: IncidentDraft, _ all: [IncidentDraft]) -> Incident.Kind? {
        guard draft.isOpen, let attacker = draft.incident.attacker else { return nil }
        let known = all.filter { act in
            guard !act.isOpen, let other = act.incident.attacker else { return false }
            switch act.incident.type {
            case .airstrike, .droneStrike, .rocketAttack, .shelling: break
            default: return false
            }
            return isAlike(attacker, other) && isSameTime(draft.incident, act.incident)
        }
        let nearest = known.min {
            abs($0.trigger - draft.trigger) < abs($1.trigger - draft.trigger)
        }
        return nearest?.incident.type
    }

    /// Whether an act by a verb has a place of its own, where the other did not happen: a gate destroyed
    /// in one town is no part of the fight in another.
    private func isElsewhere(_ draft: IncidentDraft, _ act: IncidentDraft) -> Bool {
        guard !draft.isToll, tokens.upos[draft.trigger] == .verb, let here = draft.incident.place
        else { return false }
        guard let there = act.incident.place else { return isAtUnnamedSpots(act) }
        return !isAlike(here, there)
    }

    /// Whether the one is long past and the other is not, as far as is told: *hundreds have been killed*,
    /// after the attack of last year; *two were killed a year earlier*, after one without a day.
    private func isOfAnotherTime(_ draft: IncidentDraft, _ act: IncidentDraft) -> Bool {
        if tokens.sentence[draft.trigger] == tokens.sentence[act.trigger] { return false }
        if isLongPast(draft) { return act.incident.date == nil }
        guard draft.incident.date == nil, isLongPast(act) else { return false }
        switch VerbTense(analysis.document, analysis.words).of(draft.trigger) {
        case .present, .perfect: return true
        default: return false
        }
    }

    private func isLongPast(_ draft: IncidentDraft) -> Bool {
        guard let published = analysis.publishedDay, let date = draft.incident.date else {
            return false
        }
        return published.days(since: date.to) > Self.news
    }

    /// How many days old what a report brings as news may be.
    private static let news = 31

    private func fill(_ draft: inout IncidentDraft, from other: IncidentDraft) {
        let act = other.incident
        let isElsewhere =
            draft.incident.place != nil && act.place != nil && draft.incident.place != act.place
        if draft.incident.type == .other { draft.incident.type = act.type }
        if draft.incident.attacker == nil, draft.canBeVictims(of: other) {
            draft.incident.attacker = act.attacker
            draft.attackerSides = other.attackerSides
        }
        if draft.incident.date == nil {
            draft.incident.date = act.date
            draft.dateRule = LinkRule.reference
        }
        guard !isElsewhere,
            tokens.upos[draft.trigger] != .verb || draft.isToll
                || draft.incident.target == nil
        else { return }
        // Whom another toll counts, this one does not.
        if draft.incident.target == nil, !other.countsTarget {
            draft.incident.target = act.target
            draft.countsTarget = false
        }
        if draft.incident.place == nil, !isAtUnnamedSpots(draft) {
            draft.incident.place = act.place
            draft.incident.country = act.country
            draft.placeRule = LinkRule.reference
        }
    }

    /// *The attack on the town* without a toll or a doer: told elsewhere, or talked about.
    private func isBareMention(_ draft: IncidentDraft) -> Bool {
        let incident = draft.incident
        guard incident.killed == nil, incident.injured == nil, !draft.isWhole,
            tokens.upos[draft.trigger] == .noun, isDefinite(draft)
        else { return false }
        return incident.attacker == nil || incident.target == nil
    }

    /// Whether enough is said for an incident: a toll, or who and whom, or where with one of them.
    ///
    /// A bare *attack* or *strike* is talk of one that stands elsewhere.
    private func isTold(_ draft: IncidentDraft, _ tolls: TollsOfWar) -> Bool {
        let incident = draft.incident
        if incident.killed != nil || incident.injured != nil {
            // A toll without any act, doer or cause may be that of an accident.
            return !draft.isToll || incident.type != .other || incident.attacker != nil
                || draft.cause != nil || !isPeriod(draft) && tolls.isOfWar(draft)
        }
        if draft.isToll { return false }
        if draft.isWhole { return true }
        let parties = [incident.attacker, incident.target].compactMap { $0 }.count
        if tokens.upos[draft.trigger] == .verb {
            return parties > 0 && (parties > 1 || incident.place != nil || incident.date != nil)
        }
        return parties > 1 || (parties > 0 && incident.place != nil)
            || (incident.place != nil && incident.date != nil)
    }

    /// Whether an incident adds nothing to one told before.
    private func repeats(_ draft: IncidentDraft, _ old: IncidentDraft) -> Bool {
        let (new, told) = (draft.incident, old.incident)
        func isSameCount(_ a: Count?, _ b: Count?) -> Bool {
            guard let a else { return true }
            return a.min == b?.min && a.max == b?.max && a.text == b?.text
        }
        guard new.type == told.type || new.type == .other,
            isSameCount(new.killed, told.killed), isSameCount(new.injured, told.injured)
        else { return false }
        func isKnown(_ a: String?, _ b: String?) -> Bool {
            guard let a else { return true }
            guard let b else { return false }
            return a == b || a.contains(b) || b.contains(a)
        }
        guard isKnown(new.attacker, told.attacker), isKnown(new.target, told.target),
            isKnown(new.place, told.place), new.date == nil || new.date == told.date
        else { return false }
        let speaker = context.statements.index(of: draft.trigger)
        return speaker == nil
            || new.killed == nil && new.injured == nil
                && speaker.map { context.statements[$0].source.name }
                    == context.statements.index(of: old.trigger).map {
                        context.statements[$0].source.name
                    }
    }
}
