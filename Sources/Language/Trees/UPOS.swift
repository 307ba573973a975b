/// The universal part of speech of a token (Universal Dependencies v2).
@frozen
public enum UPOS: UInt8, CaseIterable, Sendable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym,
        verb, x

    /// The tag as CoNLL-U writes it.
    public var name: String { Self.names[Int(rawValue)] }

    /// The tag of that name, nil when there is none.
    public init?(name: some StringProtocol) {
        guard let i = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self.init(rawValue: UInt8(i))
    }

    private static let names: [String] = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
        "PUNCT", "SCONJ", "SYM", "VERB", "X",
    ]
}
