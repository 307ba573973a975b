import Language

/// The columns of a document's tokens that matching reads, taken out once for a document.
///
/// A class, since every part of matching holds it and a copy of the columns would cost more than
/// most tests.
final class Syntax {
    let upos: [UPOS]
    let xpos: [XPOS]
    let lemma: [UInt64]
    let form: [UInt64]
    let head: [Int32]
    let relation: [Relation]
    let childStart: [Int32]
    let children: [Int32]
    let sentence: [Int32]
    let document: Document
    let words: FunctionWords

    init(_ document: Document, words: FunctionWords) {
        let tokens = document.tokens
        self.document = document
        self.words = words
        upos = tokens.upos
        xpos = tokens.xpos
        lemma = tokens.lemma
        form = tokens.form
        head = tokens.head
        relation = tokens.relation
        childStart = tokens.childStart
        children = tokens.children
        sentence = tokens.sentence
    }

    var count: Int { head.count }

    /// The children of `i` in text order.
    func kids(_ i: Int) -> ArraySlice<Int32> {
        guard i >= 0, i + 1 < childStart.count else { return [] }
        return children[Int(childStart[i])..<Int(childStart[i + 1])]
    }

    /// The children of `i` that pass.
    func kids(_ i: Int, where passes: (Int) -> Bool) -> [Int] {
        kids(i).lazy.map { Int($0) }.filter(passes)
    }

    func kids(_ i: Int, _ relation: Relation) -> [Int] {
        kids(i) { self.relation[$0] == relation }
    }

    func hasKid(_ i: Int, where passes: (Int) -> Bool) -> Bool {
        kids(i).contains { passes(Int($0)) }
    }

    func hasKid(_ i: Int, _ relation: Relation) -> Bool {
        hasKid(i) { self.relation[$0] == relation }
    }

    /// Whether `i` has one of the prepositions; true when `cases` is empty.
    func hasCase(_ i: Int, _ cases: [UInt64]) -> Bool {
        if cases.isEmpty { return true }
        return hasPreposition(i, of: cases)
    }

    /// Whether `i` has one of the prepositions.
    func hasPreposition(_ i: Int, of cases: [UInt64]) -> Bool {
        hasKid(i) { relation[$0] == .case && cases.contains(lemma[$0]) }
    }

    /// The particles of a verb, also where the tree takes them for an adverb (*stepped down*) or
    /// for the first half of a double preposition (*pulled out of the town*).
    func particles(_ i: Int) -> [Int] {
        kids(i) { relation[$0] == .compoundPrt || relation[$0] == .advmod && xpos[$0] == .rp }
            + kids(i, .obl).flatMap { phrase in
                let cases = kids(phrase, .case)
                return cases.count == 2 && cases[0] == i + 1 ? [cases[0]] : []
            }
    }

    func isNominal(_ i: Int) -> Bool {
        upos[i] == .noun || upos[i] == .propn || upos[i] == .num || upos[i] == .pron
    }

    /// Whether the token was written with a capital.
    func isCapitalised(_ i: Int) -> Bool {
        let at = Int(document.range(of: i).start)
        return document.text.indices.contains(at) && (0x41...0x5A).contains(document.text[at])
    }

    /// Whether the verb is passive: by its auxiliary or subject, as a bare past participle,
    /// or by coordination with a passive verb.
    func isPassive(_ i: Int, depth: Int = 0) -> Bool {
        for kid in kids(i) {
            switch relation[Int(kid)] {
            case .auxPass, .nsubjPass, .csubjPass: return true
            case .aux, .nsubj, .obj: return false
            default: break
            }
        }
        guard xpos[i] == .vbn else { return false }
        switch relation[i] {
        case .acl, .amod, .advcl, .xcomp: return true
        case .conj:
            let h = Int(head[i])
            return depth < 8 && h >= 0 && isPassive(h, depth: depth + 1)
        default: return hasKid(i, .oblAgent)
        }
    }

    /// Whether the token is a relative pronoun or adverb.
    func isRelative(_ i: Int) -> Bool {
        xpos[i] == .wdt || xpos[i] == .wp || xpos[i] == .wps
    }

    /// The noun that the relative clause above `i` belongs to.
    func antecedent(_ i: Int) -> Int? {
        var at = i
        for _ in 0..<16 {
            let h = Int(head[at])
            guard h >= 0 else { return nil }
            if relation[at] == .aclRelcl { return h }
            if relation[at] == .advclRelcl { return nil }
            at = h
        }
        return nil
    }

    /// Puts antecedents in the place of relative pronouns.
    func resolved(_ tokens: [Int]) -> [Int] {
        tokens.map { isRelative($0) ? antecedent($0) ?? $0 : $0 }
    }
}

/// The marks that matching itself knows, as hashes.
enum Mark {
    static let question = StableHash.of("?")
    static let quotes = Set(["\"", "“", "”", "``", "''"].map { StableHash.of($0) })
}
