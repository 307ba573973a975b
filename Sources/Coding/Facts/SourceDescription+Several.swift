import Knowledge
import Language

extension SourceDescription {
    /// The two of *both neighbours*.
    static func pair(_ head: Int, _ analysis: Analysis) -> [SourceDescription]? {
        guard let index = analysis.table.headed(by: head),
            let pair = analysis.actors.pairs[index]
        else { return nil }
        let names = SpeakerName(analysis: analysis)
        return pair.map { side in
            var out = SourceDescription()
            out.kind = .official
            out.canSpeak = true
            switch side {
            case .actor(let number):
                let actor = analysis.actors.actors[number]
                out.name = names.name(of: actor)
                out.countries = actor.countries.map(\.description)
                let group = actor.group.flatMap { analysis.knowledge.group($0) }
                let governs = group?.isGovernment(on: analysis.day) == true
                if actor.kind == .group, !governs { out.kind = .organisation }
                if actor.kind == .person {
                    let isOfficial = actor.noun?.sourceKind == .official || actor.holder != nil
                    out.kind = isOfficial ? .official : .named
                }
            case .country(let code):
                out.name = names.name(of: code)
                out.countries = [code.description]
            }
            return out
        }
    }

    /// Those who speak besides the first, without parts of one name: *spokeswoman Anna Moore*.
    static func others(_ statement: ReadStatement, _ analysis: Analysis) -> [Int] {
        var end = 0
        var out: [Int] = []
        for (i, head) in statement.sources.enumerated() {
            let range = NounPhrase(analysis.document, head: head).range
            if i > 0, range.lowerBound > end { out.append(head) }
            end = max(end, range.upperBound)
        }
        return out
    }

    /// Whether *both* or *each* stands by the verb or its subject.
    static func isEach(_ statement: ReadStatement, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        let words = analysis.words.references.each
        return ([statement.trigger] + statement.sources).contains { head in
            document.children(of: head).contains { words.contains(document.tokens.form[Int($0)]) }
        }
    }

    /// Whose statement it is: *a CentCom statement*, *a statement by the army*, *its statement*.
    static func issuer(of head: Int, _ analysis: Analysis) -> Int? {
        let document = analysis.document
        guard analysis.words.references.statements.contains(document.tokens.lemma[head]) else {
            return nil
        }
        for child in document.children(of: head).map({ Int($0) }) {
            let isOwner: Bool
            switch document.tokens.relation[child] {
            case .nmodPoss: isOwner = true
            case .nmod: isOwner = document.hasPreposition(child, of: analysis.words.agent)
            default: isOwner = false
            }
            guard isOwner, let index = analysis.table.headed(by: child) else { continue }
            if analysis.actor(child) != nil || analysis.table[index].noun != nil { return child }
        }
        return nil
    }

    /// Whose a document is whose owner stands right before it: *a CentCom statement*, *the Chadian
    /// government statement*.
    mutating func readOwner(before mention: Mention, _ group: Group?, _ analysis: Analysis) {
        let document = analysis.document
        guard analysis.words.references.statements.contains(document.tokens.lemma[mention.head]),
            group != nil || !mention.countries.isEmpty
        else { return }
        let before = NounPhrase(document, head: mention.head).parts.filter {
            $0 < mention.head && document.tokens.upos[$0] != .det
        }
        guard let low = before.first, let high = before.last, high == mention.head - 1,
            document.tokens.upos[high] != .adj
        else { return }
        name = analysis.text(low..<high + 1)
        kind = group?.kind == .group || group?.kind == .organisation ? .organisation : .official
    }

    /// The country of whom a description names: *the office of Prime Minister Asad Noor*.
    static func ownCountry(_ head: Int, _ analysis: Analysis) -> [String] {
        let document = analysis.document
        for child in document.children(of: head).map({ Int($0) }) {
            switch document.tokens.relation[child] {
            case .nmod, .acl: break
            default: continue
            }
            for token in ClauseText.tokens(document, below: child, without: []) {
                guard let index = analysis.table.headed(by: token) else { continue }
                if let code = analysis.table[index].countries.first { return [code.description] }
            }
        }
        return []
    }

    /// The countries of *officials on both sides*.
    static func bothCountries(_ head: Int, _ analysis: Analysis) -> [String] {
        for child in NounPhrase(analysis.document, head: head).complements {
            if let pair = pair(child, analysis) { return pair.flatMap(\.countries) }
        }
        return []
    }
}
