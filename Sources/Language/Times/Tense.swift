/// Whether the clause around an expression looks back or ahead: it decides which *Friday* is meant.
enum Tense: Sendable {
    case past, future, unknown

    /// The tense around the tokens: of the verb that governs them where the document has a tree,
    /// else by the words of the sentence before.
    init(
        of tokens: Range<Int>,
        in document: Document,
        _ sentence: Range<Int>,
        _ grammar: TimeGrammar
    ) {
        let columns = document.tokens
        var i = tokens.lowerBound
        // *Monday's talks*: what the clause says of them doesn't tell when they are.
        if columns.relation[i] == .nmodPoss {
            self = .unknown
            return
        }
        var steps = 0
        while steps < 12, columns.head[i] >= 0 {
            let isInfinitive = Self.isInfinitive(i, document)
            i = Int(columns.head[i])
            steps += 1
            if grammar.future.contains(columns.form[i])
                || isInfinitive && grammar.intent.contains(columns.form[i])
            {
                self = .future
                return
            }
            let xpos = columns.xpos[i]
            switch xpos {
            case .vbn where Self.isDone(i, document):
                self = .past
                return
            case .vbd:
                self = .past
                return
            case .vb, .vbg, .vbn, .vbz, .vbp, .jj, .nn:
                if document.tokens.childStart.count > document.count {
                    for child in document.children(of: i) {
                        if grammar.future.contains(columns.form[Int(child)]) {
                            self = .future
                            return
                        }
                        if columns.xpos[Int(child)] == .vbd {
                            self = .past
                            return
                        }
                    }
                }
            default: continue
            }
        }
        // Without a tree the nearest words decide.
        let low = max(sentence.lowerBound, tokens.lowerBound - 12)
        for j in stride(from: tokens.lowerBound - 1, through: low, by: -1) where j >= 0 {
            if grammar.future.contains(columns.form[j]) {
                self = .future
                return
            }
            if columns.xpos[j] == .vbd {
                self = .past
                return
            }
            if Tense.looksPast(document, j, grammar.endings.past) {
                self = .past
                return
            }
        }
        self = .unknown
    }

    /// Whether the token is a verb with *to*.
    private static func isInfinitive(_ i: Int, _ document: Document) -> Bool {
        document.tokens.xpos[i] == .vb
            && document.children(of: i).contains { document.tokens.xpos[Int($0)] == .to }
    }

    /// Whether a participle says of its noun what was done: *the year ended 31 March*.
    private static func isDone(_ i: Int, _ document: Document) -> Bool {
        document.tokens.relation[i] == .acl
            && !document.children(of: i).contains {
                document.tokens.relation[Int($0)] == .aux
                    || document.tokens.relation[Int($0)] == .auxPass
            }
    }

    /// Whether the token ends as most past forms do: in *ed*.
    private static func looksPast(_ document: Document, _ i: Int, _ endings: [[UInt8]]) -> Bool {
        let range = document.range(of: i)
        let end = Int(range.end)
        return endings.contains { ending in
            range.count > ending.count + 2
                && ending.indices.allSatisfy {
                    document.text[safe: end - ending.count + $0] == ending[$0]
                }
        }
    }
}
