import Knowledge
import Language

extension ActorResolver {
    /// How many sentences back a pronoun may reach.
    private static let reach = 3

    /// Whether a mention is the subject of a verb of saying, or named after *according to*.
    func isSpeaker(_ mention: Mention, _ document: Document) -> Bool {
        let references = words.references
        let head = mention.head
        let tokens = document.tokens
        if document.hasPreposition(head, of: references.source) { return true }
        switch tokens.relation[head] {
        case .nsubj, .nsubjOuter:
            let verb = Int(tokens.head[head])
            if verb >= 0, references.speaking.contains(tokens.lemma[verb]) { return true }
        case .nmod, .nmodPoss, .obj, .iobj: return false
        default: break
        }
        return saysNext(mention, document)
    }

    /// Whether a verb of saying follows a mention, also behind a description between commas: for
    /// trees that have lost the speaker.
    private func saysNext(_ mention: Mention, _ document: Document) -> Bool {
        let tokens = document.tokens
        let end = document.sentences[Int(tokens.sentence[mention.head])].tokens.upperBound
        func says(_ start: Int) -> Bool {
            var at = start
            while at < end {
                switch tokens.upos[at] {
                case .adv, .aux, .part: at += 1
                default:
                    return tokens.upos[at] == .verb
                        && words.references.speaking.contains(tokens.lemma[at])
                }
            }
            return false
        }
        let next = mention.tokens.upperBound
        guard next < end else { return false }
        if tokens.xpos[next] != .comma {
            return words.references.setOff.contains(tokens.lemma[next])
                && tokens.upos[next] == .verb
        }
        guard mention.isNamed, mention.kind == .person else { return false }
        if says(next + 1) { return true }
        for at in next + 1..<min(end, next + Self.longestDescription)
        where tokens.xpos[at] == .comma {
            return says(at + 1)
        }
        return false
    }

    private static let longestDescription = 20

    /// The actor of *he*, *it* or *they*; nil for one that could be two.
    ///
    /// A pronoun that speaks is who spoke last, unless somebody else who fits has become the
    /// subject since. Others go back to the nearest subject that fits.
    func antecedent(
        of index: Int,
        speaks: Bool,
        _ document: Document,
        _ table: MentionTable,
        _ quotations: Quotations
    ) -> Int? {
        let mention = table[index]
        let form = document.tokens.form[mention.head]
        let number: Pronoun
        if words.person.contains(form) {
            number = .person
        } else if words.thing.contains(form) {
            number = .thing
        } else if speaks, words.several.contains(form) {
            number = .several
        } else {
            return nil
        }
        let sentence = Int(document.tokens.sentence[mention.head])
        let isInside = quotations.inside[mention.head]
        var fallback: Int?
        for i in stride(from: index - 1, through: 0, by: -1) {
            let other = table[i]
            let distance = sentence - Int(document.tokens.sentence[other.head])
            if distance > Self.reach { break }
            guard actorOf[i] >= 0, !isAbove(other.head, mention.head, document) else { continue }
            let inside = quotations.inside[other.head]
            guard inside == isInside || inside < 0 else { continue }
            let isSpeaker = self.speaks[i]
            guard fits(number, actorOf[i], other, speaks: speaks && isSpeaker),
                agrees(form, actorOf[i])
            else { continue }
            if speaks {
                if isSpeaker { return actorOf[i] }
                // What is said in the same sentence has subjects of its own.
                guard number == .person, distance > 0 else { continue }
                let isSubject = document.tokens.relation[other.head] == .nsubj
                guard
                    isMainSubject(other.head, document)
                        || distance == 1 && isSubject && actors[actorOf[i]].isNamed
                else { continue }
                return actorOf[i]
            }
            switch document.tokens.relation[other.head] {
            case .nsubj, .nsubjPass, .oblAgent: return actorOf[i]
            default: if fallback == nil, distance <= 1 { fallback = actorOf[i] }
            }
        }
        return number == .person ? fallback : nil
    }

    /// Whether *he* or *she* may stand for an actor: not against what the report tells.
    private func agrees(_ form: UInt64, _ actor: Int) -> Bool {
        guard let gender = actors[actor].gender,
            let asked = Gender(pronoun: form, words.references)
        else { return true }
        return gender == asked
    }

    /// What a pronoun may stand for.
    enum Pronoun {
        case person, thing, several
    }

    private func fits(_ pronoun: Pronoun, _ actor: Int, _ mention: Mention, speaks: Bool) -> Bool {
        let actor = actors[actor]
        switch pronoun {
        case .person:
            if actor.isPlural || mention.isPlural { return false }
            return actor.kind == .person || (speaks && actor.kind == .population)
        case .thing:
            // A name such as *Democratic Forces* is one body.
            let isOne = actor.group != nil && mention.isNamed
            guard isOne || !actor.isPlural && !mention.isPlural else { return false }
            if speaks, actor.noun?.nounClass == .document { return true }
            switch actor.kind {
            case .organisation, .military, .group, .government, .media:
                return !mention.isMetonym || speaks
            default: return false
            }
        case .several:
            if actor.isPlural || mention.isPlural { return true }
            return actor.kind == .group || actor.kind == .organisation || actor.kind == .government
                || actor.kind == .military
        }
    }

    /// Whether a mention is the subject of its sentence.
    private func isMainSubject(_ head: Int, _ document: Document) -> Bool {
        switch document.tokens.relation[head] {
        case .nsubj, .nsubjPass: break
        default: return false
        }
        let verb = Int(document.tokens.head[head])
        return verb >= 0 && document.tokens.head[verb] < 0
    }

    /// Whether a pronoun stands within the phrase of a mention: *the minister and his aides*.
    private func isAbove(_ head: Int, _ pronoun: Int, _ document: Document) -> Bool {
        var at = pronoun
        for _ in 0..<8 {
            at = Int(document.tokens.head[at])
            if at < 0 { return false }
            if at == head { return true }
        }
        return false
    }
}
