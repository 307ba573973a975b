import Knowledge
import Language

extension MentionFinder {
    /// A proper name that no table knows, with a title before it or of several words: a person.
    func readPerson(
        _ document: Document,
        _ phrase: NounPhrase,
        _ names: NameLookup,
        _ nouns: NameLookup,
        into mention: inout Mention
    ) {
        let tokens = document.tokens
        // *Airstrikes on Oldport kill ten*: a headline's capitals make no name.
        if words.attacks.contains(tokens.form[phrase.head]) { return }
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
        if words.references.bodies.contains(tokens.form[phrase.head])
            || words.references.bodies.contains(tokens.form[last])
        {
            // *Cricket Board*
            mention.kind = .organisation
        }
        for apposition in phrase.appositions {
            readDescription(document, apposition, names, nouns, into: &mention)
        }
        readLed(document, phrase, names, nouns, into: &mention)
    }

    /// *Anna Moore, who heads the chamber of commerce in Nairobi*.
    func readLed(
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

    /// Where a name begins behind a possessor and titles: *Colonel **Asad Noor***.
    func nameStart(_ document: Document, _ name: Range<Int>) -> Int {
        let tokens = document.tokens
        var first = name.lowerBound
        for i in name.dropLast()
        where tokens.xpos[i] == .pos || words.references.titles.contains(tokens.form[i]) {
            // A title within a name is none: *Ali Sheikh Noor*.
            if tokens.xpos[i] == .pos || i == first { first = i + 1 }
        }
        return first
    }

    /// *Information Minister Anna Moreau*, where the tree hangs the name on the office.
    func readFollowingName(
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

    /// *the information minister, Anna Moreau*: the name stands in apposition.
    func readApposedName(
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

    /// *Anna Moreau, Pakistan's information minister*: the description stands in apposition.
    func readDescription(
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
    func readHolder(_ match: NameMatch, into mentions: inout [Mention]) {
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

    /// Whether what might be a place is the first part of a longer name: *Ali Mohammad Haqmal*.
    func isFirstName(
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
}
