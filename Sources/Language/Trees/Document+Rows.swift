extension Document {
    /// A token with its tree as a row of a treebank.
    package struct Row: Sendable {
        package var form: String
        package var lemma: String
        package var upos: UPOS
        package var xpos: XPOS
        package var features: Features
        /// The head within the sentence, from 1; 0 for the root.
        package var head: Int
        package var relation: Relation
        package var spaceAfter: Bool

        package init(
            form: String,
            lemma: String,
            upos: UPOS,
            xpos: XPOS,
            features: Features = [],
            head: Int,
            relation: Relation,
            spaceAfter: Bool = true
        ) {
            self.form = form
            self.lemma = lemma
            self.upos = upos
            self.xpos = xpos
            self.features = features
            self.head = head
            self.relation = relation
            self.spaceAfter = spaceAfter
        }
    }

    /// Makes a document from finished trees, one list of rows a sentence.
    package init(trees: [[Row]]) {
        var text: [UInt8] = []
        var ranges: [[TextRange]] = []
        for rows in trees {
            if !text.isEmpty { text.append(0x0A) }
            var sentence: [TextRange] = []
            for row in rows {
                let start = text.count
                text.append(contentsOf: row.form.utf8)
                sentence.append(TextRange(start, text.count))
                if row.spaceAfter { text.append(0x20) }
            }
            ranges.append(sentence)
        }
        self.init(text: text)
        for (s, rows) in trees.enumerated() {
            let first = tokens.count
            for (k, row) in rows.enumerated() {
                let i = tokens.count
                tokens.append(
                    ranges[s][k],
                    continues: false,
                    form: StableHash.ofLowercased(row.form.utf8),
                    sentence: s
                )
                tokens.upos[i] = row.upos
                tokens.xpos[i] = row.xpos
                tokens.features[i] = row.features
                tokens.setLemma(Array(row.lemma.utf8), of: i)
                let isInside = row.head > 0 && row.head <= rows.count && row.head != k + 1
                tokens.head[i] = isInside ? Int32(first + row.head - 1) : -1
                tokens.relation[i] = row.relation
            }
            guard let low = ranges[s].first, let high = ranges[s].last else { continue }
            sentences.append(
                Sentence(tokens: first..<tokens.count, range: low.union(high), paragraph: 0)
            )
        }
        tokens.linkChildren()
    }
}
