import Knowledge
import Language
import Reports

/// The claims of a report: one for each statement whose source can speak.
struct ClaimFacts {
    let context: FactContext

    func facts() -> [Fact] {
        var out: [Fact] = []
        // Who passes on which statement.
        var relays: [Int: [String]] = [:]
        for i in 0..<context.statements.count {
            if let inner = relayed(by: i) {
                relays[inner, default: []].append(context.statements[i].source.name)
            }
        }
        for i in 0..<context.statements.count {
            let (read, source, statement) = context.statements[i]
            guard !read.isAttitude, !read.content.isEmpty, relayed(by: i) == nil, !isQuoting(read)
            else { continue }
            for var speaker in source.each.isEmpty ? [source] : source.each
            where speaker.canSpeak && !speaker.name.isEmpty {
                speaker.via += relays[i] ?? []
                out.append(fact(read, speaker, statement))
            }
        }
        return out
    }

    /// Whether a cue is the second half of another: *was quoted as saying*.
    private func isQuoting(_ read: ReadStatement) -> Bool {
        let document = context.analysis.document
        let isAs = document.children(of: read.trigger).contains {
            document.tokens.relation[Int($0)] == .mark
                && context.analysis.words.report.contains(document.tokens.form[Int($0)])
        }
        let above = Int(document.tokens.head[read.trigger])
        guard isAs, above >= 0, let other = context.statements.index(ofCue: above) else {
            return false
        }
        let content = Set(context.statements[other].read.content)
        return read.content.filter(content.contains).count * 2 > read.content.count
    }

    /// The statement that another only passes on: *X insists on it, according to the broadcaster*,
    /// *X called for it, his spokesman said*.
    private func relayed(by outer: Int) -> Int? {
        let (read, source, _) = context.statements[outer]
        guard !read.isAttitude, let head = read.sources.first else { return nil }
        let document = context.analysis.document
        let speaksForAnother = document.children(of: head).contains {
            document.tokens.relation[Int($0)] == .nmodPoss
                && document.tokens.upos[Int($0)] == .pron
        }
        guard source.kind == .media || speaksForAnother else { return nil }
        let content = Set(read.content)
        return (0..<context.statements.count).first { i in
            let (inner, speaker, _) = context.statements[i]
            guard i != outer, !inner.isAttitude, speaker.canSpeak, !inner.sources.isEmpty else {
                return false
            }
            // *X insists that …, according to the paper*: the tree may hang it on what is insisted.
            if !content.contains(inner.trigger) {
                return read.trigger > inner.trigger && speaker.kind != .media
                    && inner.content.contains(read.trigger)
                    && document.hasPreposition(head, of: context.analysis.words.references.source)
            }
            // Its cue heads all that the other says.
            let above = Int(document.tokens.head[inner.trigger])
            return above < 0 || above == read.trigger || !content.contains(above)
        }
    }

    private func fact(
        _ read: ReadStatement,
        _ source: SourceDescription,
        _ statement: Statement
    ) -> Fact {
        let claim = Claim(
            speaker: source.name,
            speakerRole: source.role,
            speakerCountry: OneOrMany(source.countries),
            sourceKind: source.kind,
            via: OneOrMany(source.via),
            stance: read.stance,
            cue: cue(read),
            about: statement.about
        )
        var fact = Fact(
            .claim(claim),
            evidence: context.analysis.evidence(read.trigger),
            statement: statement.id,
            rule: read.rule
        )
        if let type = source.type { fact.detail["source_type"] = .string(type) }
        return fact
    }

    /// The reporting word as it stands in the sentence.
    private func cue(_ read: ReadStatement) -> String {
        let document = context.analysis.document
        // Of a sentence of a statement the word that heads the whole.
        if read.cue.isEmpty { return context.analysis.issuer?.word ?? "" }
        let fixed = document.children(of: read.trigger).filter {
            document.tokens.relation[Int($0)] == .fixed
        }
        let last = fixed.last.map { Int($0) } ?? read.trigger
        return document.string(document.range(of: read.trigger).union(document.range(of: last)))
    }
}
