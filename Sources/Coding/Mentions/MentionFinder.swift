import Knowledge
import Language

/// Finds who and what a document speaks of: every noun phrase with what is known about it.
///
/// The result is in text order, one mention for a head. A phrase of which nothing is known and
/// which is no name is left out.
struct MentionFinder {
    let knowledge: KnowledgeBase
    let words: FunctionWords
    /// The report's day as yyyymmdd, for who held which office; 0 when it is not known.
    var day = 0

    func mentions(in document: Document, _ matches: [NameMatch]) -> [Mention] {
        let names = NameLookup(matches.filter { $0.kind != .holder }, count: document.count)
        let holders = matches.filter { $0.kind == .holder }
        let nouns = NameLookup(knowledge.nouns(in: document), count: document.count)
        var out: [Mention] = []
        for i in 0..<document.count where isHead(document, i) {
            if let mention = mention(document, i, names, nouns) { out.append(mention) }
        }
        for match in holders { readHolder(match, into: &out) }
        return out
    }

    /// Whether a token heads a phrase that may name somebody.
    private func isHead(_ document: Document, _ i: Int) -> Bool {
        switch document.tokens.relation[i] {
        case .compound, .flat, .amod, .det, .case, .goeswith, .fixed, .nmodDesc, .punct, .nummod,
            .cop:
            // A modifier is part of a phrase; *Afghan* alone is found with it.
            return false
        default:
            break
        }
        switch document.tokens.upos[i] {
        case .noun, .propn: return true
        case .pron where document.tokens.xpos[i] == .prp || document.tokens.xpos[i] == .prps:
            return true
        case .pron, .det: return isPair(document, i)
        case .adj:  // *the British*, *the wounded*
            return document.children(of: i).contains { document.tokens.relation[Int($0)] == .det }
        default: return false
        }
    }

    private func mention(
        _ document: Document,
        _ head: Int,
        _ names: NameLookup,
        _ nouns: NameLookup
    ) -> Mention? {
        let phrase = NounPhrase(document, head: head)
        var mention = Mention(head: head, tokens: phrase.range)
        mention.isPlural = document.tokens.features[head].contains(.numberPlur)
        if isPair(document, head) {
            mention.isPair = true
            mention.isPlural = true
            return mention
        }
        if document.tokens.upos[head] == .pron {
            mention.isPronoun = true
            return mention
        }
        if isOrdinal(document, head) {
            mention.isGeneral = true
            mention.isOrdinal = true
            return mention
        }
        readNames(document, phrase, names, into: &mention)
        readNoun(document, phrase, nouns, into: &mention)
        readComplements(document, phrase, names, nouns, into: &mention)
        readPerson(document, phrase, names, nouns, into: &mention)
        decideKind(&mention)
        let known =
            mention.isNamed || mention.noun != nil || !mention.countries.isEmpty
            || mention.group != nil
            || mention.place != nil || mention.crossing != nil || mention.outlet != nil
        if !known, words.references.bodies.contains(document.tokens.lemma[head]),
            isDefinite(document, head)
        {
            mention.isGeneral = true
            return mention
        }
        return known ? mention : nil
    }

    /// Whether a word stands alone for one of two named before: *the former*, *the latter*.
    private func isOrdinal(_ document: Document, _ head: Int) -> Bool {
        let form = document.tokens.form[head]
        return (words.references.former.contains(form) || words.references.latter.contains(form))
            && isDefinite(document, head)
    }

    /// Whether a phrase stands for two sides: *both neighbours*, *the two sides*, *each of them*.
    private func isPair(_ document: Document, _ head: Int) -> Bool {
        let tokens = document.tokens
        let references = words.references
        if references.each.contains(tokens.form[head]) {
            switch tokens.relation[head] {
            case .nsubj, .nsubjPass: return true
            default: return false
            }
        }
        guard references.pairs.contains(tokens.lemma[head]) else { return false }
        return document.children(of: head).contains {
            references.two.contains(tokens.form[Int($0)])
        }
    }

    /// Whether a phrase has the definite article.
    func isDefinite(_ document: Document, _ head: Int) -> Bool {
        document.children(of: head).contains {
            document.tokens.relation[Int($0)] == .det
                && document.tokens.features[Int($0)].contains(.definiteDef)
        }
    }

    /// Takes over the names among the phrase's parts: one at the head tells what the phrase is,
    /// one before it whose it is.
    func readNames(
        _ document: Document,
        _ phrase: NounPhrase,
        _ names: NameLookup,
        into mention: inout Mention
    ) {
        var seen = -1
        for part in phrase.parts where part > seen {
            let candidates = names.at(part)
            guard let first = candidates.first else { continue }
            seen = first.tokens.upperBound - 1
            let holdsHead = first.tokens.contains(phrase.head)
            if holdsHead, isFirstName(first, candidates, document, phrase) { continue }
            for match in candidates {
                if let code = knowledge.countryCode(of: match.entry),
                    match.kind == .country || match.kind == .group,
                    !mention.countries.contains(code)
                {
                    mention.countries.append(code)
                }
                guard holdsHead else {
                    if match.kind == .country, let code = knowledge.countryCode(of: match.entry) {
                        mention.origins[first.tokens.upperBound - 1] = code
                    }
                    if match.kind == .group, mention.group == nil { mention.group = match.entry }
                    if match.kind == .crossing, mention.crossing == nil {
                        mention.crossing = match.entry
                    }
                    continue
                }
                switch match.kind {
                case .country:
                    mention.isOfCountry = true
                    mention.isMetonym =
                        mention.isMetonym || match.name == .capital || match.name == .metonym
                    mention.isPeople =
                        mention.isPeople || match.name == .people || match.name == .adjective
                case .group: mention.group = mention.group ?? match.entry
                case .outlet: mention.outlet = mention.outlet ?? match.entry
                case .crossing: mention.crossing = mention.crossing ?? match.entry
                case .place: if !match.isDoubtful { mention.place = mention.place ?? match.entry }
                case .noun, .holder: break
                }
            }
            if holdsHead, !mention.isPeople {
                mention.name = text(document, first.tokens)
            }
        }
    }

    /// Takes over the longest common noun that ends at the head.
    private func readNoun(
        _ document: Document,
        _ phrase: NounPhrase,
        _ nouns: NameLookup,
        into mention: inout Mention
    ) {
        guard let match = nouns.ending(at: phrase.head), let noun = knowledge.noun(match.entry)
        else { return }
        mention.noun = noun
        mention.isPlural = mention.isPlural || match.name == .plural
        if noun.nounClass == .role { mention.role = roleText(document, match.tokens) }
    }

    /// *the president of Kenya*, *the Ministry of Defence of Ukraine*.
    func readComplements(
        _ document: Document,
        _ phrase: NounPhrase,
        _ names: NameLookup,
        _ nouns: NameLookup,
        into mention: inout Mention
    ) {
        guard mention.noun != nil else { return }
        for complement in phrase.complements
        where document.hasPreposition(complement, of: words.office) {
            if let noun = nouns.covering(complement).flatMap({ knowledge.noun($0.entry) }) {
                mention.isOfBody =
                    mention.isOfBody
                    || noun.actorKind == .organisation && noun.sourceType != .health
            }
            for part in NounPhrase(document, head: complement).parts {
                for match in names.at(part) where match.kind == .country || match.kind == .group {
                    if let code = knowledge.countryCode(of: match.entry),
                        !mention.countries.contains(code)
                    {
                        mention.countries.append(code)
                    }
                    if match.kind == .group, mention.group == nil { mention.group = match.entry }
                }
            }
        }
    }

    private func decideKind(_ mention: inout Mention) {
        guard mention.kind != .person else { return }
        if let noun = mention.noun, mention.name.isEmpty || mention.group == nil {
            mention.kind = noun.actorKind ?? .unknown
            if noun.nounClass == .medium { mention.kind = .media }
            return
        }
        if let group = mention.group, let known = knowledge.group(group) {
            mention.kind = known.kind
        } else if mention.outlet != nil {
            mention.kind = .media
        } else if mention.isPeople {
            mention.kind = .population
        } else if !mention.countries.isEmpty {
            mention.kind = .government
        }
    }

    func text(_ document: Document, _ tokens: Range<Int>) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return document.string(document.range(of: first).union(document.range(of: last)))
    }

    /// The role with the words of its office before it, as written.
    func roleText(_ document: Document, _ tokens: Range<Int>) -> String {
        text(document, tokens)
    }
}
