import Knowledge
import Language

extension ActorResolver {
    /// How many sentences back a general word (*the group*, *the statement*) may reach.
    private static let generalReach = 3

    /// The actor that a description goes back to: *the minister*, *the ministry*, *the sources*.
    ///
    /// The one mentioned last of those that fit.
    func described(
        _ mention: Mention,
        _ index: Int,
        _ document: Document,
        _ table: MentionTable
    ) -> Int? {
        guard let noun = mention.noun, !mention.isNamed, isDefinite(mention, document),
            !isOwned(mention, document)
        else { return nil }
        func last(_ passes: (Resolved) -> Bool) -> Int? {
            actors.indices.filter { !actors[$0].mentions.isEmpty && passes(actors[$0]) }.max {
                (actors[$0].mentions.last ?? 0) < (actors[$1].mentions.last ?? 0)
            }
        }
        func suits(_ actor: Resolved) -> Bool {
            if let holder = actor.holder.flatMap({ knowledge.holder($0) }), !mention.isPlural,
                holder.office.lowercased().split(separator: " ").contains(Substring(noun.noun))
            {
                return mention.countries.isEmpty || mention.countries == actor.countries
            }
            guard let other = actor.noun, actor.isPlural == mention.isPlural,
                mention.countries.isEmpty || mention.countries == actor.countries
            else { return false }
            return other.noun == noun.noun || other.noun.hasSuffix(" " + noun.noun)
        }
        switch noun.nounClass {
        case .role:
            if mention.isPlural { return last { suits($0) && !$0.isNamed } }
            // The last person with that office; one with a name before one without.
            return last { suits($0) && $0.kind == .person && $0.isNamed }
                ?? last { suits($0) && $0.kind == .person }
        case .institution, .armed:
            let isGeneral = words.references.bodies.contains(document.tokens.lemma[mention.head])
            // *The military*, after *Kenya's military*, whatever it was called first.
            func wasCalled(_ actor: Resolved) -> Bool {
                actor.mentions.contains { i in
                    table[i].noun?.noun == noun.noun && table[i].isPlural == mention.isPlural
                }
                    && (mention.countries.isEmpty || mention.countries == actor.countries)
            }
            return last(suits) ?? last(wasCalled)
                ?? (isGeneral ? named(byGeneral: index, document, table) : nil)
        case .anonymous, .population:
            // Unnamed people come back only to say more.
            guard isSpeaker(mention, document) else { return nil }
            return last { actor in
                suits(actor) && !actor.isNamed
                    && actor.mentions.contains { speaks[$0] }
            }
        case .document: return issuer(mention, index, document, table)
        case .medium: return nil
        }
    }

    /// The actor that *the mission*, *the group* goes back to: the last body that spoke, if it has
    /// a name.
    func named(byGeneral index: Int, _ document: Document, _ table: MentionTable) -> Int? {
        let mention = table[index]
        guard !isOwned(mention, document) else { return nil }
        let sentence = Int(document.tokens.sentence[mention.head])
        func isBody(_ actor: Int) -> Bool {
            let body = actors[actor]
            return switch body.kind {
            case .organisation, .group, .military:
                body.group != nil || !body.isPlural && (body.noun == nil || body.isNamed)
            // A name all in capitals is none of a person: *UNMISS*.
            case .unknown:
                body.isNamed && body.name.count > 2 && body.name.uppercased() == body.name
            default: false
            }
        }
        func isNear(_ i: Int) -> Bool {
            sentence - Int(document.tokens.sentence[table[i].head]) <= Self.generalReach
        }
        if isSpeaker(mention, document), let speaker = speakers.last, isNear(speaker),
            isBody(actorOf[speaker])
        {
            return actorOf[speaker]
        }
        // Without a speaker the only body named near it.
        var found: Int?
        for i in stride(from: index - 1, through: 0, by: -1) {
            guard isNear(i) else { break }
            let actor = actorOf[i]
            guard actor >= 0, isBody(actor) else { continue }
            if let found, found != actor { return nil }
            found = actor
        }
        return found
    }

    /// Who gave out *the statement*, *the same statement*: who spoke last.
    private func issuer(
        _ mention: Mention,
        _ index: Int,
        _ document: Document,
        _ table: MentionTable
    ) -> Int? {
        let references = words.references
        guard references.statements.contains(document.tokens.lemma[mention.head]),
            isSpeaker(mention, document), let speaker = speakers.last
        else { return nil }
        let here = Int(document.tokens.sentence[mention.head])
        let there = Int(document.tokens.sentence[table[speaker].head])
        guard here > there, here - there <= 2, actorOf[speaker] >= 0 else { return nil }
        let isSame = mention.tokens.contains { references.same.contains(document.tokens.form[$0]) }
        // *said in a statement*: there was one before.
        let wasGiven = (there..<here).contains { s in
            document.sentences[s].tokens.contains {
                references.statements.contains(document.tokens.lemma[$0])
            }
        }
        guard isSame || wasGiven else { return nil }
        switch actors[actorOf[speaker]].kind {
        case .government, .military, .organisation, .group, .person: return actorOf[speaker]
        default: return nil
        }
    }

    /// Whether somebody else owns it: *his spokesman*, *the army's media wing*.
    private func isOwned(_ mention: Mention, _ document: Document) -> Bool {
        document.children(of: mention.head).contains {
            document.tokens.relation[Int($0)] == .nmodPoss && mention.countries.isEmpty
        }
    }

    private func isDefinite(_ mention: Mention, _ document: Document) -> Bool {
        if !mention.countries.isEmpty { return true }
        return mention.tokens.contains { document.tokens.features[$0].contains(.definiteDef) }
    }
}
