/// The relation of a token to its head: the universal relations (Universal Dependencies v2)
/// with the subtypes of the English treebanks.
@frozen
public enum Relation: UInt8, CaseIterable, Sendable {
    case root, acl, aclRelcl, advcl, advclRelcl, advmod, amod, appos, aux, auxPass, `case`, cc,
        ccPreconj, ccomp, compound, compoundPrt, conj, cop, csubj, csubjOuter, csubjPass, dep, det,
        detPredet, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod,
        nmodDesc, nmodPoss, nmodUnmarked, nsubj, nsubjOuter, nsubjPass, nummod, obj, obl, oblAgent,
        oblUnmarked, orphan, parataxis, punct, reparandum, vocative, xcomp

    /// The relation as CoNLL-U writes it, such as `nsubj:pass`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The relation of that name, nil when there is none.
    public init?(name: some StringProtocol) {
        guard let i = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self.init(rawValue: UInt8(i))
    }

    private static let names: [String] = [
        "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux",
        "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop",
        "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated",
        "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc",
        "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
        "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative",
        "xcomp",
    ]
}
