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
    private func isDefinite(_ document: Document, _ head: Int) -> Bool {
        document.children(of: head).contains {
            document.tokens.relation[Int($0)] == .det
                && document.tokens.features[Int($0)].contains(.definiteDef)
        }
    }

    /// Takes over the names among the phrase's parts: one at the head tells what the phrase is,
    /// one before it whose it is.
    private func readNames(
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

    /// Whether what might be a place is the first part of a longer name: *Ali Mohammad Haqmal*.
    private func isFirstName(
        _ first: NameMatch,
        _ candidates: ArraySlice<NameMatch>,
        _ document: Document,
        _ phrase: NounPhrase
    ) -> Bool {
        guard candidates.allSatisfy({ $0.kind == .place }) else { return false }
        return phrase.parts.contains {
            $0 == first.tokens.upperBound && document.tokens.relation[$0] == .flat
                && document.tokens.upos[$0] == .propn
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
    private func readComplements(
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
                    mention.isOfBody || noun.actorKind == .organisation && noun.sourceType != .health
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

    /// A proper name that no table knows, with a title before it or of several words: a person.
    private func readPerson(
        _ document: Document,
        _ phrase: NounPhrase,
        _ names: NameLookup,
        _ nouns: NameLookup,
        into mention: inout Mention
    ) {
        let tokens = document.tokens
        guard tokens.upos[phrase.head] == .propn, mention.name.isEmpty, mention.noun == nil else {
            readApposedName(document, phrase, names, nouns, into: &mention)
            return
        }
        // The name: proper nouns from the first that is neither title nor known to the last.
        var title: NameMatch?
        var first = phrase.head
        for part in phrase.parts where part <= phrase.head {
            if let match = nouns.covering(part) {
                title = match
                continue
            }
            let known = !names.at(part).isEmpty
            if part < first, !known, tokens.upos[part] == .propn,
                title == nil || part >= (title?.tokens.upperBound ?? 0)
            {
                first = part
            }
        }
        var last = phrase.head
        for part in phrase.parts where part > phrase.head && tokens.upos[part] == .propn {
            last = part
        }
        first = nameStart(document, first..<last + 1)
        mention.name = text(document, first..<last + 1)
        if let title, let noun = knowledge.noun(title.entry) {
            mention.noun = noun
            mention.role = roleText(document, title.tokens)
        }
        let several = last > first
        mention.kind = several || mention.noun?.nounClass == .role ? .person : .unknown
        if words.references.bodies.contains(tokens.form[phrase.head]) || words.references.bodies.contains(tokens.form[last]) {
            // *Cricket Board*
            mention.kind = .organisation
        }
        for apposition in phrase.appositions {
            readDescription(document, apposition, names, nouns, into: &mention)
        }
        readLed(document, phrase, names, nouns, into: &mention)
    }

    /// *Anna Moore, who heads the chamber of commerce in Nairobi*.
    private func readLed(
        _ document: Document,
        _ phrase: NounPhrase,
        _ names: NameLookup,
        _ nouns: NameLookup,
        into mention: inout Mention
    ) {
        guard mention.kind == .person, mention.noun == nil else { return }
        for verb in document.children(of: phrase.head).map({ Int($0) })
        where document.tokens.relation[verb] == .aclRelcl
            && words.references.leading.contains(document.tokens.lemma[verb])
        {
            for object in document.children(of: verb).map({ Int($0) })
            where document.tokens.relation[object] == .obj {
                guard let noun = nouns.covering(object).flatMap({ knowledge.noun($0.entry) }) else {
                    continue
                }
                let kind = noun.sourceKind.flatMap { SourceKind(rawValue: $0.rawValue) }
                mention.leads = noun.actorKind == .organisation ? .organisation : kind
                for token in ClauseText.tokens(document, below: object, without: []) {
                    for match in names.at(token) where match.kind == .country {
                        // *in Nairobi*: where it is, not an adjective of two countries.
                        guard match.name == .capital || match.name == .name,
                            mention.countries.isEmpty,
                            let code = knowledge.countryCode(of: match.entry)
                        else { continue }
                        mention.countries = [code]
                    }
                }
            }
        }
    }

    /// Where a name begins behind a possessor and titles: *Pakistan's Gen. **Asad Noor***.
    private func nameStart(_ document: Document, _ name: Range<Int>) -> Int {
        let tokens = document.tokens
        var first = name.lowerBound
        for i in name.dropLast()
        where tokens.xpos[i] == .pos || words.references.titles.contains(tokens.form[i]) {
            // A title within a name is none: *Ali Sheikh Noor*.
            if tokens.xpos[i] == .pos || i == first { first = i + 1 }
        }
        return first
    }

    /// *Information Minister Attaullah Tarar*, where the tree hangs the name on the office.
    private func readFollowingName(
        _ document: Document,
        _ phrase: NounPhrase,
        _ names: NameLookup,
        into mention: inout Mention
    ) -> Bool {
        let proper = phrase.parts.filter {
            $0 > phrase.head && document.tokens.upos[$0] == .propn
        }
        guard let low = proper.first, let high = proper.last, low == phrase.head + 1,
            high - low == proper.count - 1, proper.contains(where: { names.at($0).isEmpty })
        else { return false }
        mention.name = text(document, nameStart(document, low..<high + 1)..<high + 1)
        mention.kind = .person
        return true
    }

    /// *the information minister, Attaullah Tarar*: the name stands in apposition.
    private func readApposedName(
        _ document: Document,
        _ phrase: NounPhrase,
        _ names: NameLookup,
        _ nouns: NameLookup,
        into mention: inout Mention
    ) {
        guard mention.name.isEmpty, let noun = mention.noun,
            noun.nounClass == .role || noun.nounClass == .anonymous && noun.actorKind == .person
        else { return }
        if readFollowingName(document, phrase, names, into: &mention) { return }
        for apposition in phrase.appositions where document.tokens.upos[apposition] == .propn {
            let inner = NounPhrase(document, head: apposition)
            let proper = inner.parts.filter {
                document.tokens.upos[$0] == .propn && names.at($0).isEmpty
            }
            guard let low = proper.first, let high = proper.last else { continue }
            mention.name = text(document, nameStart(document, low..<high + 1)..<high + 1)
            mention.kind = .person
            return
        }
    }

    /// *Attaullah Tarar, Pakistan's information minister*: the description stands in apposition.
    private func readDescription(
        _ document: Document,
        _ head: Int,
        _ names: NameLookup,
        _ nouns: NameLookup,
        into mention: inout Mention
    ) {
        guard let match = nouns.ending(at: head), let noun = knowledge.noun(match.entry),
            noun.nounClass == .role || noun.nounClass == .anonymous && noun.actorKind == .person
        else { return }
        let inner = NounPhrase(document, head: head)
        if mention.noun == nil {
            mention.noun = noun
            mention.role = roleText(document, match.tokens)
            mention.kind = .person
        }
        var described = Mention(head: head, tokens: inner.range)
        described.noun = noun
        readNames(document, inner, names, into: &described)
        readComplements(document, inner, names, nouns, into: &described)
        mention.isOfBody = mention.isOfBody || described.isOfBody
        for code in described.countries where !mention.countries.contains(code) {
            mention.countries.append(code)
        }
        mention.group = mention.group ?? described.group
    }

    /// Gives the person of a name the office held on the report's day, if the report gives none.
    private func readHolder(_ match: NameMatch, into mentions: inout [Mention]) {
        guard
            let i = mentions.firstIndex(where: {
                $0.isNamed && $0.tokens.overlaps(match.tokens)
                    && ($0.kind == .person || $0.kind == .unknown && $0.place == nil)
            })
        else { return }
        guard let holder = knowledge.holder(match.entry), holder.isInOffice(on: day) else { return }
        mentions[i].kind = .person
        mentions[i].holder = mentions[i].holder ?? match.entry
        if mentions[i].role.isEmpty { mentions[i].role = holder.office }
        if mentions[i].countries.isEmpty, let country = holder.country {
            mentions[i].countries = [country]
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

    private func text(_ document: Document, _ tokens: Range<Int>) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return document.string(document.range(of: first).union(document.range(of: last)))
    }

    /// The role with the words of its office before it, as written.
    private func roleText(_ document: Document, _ tokens: Range<Int>) -> String {
        text(document, tokens)
    }
}
