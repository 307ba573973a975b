public import Language

/// Builds documents from trees written down by hand.
public enum Tree {
    /// A document from lines `form lemma UPOS XPOS head relation`, the number of a line
    /// within its sentence being its id; an empty line ends a sentence.
    ///
    /// ```swift
    /// Tree.document("""
    ///     Troops  troops  NOUN NNS 2 nsubj
    ///     shelled shell   VERB VBD 0 root
    ///     """)
    /// ```
    public static func document(_ lines: String) -> Document {
        var trees: [[Document.Row]] = []
        var rows: [Document.Row] = []
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
            let columns = line.split(separator: " ").map(String.init)
            if columns.count < 6 {
                if !rows.isEmpty { trees.append(rows) }
                rows = []
                continue
            }
            rows.append(
                Document.Row(
                    form: columns[0],
                    lemma: columns[1],
                    upos: UPOS(name: columns[2]) ?? .x,
                    xpos: XPOS(name: columns[3]) ?? .nn,
                    head: Int(columns[4]) ?? 0,
                    relation: Relation(name: columns[5]) ?? .dep
                )
            )
        }
        if !rows.isEmpty { trees.append(rows) }
        return Document(trees: trees)
    }
}
