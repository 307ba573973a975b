import Knowledge
import Language

/// Decides which mentions of a report speak of the same actor.
///
/// Precision before recall: a pronoun or description that could be two actors is left alone.
struct ActorResolver {
    /// An actor of one report.
    struct Resolved {
        var name: String
        var kind: ActorKind
        var role = ""
        var countries: [CountryCode] = []
        var group: EntryID?
        var outlet: EntryID?
        var noun: CommonNoun?
        /// The office held on the report's day.
        var holder: EntryID?
        /// Short forms that the report introduces: *(UNMISS)*.
        var shortNames: [String] = []
        var mentions: [Int] = []
        var isNamed: Bool
        var isPlural: Bool
        /// Whether *he* or *she* goes with them, where the report tells.
        var gender: Gender?
    }

    let knowledge: KnowledgeBase
    let words: FunctionWords
    private(set) var actors: [Resolved] = []
    /// The actor of each mention; -1 for one that could not be told.
    private(set) var actorOf: [Int]
    /// The mentions that speak, in the order of the text.
    private(set) var speakers: [Int] = []
    /// Whether each mention speaks.
    private(set) var speaks: [Bool]
    /// The two for whom a mention such as *both sides* stands.
    private(set) var pairs: [Int: [Side]] = [:]

    init(
        _ document: Document,
        _ table: MentionTable,
        _ quotations: Quotations,
        knowledge: KnowledgeBase,
        words: FunctionWords
    ) {
        self.knowledge = knowledge
        self.words = words
        actorOf = [Int](repeating: -1, count: table.mentions.count)
        speaks = [Bool](repeating: false, count: table.mentions.count)
        for (i, mention) in table.mentions.enumerated() {
            if document.sentences[Int(document.tokens.sentence[mention.head])].kind == .dateline {
                continue
            }
            let isSpeaker = isSpeaker(mention, document)
            if mention.isPair {
                pairs[i] = sides(of: i, document, table)
            } else if mention.isPronoun {
                actorOf[i] =
                    antecedent(of: i, speaks: isSpeaker, document, table, quotations) ?? -1
            } else if mention.isGeneral {
                actorOf[i] =
                    mention.isOrdinal
                    ? ordinal(i, document, table) ?? -1
                    : named(byGeneral: i, document, table) ?? -1
            } else {
                actorOf[i] =
                    introduced(i, document, table) ?? find(mention, i, document, table)
                    ?? add(mention, document)
            }
            if actorOf[i] >= 0 {
                actors[actorOf[i]].mentions.append(i)
                learnGender(of: actorOf[i], from: mention, document)
                if isSpeaker { speakers.append(i) }
                speaks[i] = isSpeaker
            }
        }
        nameOffices()
        nameOpening(document, table)
    }

    /// Takes what a mention tells of its actor's gender, the first that tells.
    private mutating func learnGender(
        of actor: Int,
        from mention: Mention,
        _ document: Document
    ) {
        guard actors[actor].gender == nil, !mention.isPlural else { return }
        actors[actor].gender =
            mention.isPronoun
            ? Gender(pronoun: document.tokens.form[mention.head], words.references)
            : Gender(mention, document, words.references)
    }

    /// Gives a mention that had none its actor.
    mutating func link(_ mention: Int, to actor: Int) {
        actorOf[mention] = actor
        actors[actor].mentions = (actors[actor].mentions + [mention]).sorted()
    }

    /// Takes an actor for the same as another, which keeps its name.
    mutating func merge(_ old: Int, into actor: Int) {
        for i in actors[old].mentions { actorOf[i] = actor }
        actors[actor].mentions = (actors[actor].mentions + actors[old].mentions).sorted()
        actors[actor].noun = actors[actor].noun ?? actors[old].noun
        if actors[actor].role.isEmpty { actors[actor].role = actors[old].role }
        if actors[actor].countries.isEmpty { actors[actor].countries = actors[old].countries }
        actors[actor].group = actors[actor].group ?? actors[old].group
        actors[actor].holder = actors[actor].holder ?? actors[old].holder
        actors[actor].kind = .person
        actors[actor].gender = actors[actor].gender ?? actors[old].gender
        actors[old].mentions = []
    }

    private mutating func add(_ mention: Mention, _ document: Document) -> Int {
        actors.append(
            Resolved(
                name: displayName(mention, document),
                kind: mention.kind,
                role: mention.role,
                countries: mention.countries,
                group: mention.group,
                outlet: mention.outlet,
                noun: mention.noun,
                holder: mention.holder,
                isNamed: mention.isNamed,
                isPlural: mention.isPlural
            )
        )
        return actors.count - 1
    }

    private func displayName(_ mention: Mention, _ document: Document) -> String {
        if mention.kind == .person, mention.isNamed { return mention.name }
        guard let first = mention.tokens.first, let last = mention.tokens.last else {
            return mention.name
        }
        var low = first
        // Without the article.
        while low < last, document.tokens.upos[low] == .det { low += 1 }
        var high = last
        while high > low, document.tokens.xpos[high] == .pos || document.tokens.upos[high] == .punct
        { high -= 1 }
        low = document.withWholeWords(low..<high + 1).lowerBound
        return document.string(document.range(of: low).union(document.range(of: high)))
    }

    /// The actor that a mention with a name or a description goes back to.
    private mutating func find(
        _ mention: Mention,
        _ index: Int,
        _ document: Document,
        _ table: MentionTable
    ) -> Int? {
        if mention.isNamed,
            let known = actors.firstIndex(where: { $0.shortNames.contains(mention.name) })
        {
            return known
        }
        if mention.isNamed, mention.kind == .person || mention.kind == .unknown {
            return findPerson(mention)
        }
        if mention.kind == .government, mention.noun == nil, let country = mention.countries.first {
            return actors.indices.last {
                actors[$0].kind == .government && actors[$0].noun == nil
                    && actors[$0].countries == [country]
            }
        }
        if let group = mention.group,
            mention.noun == nil || mention.isNamed && mention.kind != .person
        {
            return actors.indices.last {
                actors[$0].group == group
                    && (actors[$0].noun == nil || actors[$0].isNamed && actors[$0].kind != .person)
            }
        }
        if let outlet = mention.outlet {
            return actors.indices.last { actors[$0].outlet == outlet }
        }
        return described(mention, index, document, table)
    }

    /// The actor whose short form a mention introduces in brackets.
    private mutating func introduced(
        _ index: Int,
        _ document: Document,
        _ table: MentionTable
    ) -> Int? {
        let mention = table[index]
        let first = mention.tokens.lowerBound
        guard mention.isNamed, first > 0, document.tokens.xpos[first - 1] == .leftBracket,
            mention.tokens.upperBound < document.count,
            document.tokens.xpos[mention.tokens.upperBound] == .rightBracket,
            !mention.name.contains(" "), mention.name.uppercased() == mention.name
        else { return nil }
        let above = Int(document.tokens.head[mention.head])
        guard above >= 0,
            let long = table.headed(by: above)
                ?? table.headed(by: Int(document.tokens.head[above])),
            long < index, actorOf[long] >= 0, table[long].isNamed,
            table[long].tokens.lowerBound < first
        else { return nil }
        // The letters must be of the name: *U… N… Mission*.
        let start = table[long].name.first
        guard mention.name.first == start else { return nil }
        let actor = actorOf[long]
        actors[actor].shortNames.append(mention.name)
        if actors[actor].group == nil { actors[actor].group = mention.group }
        if actors[actor].kind == .unknown || mention.group != nil, mention.kind != .unknown {
            actors[actor].kind = mention.kind
        }
        return actor
    }

    /// The last person whose name ends as this one does: *Moreau* after *Anna Moreau*.
    private mutating func findPerson(_ mention: Mention) -> Int? {
        let words = mention.name.split(separator: " ")
        guard let last = words.last else { return nil }
        let found = actors.indices.last { i in
            let actor = actors[i]
            guard actor.isNamed, actor.kind == .person || actor.kind == .unknown else {
                return false
            }
            let known = actor.name.split(separator: " ")
            if known == words { return true }
            if words.count == 1 {
                return known.count > 1 && (known.last == last || known.first == last)
            }
            return known.count == 1 && known[0] == last
        }
        guard let found else { return nil }
        if words.count > actors[found].name.split(separator: " ").count {
            actors[found].name = mention.name
        }
        if actors[found].kind == .unknown { actors[found].kind = mention.kind }
        if actors[found].role.isEmpty {
            actors[found].role = mention.role
            actors[found].noun = actors[found].noun ?? mention.noun
        }
        actors[found].group = actors[found].group ?? mention.group
        actors[found].holder = actors[found].holder ?? mention.holder
        if actors[found].countries.isEmpty { actors[found].countries = mention.countries }
        return found
    }
}
