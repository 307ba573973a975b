import Knowledge
import Language

/// Whether what a word tells of has happened: from the auxiliaries, marks and modifiers beside it
/// and the words above it in the tree.
///
/// The words stand in `Data/lexicons/factuality.yaml` and `function_words.yaml`; the order of the effects is that of how
/// strongly they take back: denied, negated, threatened, requested, conditional, planned, possible.
struct FactualityReader: Sendable {
    private let effects: [(words: Set<UInt64>, factuality: Factuality)]
    private let modals: Set<UInt64>
    private let conditions: Set<UInt64>
    private let negators: Set<UInt64>
    private let future: Set<UInt64>
    private let unspecific: Set<UInt64>
    private let infinitive: Set<UInt64>
    private let perfect: Set<UInt64>
    private let progressive: Set<UInt64>
    /// What makes a clause one with a subject of its own.
    private static let subjects: Set<Relation> = [.nsubj, .nsubjPass, .csubj, .csubjPass, .expl]
    private let goingTo: Set<UInt64>
    /// *after, despite*: what follows them has happened, whatever the verb above says.
    private let given: [UInt64]

    init(_ rules: RuleSet) {
        func words(_ name: String) -> Set<UInt64> { Set(rules.words(of: name)) }
        effects = [
            (words("fact_denied"), .denied), (words("fact_failed"), .negated),
            (words("fact_threatened"), .threatened), (words("fact_requested"), .requested),
            (words("fact_planned"), .planned), (words("fact_possible"), .hypothetical),
            (words("fact_attempt"), .hypothetical),
        ]
        modals = words("fact_modal")
        future = words("fact_future")
        conditions = words("fact_condition")
        negators = words("fact_negation")
        unspecific = words("fact_unspecific")
        infinitive = words("infinitive_marks")
        perfect = words("perfect_auxiliaries")
        progressive = words("progressive_auxiliaries")
        goingTo = words("future_verbs")
        given = rules.words(of: "fact_given")
    }

    /// The factuality of what a trigger tells of.
    func factuality(of trigger: Int, in document: Document) -> Factuality {
        let own = beside(trigger, document)
        switch own {
        case .happened, .ongoing: return above(trigger, document) ?? own
        case .planned, .hypothetical:
            // *a plot to bomb* says less than the plot; *a planned attack was cancelled* took place never.
            guard let higher = above(trigger, document) else { return own }
            let isBareInfinitive = own == .planned && isUnmarkedPlan(trigger, document)
            return isBareInfinitive || higher.takesBack ? higher : own
        default: return own
        }
    }

    /// Whether only an infinitive says that it is planned, no *will* and no adjective.
    private func isUnmarkedPlan(_ i: Int, _ document: Document) -> Bool {
        let tokens = document.tokens
        return document.children(of: i).contains {
            tokens.relation[Int($0)] == .mark && infinitive.contains(tokens.form[Int($0)])
        }
    }

    /// What the words that hang on a token say.
    private func beside(_ i: Int, _ document: Document) -> Factuality {
        let tokens = document.tokens
        var found: Factuality = .happened
        var hasTo = false
        var isPerfect = false
        for child in document.children(of: i) {
            let c = Int(child)
            let lemma = tokens.lemma[c]
            switch tokens.relation[c] {
            case .advmod, .det, .cc, .ccPreconj, .case:
                if negators.contains(lemma) { return .negated }
                if unspecific.contains(lemma) { found = .hypothetical }
            case .aux, .auxPass:
                if negators.contains(lemma) { return .negated }
                if future.contains(lemma) { found = .planned }
                if modals.contains(lemma) { found = .hypothetical }
                if perfect.contains(lemma) { isPerfect = true }
                if progressive.contains(lemma), tokens.xpos[i] == .vbg, found == .happened {
                    found = .ongoing
                }
            case .mark:
                if conditions.contains(tokens.form[c]) { return .conditional }
                if negators.contains(lemma) { return .negated }
                if infinitive.contains(tokens.form[c]) { hasTo = true }
            case .amod:
                for effect in effects
                where effect.words.contains(lemma) || effect.words.contains(tokens.form[c]) {
                    found = effect.factuality
                }
            case .nsubj, .nsubjPass, .obj:
                // *No crossing was closed.*
                for word in document.children(of: c)
                where tokens.relation[Int(word)] == .det
                    && negators.contains(tokens.lemma[Int(word)])
                {
                    return .negated
                }
            default: break
            }
        }
        if found == .happened, hasTo, !isPerfect, tokens.upos[i] == .verb {
            switch tokens.relation[i] {
            case .advcl, .acl, .root, .ccomp: found = .planned
            default: break
            }
        }
        return found
    }

    /// Whether a clause has a subject of its own.
    private func isFinite(_ i: Int, _ document: Document) -> Bool {
        document.children(of: i).contains {
            Self.subjects.contains(document.tokens.relation[Int($0)])
        }
    }

    /// What the words above a token say, along complements and objects.
    private func above(_ trigger: Int, _ document: Document) -> Factuality? {
        let tokens = document.tokens
        var at = trigger
        // A plan or a possibility that holds unless something higher up takes it back.
        var open: Factuality?
        for _ in 0..<6 {
            let head = Int(tokens.head[at])
            guard head >= 0 else { return open }
            let relation = tokens.relation[at]
            switch relation {
            case .obl where document.hasPreposition(at, of: given):
                return open
            case .xcomp, .ccomp, .acl, .obj, .nmod, .obl, .nsubjPass, .advcl, .csubj, .csubjPass,
                .oblAgent:
                for effect in effects where effect.words.contains(tokens.lemma[head]) {
                    // What is reported with *tell* or *warn that* is a statement of its own; a place or
                    // time beside a verb of asking is not what is asked.
                    if relation == .ccomp,
                        effect.factuality == .requested || effect.factuality == .threatened
                    {
                        if isFinite(at, document) { continue }
                    }
                    if relation == .advcl || relation == .obl || relation == .oblAgent,
                        effect.factuality != .requested && effect.factuality != .negated
                            && effect.factuality != .denied
                    {
                        continue
                    }
                    guard effect.factuality == .planned || effect.factuality == .hypothetical
                    else {
                        return effect.factuality.takesBack || open == nil ? effect.factuality : open
                    }
                    open = open ?? effect.factuality
                    break
                }
                if relation == .xcomp, tokens.xpos[head] == .vbg,
                    goingTo.contains(tokens.lemma[head])
                {
                    return .planned
                }
                if relation == .advcl { return open }
                // *Told a conference that ten were killed*: what is said is said to be so.
                if relation == .acl, isFinite(at, document) { return open }
                if relation == .obj || relation == .nsubjPass || relation == .xcomp {
                    let verb = beside(head, document)
                    if verb != .happened, verb != .ongoing, tokens.upos[head] == .verb {
                        return verb.takesBack ? verb : open ?? verb
                    }
                }
            case .conj:
                // A joined verb shares what stands before the first.
                if tokens.upos[at] == .verb {
                    let first = beside(head, document)
                    let hasSubject = document.children(of: at).contains {
                        Self.subjects.contains(tokens.relation[Int($0)])
                    }
                    if !hasSubject, first != .happened, first != .ongoing, first != .negated {
                        return open ?? first
                    }
                }
            default: return open
            }
            at = head
        }
        return open
    }
}

extension Factuality {
    /// Whether it says of a plan or a possibility that nothing came of it.
    fileprivate var takesBack: Bool { self == .negated || self == .denied }
}
