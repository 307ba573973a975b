import Knowledge
import Language

/// Who takes part in an incident: who made the attack and at whom it was aimed, by their names.
struct IncidentParties {
    let context: FactContext

    var analysis: Analysis { context.analysis }

    /// Who attacks: somebody, so that *air strikes hit the town* names none; in a protest anybody.
    func attacker(_ head: Int, in type: Incident.Kind) -> String? {
        guard analysis.timeAt[head] < 0, !isSpot(head), type == .protest || !onlySpeaks(head)
        else { return nil }
        // *Kenyan shelling killed ten*: Kenya did.
        if analysis.words.attacks.contains(analysis.document.tokens.form[head]) {
            return origin(of: head)
        }
        if analysis.origin(head) != nil, analysis.table.headed(by: head) == nil {
            return analysis.name(head)
        }
        guard let index = analysis.table.headed(by: head) else {
            return part(of: head).flatMap { attacker($0, in: type) }
        }
        if analysis.table[index].isPronoun {
            if let source = source(head) { return sourceName(source) }
            return analysis.actor(head) == nil ? nil : analysis.name(head)
        }
        // *Its troops*, said by a media office of which nobody knows whose it is.
        if let owner = owner(of: head), let source = source(owner), sourceName(source) == nil {
            return nil
        }
        return name(head)
    }

    /// The one country that the words before an attack name.
    private func origin(of attack: Int) -> String? {
        let index = analysis.table.headed(by: attack)
        guard let countries = index.map({ analysis.table[$0].countries }), countries.count == 1
        else { return nil }
        return countries.first.flatMap { analysis.knowledge.country($0)?.name }
    }

    /// Who owns up to an attack or is blamed for it, even a body without a name: *a group*.
    func claimant(_ match: Match) -> String? {
        guard analysis.rules.rules[match.rule]["owner"] != nil else { return nil }
        return match["actor"].first.map { analysis.phrase($0) }
    }

    /// Who only says it did not do it: *the strike killed four and wounded 15, the ministry said*.
    func isSpeaker(_ head: Int, of trigger: Int) -> Bool {
        guard let index = context.statements.index(of: trigger) else { return false }
        return context.statements[index].read.sources.contains(head)
    }

    /// *Clashes between two towns*: where it was, not who fought.
    func isSpot(_ head: Int) -> Bool {
        guard let index = analysis.table.headed(by: head) else { return false }
        let mention = analysis.table[index]
        return mention.crossing != nil
            || (mention.place != nil && mention.kind != .government && mention.group == nil
                && mention.kind != .military)
    }

    /// Whether a phrase says who was hit: not *people*, *others* or a bare number.
    func isTelling(_ head: Int) -> Bool {
        let tokens = analysis.document.tokens
        if tokens.upos[head] == .num || tokens.upos[head] == .pron { return false }
        if analysis.timeAt[head] >= 0 { return false }
        guard analysis.words.plainPeople.contains(tokens.lemma[head]) else { return true }
        return analysis.table.headed(by: head).map { analysis.table[$0].isNamed } ?? false
    }

    /// A group goes by its own name, not by that of the country it rules; *the armed group
    /// Hezbollah* by the name beside it, *its fighters* by whose they are.
    func name(_ head: Int) -> String {
        guard let index = analysis.table.headed(by: head) else { return analysis.name(head) }
        let mention = analysis.table[index]
        if mention.noun == nil, !mention.isPronoun, mention.isNamed, let group = mention.group {
            return analysis.knowledge.name(of: group)
        }
        if !mention.isNamed, let beside = nameBeside(head) { return name(beside) }
        if let owner = owner(of: head) {
            if let source = source(owner) { return sourceName(source) ?? analysis.name(head) }
            if analysis.actor(owner) != nil { return analysis.name(owner) }
        }
        return analysis.name(head)
    }

    /// The name in apposition, or right behind in the same place of the tree.
    private func nameBeside(_ head: Int) -> Int? {
        let tokens = analysis.document.tokens
        let apposed = analysis.document.children(of: head).lazy.map { Int($0) }.first {
            tokens.relation[$0] == .appos && tokens.upos[$0] == .propn
        }
        if let apposed { return apposed }
        let next = head + 1
        guard next < analysis.document.count, tokens.upos[next] == .propn,
            tokens.head[next] == tokens.head[head], tokens.relation[next] == tokens.relation[head],
            tokens.relation[head] == .nsubj || tokens.relation[head] == .obj
        else { return nil }
        return next
    }

    /// The pronoun that says whose a phrase is: ***its** fighters*.
    func owner(of head: Int) -> Int? {
        analysis.document.children(of: head).lazy.map { Int($0) }.first {
            analysis.document.tokens.relation[$0] == .nmodPoss
                && analysis.document.tokens.upos[$0] == .pron
        }
    }

    /// Of whom a phrase is a part: *units of **the army***.
    func part(of head: Int) -> Int? {
        analysis.document.children(of: head).lazy.map { Int($0) }.first {
            analysis.document.tokens.relation[$0] == .nmod
                && analysis.document.hasPreposition($0, of: analysis.words.part)
                && analysis.table.headed(by: $0) != nil
        }
    }

    /// For whom *it* and *they* stand in what somebody says: the speaker.
    func source(_ pronoun: Int) -> Int? {
        guard let index = context.statements.index(of: pronoun),
            let source = context.statements[index].read.sources.first,
            analysis.document.tokens.sentence[source] == analysis.document.tokens.sentence[pronoun],
            analysis.table.headed(by: source).map({ !analysis.table[$0].isPronoun }) ?? false
        else { return nil }
        return source
    }

    /// A ministry that speaks of *its troops* speaks of those of its country, and the army's media
    /// wing of those of the army's.
    private func sourceName(_ source: Int) -> String? {
        guard let index = analysis.table.headed(by: source) else { return name(source) }
        let mention = analysis.table[index]
        if onlySpeaks(source) {
            guard let owner = NounPhrase(analysis.document, head: source).possessor,
                let code = analysis.countries(owner).first, analysis.countries(owner).count == 1
            else { return nil }
            return CountryCode(code).flatMap { analysis.knowledge.country($0)?.name }
        }
        guard mention.noun != nil, mention.group == nil,
            mention.kind == .government || mention.kind == .military,
            let code = mention.countries.first, mention.countries.count == 1,
            let country = analysis.knowledge.country(code)
        else { return name(source) }
        return country.name
    }

    /// Whether a phrase, or whom its pronoun stands for, is one that speaks and does not fight: an
    /// outlet, a spokesman, a media office, a monitor.
    func onlySpeaks(_ head: Int) -> Bool {
        guard let index = analysis.table.headed(by: head) else { return false }
        let mention = analysis.table[index]
        if mention.isPronoun {
            let actor = analysis.actor(head).map { analysis.actors.actors[$0] }
            return actor?.kind == .media || actor?.noun?.onlySpeaks == true
        }
        if mention.kind == .media || mention.outlet != nil { return true }
        if let group = mention.group.flatMap({ analysis.knowledge.group($0) }) {
            // Of the organisations, those at home in one country watch and help.
            return group.kind == .organisation && group.country != nil
        }
        return mention.noun?.onlySpeaks == true
    }
}
