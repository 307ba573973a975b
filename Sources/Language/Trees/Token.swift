/// One token of a document, as a view: convenient, and not for hot loops,
/// which read the columns of ``Tokens`` instead.
public struct Token: Sendable {
    /// The document that it belongs to.
    public let document: Document
    /// Its number among all tokens of the document, from 0.
    public let index: Int

    /// The token as written.
    public var form: String { document.string(range) }
    /// The token's bytes in the text.
    public var range: TextRange { document.range(of: index) }
    /// The dictionary form.
    public var lemma: String {
        String(
            decoding: document.tokens.lemmaText[document.tokens.lemmaRange[index].indices],
            as: UTF8.self
        )
    }
    /// The universal part of speech.
    public var upos: UPOS { document.tokens.upos[index] }
    /// The Penn tag, finer than ``upos``.
    public var xpos: XPOS { document.tokens.xpos[index] }
    /// The morphological features.
    public var features: Features { document.tokens.features[index] }
    /// The relation to the ``head``; `root` where there is none.
    public var relation: Relation { document.tokens.relation[index] }
    /// The head, nil for the root of a sentence.
    public var head: Token? {
        let h = document.tokens.head[index]
        return h < 0 ? nil : document[Int(h)]
    }
    /// The children, in text order.
    public var children: [Token] { document.children(of: index).map { document[Int($0)] } }
    /// The sentence that the token stands in.
    public var sentence: Sentence { document.sentences[Int(document.tokens.sentence[index])] }
}
