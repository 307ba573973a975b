import Knowledge
import Language

/// The deep roles of a token: who, what, to whom, over all constructions.
///
/// A role of a noun has several sources; `tier` counts them, the surest first.
struct Roles {
    let syntax: Syntax
    let words: WordTester

    static let tiers = 5
    private static let deepest = 8

    func take(_ step: Step, from i: Int, tier: Int) -> [Int] {
        switch step.kind {
        case .subject: subject(of: i, tier: tier)
        case .object: object(of: i, tier: tier)
        case .indirect: indirect(of: i, tier: tier)
        case .oblique: oblique(of: i, step.cases, tier: tier)
        case .content: tier == 0 ? content(of: i) : []
        default: []
        }
    }

    /// Whether the token takes its roles as a noun does.
    private func isNoun(_ i: Int) -> Bool { syntax.upos[i] == .noun || syntax.upos[i] == .propn }

    // MARK: Subject

    func subject(of i: Int, tier: Int) -> [Int] {
        if isNoun(i) { return nounSubject(of: i, tier: tier, depth: 0) }
        return tier == 0 ? subject(of: i, depth: 0) : []
    }

    /// The deep subject of a verb or an adjective.
    func subject(of i: Int, depth: Int) -> [Int] {
        guard depth < Self.deepest else { return [] }
        if isNoun(i) {
            for tier in 0..<Self.tiers {
                let found = nounSubject(of: i, tier: tier, depth: depth + 1)
                if !found.isEmpty { return found }
            }
            return []
        }
        guard syntax.isPassive(i) else { return surface(of: i, depth: depth) }
        let agents = syntax.resolved(syntax.kids(i, .oblAgent))
        if !agents.isEmpty { return agents }
        let h = Int(syntax.head[i])
        if syntax.relation[i] == .conj, h >= 0, syntax.isPassive(h) {
            return subject(of: h, depth: depth + 1)
        }
        return []
    }

    /// The grammatical subject, handed down where the clause has none of its own.
    func surface(of i: Int, depth: Int) -> [Int] {
        guard depth < Self.deepest else { return [] }
        let own = syntax.kids(i) {
            switch syntax.relation[$0] {
            case .nsubj, .nsubjPass, .csubj, .csubjPass: true
            default: false
            }
        }
        if !own.isEmpty { return speakersForPronouns(syntax.resolved(own), of: i, depth: depth) }
        let h = Int(syntax.head[i])
        guard h >= 0 else { return [] }
        switch syntax.relation[i] {
        case .aclRelcl: return [h]
        case .amod where !isNoun(i): return [h]
        case .acl:
            if isInfinitive(i), !syntax.isPassive(i) { return nounSubject(above: i, depth) }
            if syntax.hasKid(i, .mark) { return nounSubject(above: i, depth) }
            return [h]
        case .xcomp, .ccomp: return controller(h, depth: depth)
        case .advcl:
            if syntax.hasKid(i, where: { isControlMark($0) }) {
                return controller(h, depth: depth)
            }
            if syntax.xpos[i] == .vbn { return surface(of: h, depth: depth + 1) }
            return syntax.hasKid(i, .mark) && !isInfinitive(i) && syntax.xpos[i] != .vbg
                ? [] : subject(of: h, depth: depth + 1)
        case .conj: return surface(of: h, depth: depth + 1)
        default: return []
        }
    }

    private func isInfinitive(_ i: Int) -> Bool {
        syntax.hasKid(i) {
            syntax.relation[$0] == .mark && syntax.words.infinitive.contains(syntax.lemma[$0])
        }
    }

    /// *accuse of, prevent from, force into*: the object does it.
    private func isControlMark(_ i: Int) -> Bool {
        syntax.relation[i] == .mark && syntax.words.control.contains(syntax.lemma[i])
    }

    /// Who does what the complement of `h` says: its object, else its subject.
    private func controller(_ h: Int, depth: Int) -> [Int] {
        if isNoun(h) { return nounSubject(of: h, depth: depth + 1) }
        if syntax.isPassive(h) { return surface(of: h, depth: depth + 1) }
        let objects = syntax.kids(h) {
            syntax.relation[$0] == .obj || syntax.relation[$0] == .iobj
        }
        let controlling = objects.filter { !syntax.hasKid($0, .case) }
        if let first = controlling.first { return syntax.resolved([first]) }
        return surface(of: h, depth: depth + 1)
    }

    private func nounSubject(above i: Int, _ depth: Int) -> [Int] {
        nounSubject(of: Int(syntax.head[i]), depth: depth + 1)
    }

    private func nounSubject(of noun: Int, depth: Int) -> [Int] {
        guard depth < Self.deepest else { return [] }
        for tier in 0..<Self.tiers {
            let found = nounSubject(of: noun, tier: tier, depth: depth)
            if !found.isEmpty { return found }
        }
        // *made a promise to close*, *has a plan to close*: the verb's subject.
        let h = Int(syntax.head[noun])
        if h >= 0, syntax.relation[noun] == .obj { return subject(of: h, depth: depth + 1) }
        return []
    }

    private func nounSubject(of i: Int, tier: Int, depth: Int) -> [Int] {
        switch tier {
        case 0: return syntax.kids(i, .nmodPoss)
        case 1:
            return syntax.kids(i) {
                (syntax.relation[$0] == .nmod || syntax.relation[$0] == .oblAgent)
                    && syntax.hasPreposition($0, of: syntax.words.agent)
            }
        case 2:
            return syntax.kids(i) {
                syntax.relation[$0] == .compound
                    || syntax.relation[$0] == .amod && syntax.isCapitalised($0)
            }
        case 3:
            return lightVerbs(of: i).flatMap { subject(of: $0, depth: depth + 1) }
        default: return syntax.resolved(syntax.kids(i, .nsubj))
        }
    }

    /// The light verbs whose deep object the noun is: *carried out strikes*,
    /// *strikes carried out*, *strikes that were carried out*.
    private func lightVerbs(of noun: Int) -> [Int] {
        var verbs: [Int] = []
        let h = Int(syntax.head[noun])
        if h >= 0, syntax.upos[h] == .verb, words.isLight(h) {
            switch syntax.relation[noun] {
            case .obj: verbs.append(h)
            case .nsubjPass: verbs.append(h)
            default: break
            }
        }
        for kid in syntax.kids(noun).map({ Int($0) }) where words.isLight(kid) {
            switch syntax.relation[kid] {
            case .acl where syntax.xpos[kid] == .vbn, .aclRelcl: verbs.append(kid)
            default: break
            }
        }
        return verbs
    }

    // MARK: Object

    func object(of i: Int, tier: Int) -> [Int] {
        if isNoun(i) { return nounObject(of: i, tier: tier) }
        return tier == 0 ? object(of: i, depth: 0) : []
    }

    func object(of i: Int, depth: Int) -> [Int] {
        guard depth < Self.deepest else { return [] }
        let own = syntax.kids(i, .obj)
        if !own.isEmpty { return syntax.resolved(own) }
        if syntax.isPassive(i) { return surface(of: i, depth: depth) }
        guard syntax.upos[i] == .verb else { return [] }
        let h = Int(syntax.head[i])
        guard h >= 0 else { return [] }
        switch syntax.relation[i] {
        case .aclRelcl:
            let gapIsObject =
                syntax.hasKid(i, .nsubj)
                && !syntax.hasKid(i) { syntax.isRelative($0) || syntax.xpos[$0] == .wrb }
                && !syntax.hasKid(i) {
                    syntax.relation[$0] == .obl
                        && syntax.hasKid($0) { syntax.isRelative($0) }
                }
            return gapIsObject ? [h] : []
        case .conj:
            guard !syntax.hasKid(i, .nsubj), syntax.upos[h] == .verb, !syntax.isPassive(h) else {
                return []
            }
            return syntax.kids(h, .obj).filter { $0 > i }
        default: return []
        }
    }

    private func nounObject(of i: Int, tier: Int) -> [Int] {
        switch tier {
        case 0:
            return syntax.resolved(
                syntax.kids(i) { syntax.relation[$0] == .nmod && isOnto($0) }
            )
        case 1:
            return lightVerbs(of: i).flatMap { verb in
                syntax.resolved(
                    syntax.kids(verb) {
                        syntax.relation[$0] == .obl && isOnto($0)
                    }
                )
            }
        default: return []
        }
    }

    private func isOnto(_ i: Int) -> Bool {
        syntax.hasPreposition(i, of: syntax.words.object)
    }

    // MARK: Others

    func indirect(of i: Int, tier: Int) -> [Int] {
        guard tier == 0 else { return [] }
        if syntax.isPassive(i), syntax.hasKid(i, .obj) || syntax.hasKid(i, .ccomp) {
            return surface(of: i, depth: 0)
        }
        let own = syntax.kids(i, .iobj)
        if !own.isEmpty { return syntax.resolved(own) }
        let told = syntax.hasKid(i, .ccomp) ? syntax.kids(i, .obj) : []
        if !told.isEmpty { return syntax.resolved(told) }
        if syntax.words.recipient.isEmpty { return [] }
        return oblique(of: i, syntax.words.recipient, tier: 0)
    }

    func oblique(of i: Int, _ cases: [UInt64], tier: Int) -> [Int] {
        let relations: Set<Relation> =
            tier == 0 ? [.obl, .oblUnmarked, .nmod, .nmodUnmarked] : [.obl, .nmod]
        func phrases(_ i: Int) -> [Int] {
            syntax.resolved(
                syntax.kids(i) {
                    relations.contains(syntax.relation[$0]) && syntax.hasCase($0, cases)
                }
            )
        }
        switch tier {
        case 0: return phrases(i)
        case 1:
            if isNoun(i) { return lightVerbs(of: i).flatMap(phrases) }
            return syntax.kids(i, .obj).flatMap(phrases)
        default: return []
        }
    }

    /// The head of the clause that is said.
    func content(of i: Int) -> [Int] {
        let clauses = syntax.kids(i) {
            switch syntax.relation[$0] {
            case .ccomp: true
            case .acl:
                syntax.hasKid($0) {
                    syntax.relation[$0] == .mark && syntax.words.content.contains(syntax.lemma[$0])
                }
            default: false
            }
        }
        if !clauses.isEmpty { return clauses }
        let h = Int(syntax.head[i])
        if h >= 0 {
            if syntax.relation[i] == .parataxis { return [h] }
            if syntax.relation[i] == .advcl,
                syntax.hasKid(i, where: { syntax.words.report.contains(syntax.lemma[$0]) })
            {
                return [h]
            }
        }
        let complements = syntax.kids(i, .xcomp)
        if !complements.isEmpty { return complements }
        return syntax.kids(i) { syntax.relation[$0] == .parataxis && $0 > i }
    }
}
