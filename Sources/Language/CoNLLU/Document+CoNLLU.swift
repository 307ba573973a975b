extension Document {
    /// Makes a document of given words: their forms with spaces as the file says.
    ///
    /// Tags, lemmas and trees are taken over when `annotated` is set; what is unknown there
    /// becomes `X`, `NN`, `dep`.
    public init(_ sentences: [CoNLLUSentence], annotated: Bool = false) {
        var text: [UInt8] = []
        var ranges: [[TextRange]] = []
        for sentence in sentences {
            if !text.isEmpty, text.last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
            var row: [TextRange] = []
            for (i, word) in sentence.words.enumerated() {
                let start = text.count
                text += Array(word.form.utf8)
                row.append(TextRange(start, text.count))
                let next = i + 1 < sentence.words.count && sentence.words[i + 1].continues
                if word.spaceAfter, !next { text.append(UInt8(ascii: " ")) }
            }
            ranges.append(row)
        }
        self.init(text: text)
        for (s, sentence) in sentences.enumerated() {
            let first = tokens.count
            for (i, word) in sentence.words.enumerated() {
                let range = ranges[s][i]
                tokens.append(
                    range,
                    continues: word.continues,
                    form: StableHash.ofLowercased(word.form.utf8),
                    sentence: s
                )
                guard annotated else { continue }
                let token = first + i
                tokens.upos[token] = UPOS(name: word.upos) ?? .x
                tokens.xpos[token] = XPOS(name: word.xpos) ?? .nn
                tokens.features[token] = Features(column: word.features)
                tokens.setLemma(Array(word.lemma.utf8), of: token)
                tokens.relation[token] = Relation(name: word.relation) ?? .dep
                let head = word.head ?? 0
                tokens.head[token] =
                    (1...sentence.words.count).contains(head) ? Int32(first + head - 1) : -1
            }
            self.sentences.append(
                Sentence(
                    tokens: first..<tokens.count,
                    range: TextRange(
                        start: ranges[s].first?.start ?? 0,
                        end: ranges[s].last?.end ?? 0
                    ),
                    paragraph: s
                )
            )
        }
        tokens.linkChildren()
    }
}
