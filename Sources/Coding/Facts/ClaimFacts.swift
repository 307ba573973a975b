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
            guard !read.isAttitude, source.canSpeak, !source.name.isEmpty, !read.content.isEmpty
            else { continue }
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
            out.append(fact)
        }
        return out
    }

    /// The reporting word as it stands in the sentence.
    private func cue(_ read: ReadStatement) -> String {
        let document = context.analysis.document
        let fixed = document.children(of: read.trigger).filter {
            document.tokens.relation[Int($0)] == .fixed
        }
        let last = fixed.last.map { Int($0) } ?? read.trigger
        return document.string(document.range(of: read.trigger).union(document.range(of: last)))
    }
}
