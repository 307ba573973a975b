import Language

/// The sentences of a report that is itself a statement: each that asserts something is said by
/// its issuer.
struct CommuniqueSentences {
    let analysis: Analysis

    /// One statement for each sentence of which nobody else is the speaker.
    func statements(besides others: [ReadStatement]) -> [ReadStatement] {
        let document = analysis.document
        var spoken = Set<Int>()
        for statement in others where !statement.isAttitude {
            let sentence = document.sentences[Int(document.tokens.sentence[statement.trigger])]
            // The sentence is a statement already when its main verb is the cue, or is said.
            for token in sentence.tokens where document.tokens.head[token] < 0 {
                if token == statement.trigger || statement.content.contains(token) {
                    spoken.insert(Int(document.tokens.sentence[token]))
                }
            }
        }
        return document.sentences.indices.compactMap { s in
            let sentence = document.sentences[s]
            guard sentence.kind == .body || sentence.kind == .bullet, !spoken.contains(s),
                let root = sentence.tokens.first(where: { document.tokens.head[$0] < 0 }),
                asserts(root, sentence)
            else { return nil }
            return ReadStatement(
                cue: [],
                trigger: root,
                sources: [],
                isIssuers: true,
                addressees: [],
                content: Array(sentence.tokens),
                stance: .asserts,
                isQuoted: false,
                rule: "communique.sentence"
            )
        }
    }

    /// Whether a sentence states something: it has a finite verb with a subject and asks nothing.
    private func asserts(_ root: Int, _ sentence: Sentence) -> Bool {
        let tokens = analysis.document.tokens
        let children = analysis.document.children(of: root).map { Int($0) }
        let hasSubject = children.contains {
            switch tokens.relation[$0] {
            case .nsubj, .nsubjPass, .expl, .csubj: true
            default: false
            }
        }
        let asks = sentence.tokens.last.map { tokens.form[$0] == Mark.question } ?? false
        return hasSubject && !asks
    }
}
