/// A sentence of a document: its tokens, its place in the text and what it is.
public struct Sentence: Hashable, Sendable {
    /// What a stretch of text is within a report.
    public enum Kind: UInt8, Sendable {
        /// Running text.
        case body
        /// A heading: a line of its own without a full stop.
        case heading
        /// An item of a list.
        case bullet
        /// The place, agency and date before the first sentence: *ISTANBUL (Reuters) —*.
        case dateline
    }

    /// The indices of its tokens in the document's ``Tokens``.
    public var tokens: Range<Int>
    /// From its first token's first byte to its last token's end.
    public var range: TextRange
    /// The number of the paragraph that it stands in, from 0.
    public var paragraph: Int
    /// What the stretch of text is within its report.
    public var kind: Kind

    /// Makes a sentence.
    public init(tokens: Range<Int>, range: TextRange, paragraph: Int, kind: Kind = .body) {
        self.tokens = tokens
        self.range = range
        self.paragraph = paragraph
        self.kind = kind
    }
}
