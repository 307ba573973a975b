/// Splits a text into paragraphs, sentences and tokens.
///
/// Rules find the places where a sentence may end; the model, when there is one, decides.
public struct Segmenter: Sendable {
    /// The most tokens that one sentence holds; a longer one is cut.
    public static let longestSentence = 5_000

    let boundaries: BoundaryModel?
    let lexicon: TokenLexicon

    /// Makes a segmenter; without a model the rules alone decide.
    public init(boundaries: BoundaryModel?, lexicon: TokenLexicon) {
        self.boundaries = boundaries
        self.lexicon = lexicon
    }

    /// Fills the document's sentences and the tokens' start, end, continues, form, sentence.
    /// - Parameters:
    ///   - document: has its text and nothing else.
    ///   - isHardWrapped: whether lines are broken at a width, where that is known of the whole
    ///     that the text is a part of; else it is seen from the text.
    /// - Complexity: O(bytes).
    public func segment(_ document: inout Document, isHardWrapped: Bool? = nil) {
        let model = boundaries
        split(&document, isHardWrapped) { features, rule, _ in
            guard let model else { return rule }
            return model.score(features) > 0
        }
    }

    /// Whether the lines of a text are broken at a width, so that a line's end says nothing.
    public static func isHardWrapped(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { Layout.isHardWrapped($0) }
    }

    /// The same with another judge of the places where a sentence may end.
    ///
    /// The judge is given the features of the place, what the rules would say, and the byte that
    /// the next token begins at. The trainer uses it.
    public func segment(
        _ document: inout Document,
        judge: (BoundaryFeatures, Bool, Int) -> Bool
    ) {
        split(&document, nil, judge)
    }

    private func split(
        _ document: inout Document,
        _ isHardWrapped: Bool?,
        _ judge: (BoundaryFeatures, Bool, Int) -> Bool
    ) {
        let lexicon = lexicon
        let (tokens, sentences) = document.text.withUnsafeBufferPointer { text in
            CharacterClass.ascii.withUnsafeBufferPointer { table in
                var tokenizer = Tokenizer(text: text, table: table, lexicon: lexicon)
                tokenizer.run()
                var splitter = Splitter(
                    text: text,
                    tokens: tokenizer.tokens,
                    gaps: tokenizer.gaps,
                    lexicon: lexicon
                )
                splitter.run(isHardWrapped: isHardWrapped ?? Layout.isHardWrapped(text), judge)
                return (splitter.tokens, splitter.sentences)
            }
        }
        document.tokens = tokens
        document.sentences = sentences
    }
}
