import Language

/// The words of a statement that name its source, as they stand in its clause.
struct SourcePhrase {
    /// The tokens of the whole phrases, without the cue and what it governs.
    private(set) var tokens: [Int]
    /// The word of the first phrase that stands for it: of a name the family name, of *the army,
    /// which said …* the word *which*.
    private(set) var head: Int?

    init(_ statement: ReadStatement, _ document: Document) {
        let content = Set(statement.content)
        let heads = statement.sources.map {
            Self.relative(of: $0, in: statement.trigger, document) ?? $0
        }
        head = heads.first.map { Self.lastName($0, document) }
        var holes = Set(statement.cue)
        holes.insert(statement.trigger)
        var out = Set<Int>()
        for source in heads {
            out.formUnion(ClauseText.tokens(document, below: source, without: holes))
        }
        out.subtract(content)
        // A preposition before it (*by*, *according to*) is no part of it.
        for source in heads {
            for child in document.children(of: source)
            where document.tokens.relation[Int(child)] == .case
                && document.tokens.xpos[Int(child)] != .pos && Int(child) < source
            {
                out.subtract(ClauseText.tokens(document, below: Int(child), without: []))
            }
        }
        tokens = out.sorted()
    }

    /// The relative pronoun that is the subject of the cue in the source's relative clause.
    private static func relative(of source: Int, in trigger: Int, _ document: Document) -> Int? {
        var clause = trigger
        for _ in 0..<8 {
            let above = Int(document.tokens.head[clause])
            guard above >= 0 else { return nil }
            if document.tokens.relation[clause] == .aclRelcl {
                guard above == source else { return nil }
                let subject = document.children(of: clause).first {
                    document.tokens.relation[Int($0)] == .nsubj
                }
                return subject.map { Int($0) }.flatMap {
                    switch document.tokens.xpos[$0] {
                    case .wp, .wdt: $0
                    default: nil
                    }
                }
            }
            clause = above
        }
        return nil
    }

    /// The last part of a name, which UD hangs on the first, also behind an office: *envoy Anna
    /// **Moore***, *Mayor Anna **Moore***.
    private static func lastName(_ head: Int, _ document: Document) -> Int {
        let tokens = document.tokens
        let end = document.sentences[Int(tokens.sentence[head])].tokens.upperBound
        var last = head
        var at = head + 1
        while at < end, isBelow(at, head, document) {
            if tokens.upos[at] == .propn {
                last = at
            } else if tokens.xpos[at] != .hyph {
                break
            }
            at += 1
        }
        guard last == head, tokens.upos[head] == .propn else { return last }
        // A particle within the name: *Anna de la **Cruz***.
        let parts = document.children(of: head).map { Int($0) }.filter { part in
            part > head && tokens.relation[part] == .flat
                && !(head..<part).contains { tokens.upos[$0] == .punct }
        }
        return parts.last ?? head
    }

    private static func isBelow(_ token: Int, _ head: Int, _ document: Document) -> Bool {
        var at = token
        for _ in 0..<6 {
            at = Int(document.tokens.head[at])
            if at < 0 { return false }
            if at == head { return true }
        }
        return false
    }
}
