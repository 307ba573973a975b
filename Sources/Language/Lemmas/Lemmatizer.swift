/// From tagged words to their lemmas, by the endings that a model knows.
///
/// Sendable although its table holds a pointer: it points into the model's bytes, which are never
/// written.
public struct Lemmatizer: @unchecked Sendable {
    private let file: ModelFile
    private let table: SuffixTable
    private let edits: [LemmaEdit]

    /// Reads the sections `edits` and `lemmas` of the fast engine's model.
    public init(_ file: ModelFile) throws(ModelError) {
        self.file = file
        edits = try LemmaEdit.read(try file.section("edits"))
        table = try SuffixTable(try file.section("lemmas"), name: "lemmas", values: edits.count)
    }

    /// Gives every token of a tagged document its lemma.
    func lemmatize(_ document: inout Document) {
        document.text.withUnsafeBytes { text in
            for i in 0..<document.tokens.count {
                let form = UnsafeRawBufferPointer(rebasing: text[document.range(of: i).indices])
                lemmatize(i, form, &document.tokens)
            }
        }
    }

    /// The past tense and the participle of a verb mostly look alike: *shot* is known as one if
    /// not as the other.
    private func twin(of i: Int, _ columns: Tokens) -> Int? {
        let upos = Int(columns.upos[i].rawValue) << 8
        switch columns.xpos[i] {
        case .vbd: return upos | Int(XPOS.vbn.rawValue)
        case .vbn: return upos | Int(XPOS.vbd.rawValue)
        default: return nil
        }
    }

    /// Gives token `i` its lemma.
    private func lemmatize(_ i: Int, _ form: UnsafeRawBufferPointer, _ columns: inout Tokens) {
        let tag = Int(columns.upos[i].rawValue) << 8 | Int(columns.xpos[i].rawValue)
        let edit = table.value(tag: tag, twin: twin(of: i, columns), form)
        let from = columns.lemmaText.count
        if edit > 0 {
            edits[edit - 1].apply(form, to: &columns.lemmaText)
        } else {
            columns.lemmaText.append(contentsOf: form)
        }
        if columns.lemmaText.count == from { columns.lemmaText.append(contentsOf: form) }
        columns.closeLemma(of: i, from: from)
    }
}
