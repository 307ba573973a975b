import Language

/// Whether two words of a sentence tell of one act, by the tree between them.
struct ActTies {
    let document: Document
    let words: FunctionWords

    /// The steps between two words of which one stands below the other; nil when they are not tied.
    ///
    /// A toll is tied more loosely than a second act: *killed after troops opened fire*.
    func steps(_ a: Int, _ b: Int, loosely: Bool) -> Int? {
        climb(from: a, to: b, loosely) ?? climb(from: b, to: a, loosely)
    }

    private func climb(from low: Int, to high: Int, _ loosely: Bool) -> Int? {
        var at = low
        for step in 0..<Self.furthest {
            if at == high { return step }
            let above = Int(document.tokens.head[at])
            guard above >= 0, isTied(at, loosely) else { return nil }
            at = above
        }
        return nil
    }

    private static let furthest = 6

    /// Whether a word and the one above it may belong to one act.
    private func isTied(_ i: Int, _ loosely: Bool) -> Bool {
        switch document.tokens.relation[i] {
        case .nsubj, .nsubjPass, .obj, .oblAgent, .xcomp, .acl, .aclRelcl, .appos, .compound,
            .nmodPoss:
            return true
        case .obl, .nmod:
            return document.hasPreposition(i, of: words.link)
                || (loosely && document.hasPreposition(i, of: words.looseLink))
        case .advcl:
            return loosely || !has(i, .mark)
        case .conj:
            return loosely || (document.tokens.upos[i] == .verb && !has(i, .nsubj))
        case .parataxis:
            return loosely
        default:
            return false
        }
    }

    private func has(_ i: Int, _ relation: Relation) -> Bool {
        document.children(of: i).contains { document.tokens.relation[Int($0)] == relation }
    }
}
