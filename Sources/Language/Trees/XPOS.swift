/// The Penn Treebank tag of a token, as the English treebanks of Universal Dependencies write it
/// (the OntoNotes tag set, with HYPH, NFP, ADD, AFX and GW).
@frozen
public enum XPOS: UInt8, CaseIterable, Sendable {
    case nn, `in`, dt, nnp, prp, jj, period, comma, rb, nns, vb, cc, cd, vbn, vbd, vbz, vbg, to, md,
        prps, vbp, uh, colon, rightBracket, leftBracket, wdt, wrb, wp, openQuote, closeQuote, rp,
        hyph, pos, nnps, jjr, jjs, ex, rbr, sym, add, dollar, pdt, nfp, gw, fw, rbs, ls, wps, afx

    /// The tag as CoNLL-U writes it.
    public var name: String { Self.names[Int(rawValue)] }

    /// The tag of that name, nil when there is none.
    public init?(name: some StringProtocol) {
        guard let i = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self.init(rawValue: UInt8(i))
    }

    private static let names: [String] = [
        "NN", "IN", "DT", "NNP", "PRP", "JJ", ".", ",", "RB", "NNS", "VB", "CC", "CD", "VBN", "VBD",
        "VBZ", "VBG", "TO", "MD", "PRP$", "VBP", "UH", ":", "-RRB-", "-LRB-", "WDT", "WRB", "WP",
        "``", "''", "RP", "HYPH", "POS", "NNPS", "JJR", "JJS", "EX", "RBR", "SYM", "ADD", "$",
        "PDT", "NFP", "GW", "FW", "RBS", "LS", "WP$", "AFX",
    ]
}
