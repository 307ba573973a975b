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
    /// **Moore***.
    private static func lastName(_ head: Int, _ document: Document) -> Int {
        let kids = document.children(of: head).map { Int($0) }.filter {
            $0 > head && document.tokens.upos[$0] == .propn
        }
        let parts = kids.filter {
            document.tokens.relation[$0] == .flat || document.tokens.relation[$0] == .compound
        }
        if document.tokens.upos[head] == .propn { return parts.last ?? head }
        let name = kids.first { $0 == head + 1 }
        guard let name else { return parts.first == head + 1 ? parts.last ?? head : head }
        switch document.tokens.relation[name] {
        case .flat: return parts.last ?? name
        case .appos: return lastName(name, document)
        default: return head
        }
    }
}
