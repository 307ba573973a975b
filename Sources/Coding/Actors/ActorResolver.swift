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
        var mentions: [Int] = []
        var isNamed: Bool
        var isPlural: Bool
    }

    let knowledge: KnowledgeBase
    private let words: FunctionWords
    private(set) var actors: [Resolved] = []
    /// The actor of each mention; -1 for one that could not be told.
    private(set) var actorOf: [Int]

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
        for (i, mention) in table.mentions.enumerated() {
            if mention.isPronoun {
                actorOf[i] = antecedent(of: i, document, table, quotations) ?? -1
            } else {
                actorOf[i] = find(mention, i, document, table) ?? add(mention, document)
            }
            if actorOf[i] >= 0 { actors[actorOf[i]].mentions.append(i) }
        }
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
        return document.string(document.range(of: low).union(document.range(of: high)))
    }

    /// The actor that a mention with a name or a description goes back to.
    private mutating func find(
        _ mention: Mention,
        _ index: Int,
        _ document: Document,
        _ table: MentionTable
    ) -> Int? {
        if mention.isNamed, mention.kind == .person || mention.kind == .unknown {
            return findPerson(mention)
        }
        if mention.kind == .government, mention.noun == nil, let country = mention.countries.first {
            return actors.indices.last {
                actors[$0].kind == .government && actors[$0].noun == nil
                    && actors[$0].countries == [country]
            }
        }
        if let group = mention.group, mention.noun == nil {
            return actors.indices.last { actors[$0].group == group && actors[$0].noun == nil }
        }
        if let outlet = mention.outlet {
            return actors.indices.last { actors[$0].outlet == outlet }
        }
        guard let noun = mention.noun, isDefinite(mention, document) else { return nil }
        switch noun.nounClass {
        case .role:
            // *the minister*: the last person with that office, unless another country is named.
            let candidates = actors.indices.filter {
                guard let other = actors[$0].noun, actors[$0].kind == .person, !actors[$0].isPlural
                else {
                    return false
                }
                return (other.noun == noun.noun || other.noun.hasSuffix(" " + noun.noun))
                    && (mention.countries.isEmpty || mention.countries == actors[$0].countries)
            }
            if mention.isPlural || mention.isNamed { return nil }
            return candidates.last { actors[$0].isNamed } ?? candidates.last
        case .institution, .armed:
            return actors.indices.last {
                actors[$0].noun?.noun == noun.noun && actors[$0].isPlural == mention.isPlural
                    && (mention.countries.isEmpty || mention.countries == actors[$0].countries)
            }
        case .anonymous, .population, .document, .medium:
            return nil
        }
    }

    private func isDefinite(_ mention: Mention, _ document: Document) -> Bool {
        if !mention.countries.isEmpty { return true }
        return mention.tokens.contains { document.tokens.features[$0].contains(.definiteDef) }
    }

    /// The last person whose name ends as this one does: *Tarar* after *Attaullah Tarar*.
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
        if actors[found].countries.isEmpty { actors[found].countries = mention.countries }
        return found
    }

    /// The actor of *he*, *she* or *it*: the nearest fitting subject before it, this sentence and
    /// two back, outside quotations when the pronoun is outside.
    private func antecedent(
        of index: Int,
        _ document: Document,
        _ table: MentionTable,
        _ quotations: Quotations
    ) -> Int? {
        let mention = table[index]
        let form = document.tokens.form[mention.head]
        let wantsPerson = words.person.contains(form)
        guard wantsPerson || words.thing.contains(form) else { return nil }
        let sentence = Int(document.tokens.sentence[mention.head])
        var fallback: Int?
        for i in stride(from: index - 1, through: 0, by: -1) {
            let other = table[i]
            let distance = sentence - Int(document.tokens.sentence[other.head])
            if distance > 3 { break }
            guard actorOf[i] >= 0 else { continue }
            let actor = actors[actorOf[i]]
            guard !actor.isPlural,
                quotations.inside[other.head] == quotations.inside[mention.head]
                    || quotations.inside[other.head] < 0
            else { continue }
            let fits =
                wantsPerson
                ? actor.kind == .person
                : (actor.kind == .organisation || actor.kind == .military || actor.kind == .group
                    || actor.kind == .government || actor.kind == .media) && !other.isMetonym
            guard fits else { continue }
            let relation = document.tokens.relation[other.head]
            if relation == .nsubj || relation == .nsubjPass || relation == .oblAgent {
                return actorOf[i]
            }
            if fallback == nil, distance <= 1 { fallback = actorOf[i] }
        }
        return wantsPerson ? fallback : nil
    }
}
