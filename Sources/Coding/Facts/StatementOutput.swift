import Knowledge
import Language

/// The statements of a reading, with what facts need to refer to them.
struct StatementOutput {
    private(set) var statements: [Statement] = []
    private(set) var sources: [SourceDescription] = []
    private let read: [ReadStatement]
    /// For each token, the innermost statement whose content holds it; -1 for none.
    private var holding: [Int32]

    init(_ read: [ReadStatement], _ analysis: Analysis) {
        self.read = read
        let document = analysis.document
        holding = [Int32](repeating: -1, count: document.count)
        for (i, statement) in read.enumerated() {
            for token in statement.content where statement.holdsFacts {
                let old = holding[token]
                if old < 0 || read[Int(old)].content.count > statement.content.count {
                    holding[token] = Int32(i)
                }
            }
            let source = SourceDescription(statement, analysis)
            sources.append(source)
            let contentRanges = ClauseText.ranges(document, statement.content)
            let cue = ClauseText.ranges(document, statement.cue)
            var out = Statement(
                id: "s\(i + 1)",
                cue: statement.isIssuers && statement.cue.isEmpty
                    ? nil
                    : Statement.Cue(
                        // A cue may be a mark only, a colon or a dash.
                        spans: (cue.isEmpty ? [document.range(of: statement.trigger)] : cue)
                            .map(analysis.span),
                        lemma: document[statement.trigger].lemma
                    ),
                stance: statement.stance,
                content: Words(contentRanges.map(analysis.span)),
                quoted: statement.isQuoted,
                about: Self.about(contentRanges, document),
                rule: statement.rule
            )
            if let head = statement.sources.first {
                let phrase = SourcePhrase(statement, document)
                out.source = Statement.Source(
                    spans: ClauseText.ranges(document, phrase.tokens).map(analysis.span),
                    head: analysis.span(document.range(of: phrase.head ?? head)),
                    actor: analysis.actor(head).map { "a\($0 + 1)" },
                    kind: source.kind,
                    country: source.countries.isEmpty ? nil : OneOrMany(source.countries),
                    via: source.via.isEmpty ? nil : source.via
                )
            }
            statements.append(out)
        }
    }

    /// The beginning of what is said, for a line of a board.
    private static func about(_ ranges: [TextRange], _ document: Document) -> String? {
        guard let first = ranges.first, let last = ranges.last else { return nil }
        let words = document.string(first.union(last)).split(whereSeparator: \.isWhitespace)
        let short = words.prefix(24).joined(separator: " ")
        return words.count > 24 ? short + " …" : short
    }

    /// The innermost statement whose content holds a token.
    func index(of token: Int) -> Int? { holding[token] < 0 ? nil : Int(holding[token]) }

    /// Whether a word is the cue of a statement.
    func isCue(_ token: Int) -> Bool { read.contains { $0.trigger == token } }

    /// The statement that a cue makes, by its trigger.
    func index(ofCue trigger: Int) -> Int? { read.firstIndex { $0.trigger == trigger } }

    subscript(index: Int) -> (read: ReadStatement, source: SourceDescription, statement: Statement)
    {
        (read[index], sources[index], statements[index])
    }

    var count: Int { statements.count }
}
