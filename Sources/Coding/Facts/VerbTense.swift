import Language

/// The tense of a verb, or of the verb that governs a noun of action, as far as it places what is
/// told in time.
struct VerbTense {
    /// Where a verb puts what it tells of.
    enum Tense {
        /// *Attacks, is shut*.
        case present
        /// *Attacked, was shut*.
        case past
        /// *Has attacked*: before now, and of matter now.
        case perfect
        /// *Had attacked*: before what is told around it.
        case before
        /// *Will attack*, and what has no tense.
        case other
    }

    private let document: Document
    private let words: FunctionWords

    init(_ document: Document, _ words: FunctionWords) {
        self.document = document
        self.words = words
    }

    /// The tense at a token.
    func of(_ token: Int) -> Tense {
        let tokens = document.tokens
        var verb = verb(of: token) ?? token
        // *Remains closed*: what the verb above says holds for it.
        if tokens.relation[verb] == .xcomp, tokens.head[verb] >= 0 {
            verb = Int(tokens.head[verb])
        }
        var tense: Tense =
            switch tokens.xpos[verb] {
            case .vbd: .past
            case .vbn where tokens.relation[verb] != .root: .past
            case .vbz, .vbp: .present
            default: .other
            }
        for child in document.children(of: verb).map({ Int($0) }) {
            switch tokens.relation[child] {
            case .aux:
                if words.perfect.contains(tokens.lemma[child]) {
                    switch tokens.xpos[child] {
                    case .vbd: return .before
                    case .vbz, .vbp: return .perfect
                    default: return .other
                    }
                }
                switch tokens.xpos[child] {
                // *Is closing*, *were closing*.
                case .vbz, .vbp: tense = .present
                case .vbd: tense = .past
                default: return .other
                }
            case .auxPass, .cop:
                switch tokens.xpos[child] {
                case .vbz, .vbp: tense = .present
                case .vbd: tense = .past
                default: break
                }
            default: break
            }
        }
        return tense
    }

    /// The verb itself or the nearest above; what a noun or an adjective says with a copula is said
    /// there.
    func verb(of token: Int) -> Int? {
        var at = token
        for _ in 0..<Self.highest {
            if document.tokens.upos[at] == .verb || hasCopula(at) { return at }
            at = Int(document.tokens.head[at])
            if at < 0 { return nil }
        }
        return nil
    }

    private static let highest = 8

    private func hasCopula(_ token: Int) -> Bool {
        document.children(of: token).contains { document.tokens.relation[Int($0)] == .cop }
    }
}
