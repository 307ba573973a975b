import Knowledge
import Language

extension ActorResolver {
    /// Gives *I*, *we* and *our* within quotation marks the one who speaks there.
    ///
    /// *I* is one person. *We* is the body that speaks, or those who do; of somebody who speaks for
    /// a body it is that body, where the report names it.
    mutating func followFirstPersons(
        _ statements: [ReadStatement],
        _ document: Document,
        _ table: MentionTable,
        _ quotations: Quotations
    ) {
        let references = words.references
        for (i, mention) in table.mentions.enumerated()
        where mention.isPronoun && actorOf[i] < 0 && quotations.inside[mention.head] >= 0 {
            let form = document.tokens.form[mention.head]
            let isOne = references.firstSingular.contains(form)
            guard isOne || references.firstPerson.contains(form),
                let speaker = speaker(at: mention.head, statements, document, table, quotations),
                let actor = isOne ? one(speaker) : several(speaker)
            else { continue }
            link(i, to: actor)
        }
    }

    /// The actor who says what holds a token: of the quotation that it stands in, not of what is
    /// told within it.
    private func speaker(
        at token: Int,
        _ statements: [ReadStatement],
        _ document: Document,
        _ table: MentionTable,
        _ quotations: Quotations
    ) -> Int? {
        let inside = quotations.inside[token]
        guard let quotation = quotations.holding(token),
            !isQuotedWithin(token, from: quotation.tokens.lowerBound, document)
        else { return nil }
        var best: ReadStatement?
        for statement in statements
        where quotations.inside[statement.trigger] != inside && statement.isQuoted
            && statement.content.count < best?.content.count ?? .max
            && statement.content.contains(token)
        {
            best = statement
        }
        guard let best, best.sources.count == 1, let source = best.sources.first,
            quotations.inside[source] != inside, let index = table.headed(by: source)
        else { return nil }
        // *Kenya's coach* is not Kenya.
        let mention = table[index]
        guard mention.isNamed || mention.noun != nil || mention.isPronoun || mention.isGeneral
        else { return nil }
        return actorOf[index] < 0 ? nil : actorOf[index]
    }

    /// Whether a mark within the quotation has opened another: *"He said, 'I am late'"*.
    private func isQuotedWithin(_ token: Int, from start: Int, _ document: Document) -> Bool {
        var depth = 0
        for i in start..<token {
            switch document.tokens.xpos[i] {
            case .openQuote: depth += 1
            case .closeQuote: depth = max(0, depth - 1)
            default: break
            }
        }
        return depth > 0
    }

    private func one(_ speaker: Int) -> Int? {
        let actor = actors[speaker]
        guard !actor.isPlural else { return nil }
        switch actor.kind {
        case .person, .unknown, .population: return speaker
        default: return nil
        }
    }

    private func several(_ speaker: Int) -> Int? {
        let actor = actors[speaker]
        switch actor.kind {
        case .organisation, .group, .government, .military, .media: return speaker
        default: break
        }
        if actor.isPlural { return speaker }
        guard actor.kind == .person, actor.noun?.sourceKind == .official || actor.holder != nil
        else { return nil }
        // The minister speaks for the government, the group's spokesman for the group.
        let bodies = actors.indices.filter { i in
            let body = actors[i]
            guard i != speaker, !body.mentions.isEmpty, !body.isPlural || body.group != nil else {
                return false
            }
            if let group = actor.group {
                return body.group == group && body.kind != .person
            }
            return body.kind == .government && body.noun == nil && actor.countries.count == 1
                && body.countries == actor.countries
        }
        return bodies.count == 1 ? bodies.first : nil
    }
}
