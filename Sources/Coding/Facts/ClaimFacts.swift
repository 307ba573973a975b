import Knowledge
import Language
import Reports

/// The claims of a report: one for each statement whose source can speak.
struct ClaimFacts {
    let context: FactContext

    func facts() -> [Fact] {
        var out: [Fact] = []
        for i in 0..<context.statements.count {
            let (read, source, statement) = context.statements[i]
            guard !read.isAttitude, !read.content.isEmpty else { continue }
            for speaker in source.each.isEmpty ? [source] : source.each
            where speaker.canSpeak && !speaker.name.isEmpty {
                out.append(fact(read, speaker, statement))
            }
        }
        return out
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
