import Knowledge
import Language

/// How a speaker is called in a claim.
///
/// A person by name; *he*, *it* and *the ministry* by the fullest description before them; a
/// capital together with whose government it is: *Moscow (Russia)*; the unnamed exactly as the
/// report describes them.
struct SpeakerName {
    let analysis: Analysis

    /// The name of the speaker at the head of a phrase.
    func name(_ head: Int) -> String {
        guard let index = analysis.table.headed(by: head) else { return analysis.description(head) }
        let mention = analysis.table[index]
        guard let number = analysis.actor(head) else { return own(mention) }
        let actor = analysis.actors.actors[number]
        if actor.kind == .person, actor.isNamed { return actor.name }
        if isBare(mention), let full = fullest(actor) { return own(analysis.table[full]) }
        return own(mention)
    }

    /// The name of an actor, by its first full mention.
    func name(of actor: ActorResolver.Resolved) -> String {
        if actor.kind == .person, actor.isNamed { return actor.name }
        return fullest(actor).map { own(analysis.table[$0]) } ?? actor.name
    }

    /// The name of a country's government.
    func name(of code: CountryCode) -> String {
        let name = analysis.knowledge.country(code)?.name ?? code.description
        return analysis.governments.name(code, on: analysis.day).map { "\(name) (\($0))" } ?? name
    }

    /// Whether a mention itself says too little: *he*, *the group*, *the ministry*.
    private func isBare(_ mention: Mention) -> Bool {
        if mention.isPronoun || mention.isGeneral { return true }
        return mention.noun != nil && !mention.isNamed && mention.countries.isEmpty
            && mention.group == nil
    }

    /// The first mention of an actor that is no pronoun, general word or document.
    private func fullest(_ actor: ActorResolver.Resolved) -> Int? {
        let full = actor.mentions.filter {
            let mention = analysis.table[$0]
            return !mention.isPronoun && !mention.isGeneral
                && mention.noun?.nounClass != .document
        }
        return full.first { !isBare(analysis.table[$0]) } ?? full.first
    }

    /// What a mention itself calls somebody.
    private func own(_ mention: Mention) -> String {
        guard mention.kind == .government, mention.noun == nil, mention.group == nil,
            !mention.isPeople, mention.isNamed, mention.countries.count == 1,
            let code = mention.countries.first
        else { return analysis.description(mention.head) }
        let name = mention.isMetonym ? analysis.phrase(mention.head) : mention.name
        if let government = analysis.governments.name(code, on: analysis.day) {
            return "\(name) (\(government))"
        }
        guard mention.isMetonym, let country = analysis.knowledge.country(code)?.name,
            country != name
        else { return name }
        return "\(name) (\(country))"
    }
}

extension Analysis {
    /// The day of publication as yyyymmdd; 0 when it is not known.
    var day: Int {
        published.map { $0.date.year * 10_000 + $0.date.month * 100 + $0.date.day } ?? 0
    }

    /// The longest description of a speaker, in tokens.
    private static let longestDescription = 16

    /// The phrase that a token heads, with what follows and says more of it: *officials in the
    /// district*, *a group linked to the rebels*; without its article.
    func description(_ head: Int) -> String {
        var range = NounPhrase(document, head: head).range
        if let index = table.headed(by: head), !table[index].isPronoun {
            // A name may go on behind its head: *Mission in Ruritania*.
            range = min(range.lowerBound, head)..<max(range.upperBound, head + 1)
        }
        for child in document.children(of: head).map({ Int($0) }) where child >= range.upperBound {
            guard let end = descriptionEnd(child, from: range.upperBound),
                end - range.lowerBound <= Self.longestDescription
            else { continue }
            range = range.lowerBound..<end
        }
        // *Each of them* is called by its head.
        while let first = range.first, range.count > 1, first != head,
            document.tokens.upos[first] == .det || document.tokens.upos[first] == .punct
        {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, range.count > 1,
            document.tokens.xpos[last] == .pos || document.tokens.xpos[last] == .comma
        {
            range = range.lowerBound..<last
        }
        return text(document.withWholeWords(range))
    }

    /// Where a description ends when a child of its head goes on with it right after `start`.
    private func descriptionEnd(_ child: Int, from start: Int) -> Int? {
        let tokens = document.tokens
        switch tokens.relation[child] {
        case .nmod:
            guard timeAt[child] < 0,
                document.hasPreposition(child, of: words.references.description)
            else { return nil }
        case .amod, .acl:
            guard tokens.upos[child] == .adj || tokens.xpos[child] == .vbn else { return nil }
        case .appos:
            // *(UNAMA)*, *broadcaster PTV*
            guard start < document.count, tokens.xpos[start] == .leftBracket || start == child
            else { return nil }
        default: return nil
        }
        var holes = Set<Int>()
        var hasPhrase = false
        for token in ClauseText.tokens(document, below: child, without: [])
        where token != child {
            switch tokens.relation[token] {
            case .aclRelcl, .appos, .parataxis, .advcl: holes.insert(token)
            case .obl, .oblAgent, .xcomp:
                // Of a participle the first phrase only: *published by the ministry*.
                if hasPhrase { holes.insert(token) }
                hasPhrase = true
            case .nmod where tokens.upos[child] == .verb: holes.insert(token)
            default: break
            }
            if timeAt[token] >= 0 { holes.insert(token) }
        }
        let words = ClauseText.tokens(document, below: child, without: holes)
        var end = start
        for token in words where token >= start {
            guard token == end else { break }
            end = token + 1
        }
        return end > child ? end : nil
    }
}
