import Language

/// A word that may attribute something to somebody, with what the tree offers for source and
/// content.
struct CueCandidate {
    /// A phrase or clause that may be (part of) what is said.
    struct Part {
        var head: Int
        /// How it stands to the cue: the number of its relation, or one of the others below.
        var kind: UInt64
        /// Words below the head that are no part of it, with all below: the cue, and what is set
        /// off by a comma.
        var holes: [Int] = []

        /// The noun that the clause of the cue describes: *the money that they want*.
        static let antecedent: UInt64 = 100
        /// The clause that the cue is a parenthesis of.
        static let governor: UInt64 = 101
        /// The object of the verb that the cue is joined to.
        static let shared: UInt64 = 102
        /// What is set off from a phrase by a comma: *the minister, who had resigned*.
        static let setOff: UInt64 = 128
    }

    var trigger: Int
    /// The heads of the source; empty where the words leave it open.
    var sources: [Int]
    var parts: [Part]
}

/// Looks for what a word offers as a cue.
struct CueCandidateFinder {
    let roles: Roles

    private var syntax: Syntax { roles.syntax }

    /// Whether a token is of a kind that may be a cue.
    func isWord(_ i: Int) -> Bool {
        switch syntax.upos[i] {
        case .verb, .noun, .adj: true
        default: false
        }
    }

    /// The candidates of a token: with its subject as the source and, of verbs such as *seem*,
    /// with its subject as part of what is said by nobody named.
    func candidates(_ i: Int) -> [CueCandidate] {
        var sources: [Int] = []
        for tier in 0..<Roles.tiers where sources.isEmpty {
            sources = Array(roles.subject(of: i, tier: tier).prefix(1))
        }
        if syntax.upos[i] == .adj, sources.isEmpty { return [] }
        let parts = parts(of: i, besides: sources)
        guard !parts.isEmpty else { return [] }
        var out = [CueCandidate(trigger: i, sources: sources, parts: parts)]
        if let subject = sources.first, syntax.relation[subject] == .nsubj,
            Int(syntax.head[subject]) == i, syntax.upos[i] != .noun,
            syntax.hasKid(i, .xcomp)
        {
            out.append(CueCandidate(trigger: i, sources: [], parts: self.parts(of: i, besides: [])))
        }
        return out
    }

    /// The phrases and clauses beside a cue that may be said.
    func parts(of i: Int, besides sources: [Int]) -> [CueCandidate.Part] {
        let isNoun = syntax.upos[i] == .noun
        var parts: [CueCandidate.Part] = []
        var hasObject = false
        for kid in syntax.kids(i).map({ Int($0) }) where !sources.contains(kid) {
            let relation = syntax.relation[kid]
            guard isPart(relation, ofNoun: isNoun) else { continue }
            switch relation {
            case .obj, .ccomp, .xcomp: hasObject = true
            default: break
            }
            add(kid, UInt64(relation.rawValue), to: &parts)
        }
        let head = Int(syntax.head[i])
        guard head >= 0 else { return parts }
        switch syntax.relation[i] {
        case .aclRelcl where !sources.contains(head):
            parts.append(.init(head: head, kind: CueCandidate.Part.antecedent, holes: [i]))
        case .acl where syntax.xpos[i] == .vbn:
            parts.append(.init(head: head, kind: CueCandidate.Part.antecedent, holes: [i]))
        case .parataxis:
            parts.append(.init(head: head, kind: CueCandidate.Part.governor, holes: [i]))
        case .advcl
        where syntax.hasKid(i, where: { syntax.words.report.contains(syntax.lemma[$0]) }):
            parts.append(.init(head: head, kind: CueCandidate.Part.governor, holes: [i]))
        case .conj where !hasObject:
            for kid in syntax.kids(head, .obj) where kid > i {
                add(kid, CueCandidate.Part.shared, to: &parts)
            }
        default: break
        }
        return parts
    }

    /// Adds a phrase and, each for itself, what is set off from it.
    private func add(_ head: Int, _ kind: UInt64, to parts: inout [CueCandidate.Part]) {
        let setOff = syntax.kids(head) { kid in
            switch syntax.relation[kid] {
            case .aclRelcl, .acl, .appos, .advcl, .parataxis:
                let first = syntax.document.subtree(of: kid).lowerBound
                return kid > head && first > 0
                    && (syntax.upos[first] == .punct || syntax.upos[first - 1] == .punct)
            default: return false
            }
        }
        parts.append(.init(head: head, kind: kind, holes: setOff))
        for kid in setOff {
            let relation = UInt64(syntax.relation[kid].rawValue)
            parts.append(.init(head: kid, kind: CueCandidate.Part.setOff &+ relation))
        }
    }

    private func isPart(_ relation: Relation, ofNoun isNoun: Bool) -> Bool {
        switch relation {
        case .punct, .aux, .auxPass, .cop, .mark, .cc, .ccPreconj, .det, .detPredet, .case,
            .compoundPrt, .nmodPoss, .fixed, .discourse, .oblAgent, .vocative, .goeswith,
            .reparandum, .expl:
            false
        case .nsubj: !isNoun
        case .amod, .compound, .nummod, .flat, .appos: !isNoun
        case .advmod: false
        case .conj: false
        default: true
        }
    }

    /// The tokens of a part, without those of the source.
    func tokens(_ part: CueCandidate.Part, without sources: [Int]) -> Set<Int> {
        let holes = Set(part.holes)
        var tokens = Set(ClauseText.tokens(syntax.document, below: part.head, without: holes))
        for source in sources where source != part.head && tokens.contains(source) {
            tokens.subtract(ClauseText.tokens(syntax.document, below: source, without: []))
        }
        return tokens
    }

    /// The first preposition or conjunction of a phrase or clause; 0 for none.
    func opening(_ head: Int) -> UInt64 {
        for kid in syntax.kids(head).map({ Int($0) }) {
            switch syntax.relation[kid] {
            case .case, .mark: return syntax.lemma[kid]
            default: break
            }
        }
        return 0
    }
}
