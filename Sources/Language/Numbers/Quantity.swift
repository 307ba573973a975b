/// A number in a text with its bounds: what *more than 20* or *dozens* says.
///
/// Who or what is counted is for the reader of the sentence to find.
public struct Quantity: Hashable, Sendable {
    /// From the first word of the phrase to its last.
    public var range: TextRange
    /// The tokens of the phrase.
    public var tokens: Range<Int>
    /// The token at which the number itself ends: what is counted mostly stands after it.
    public var head: Int
    /// The least that the words allow; nil when they set no lower bound.
    public var min: Int?
    /// The most that the words allow; nil when they set no upper bound.
    public var max: Int?
    /// Whether the words say that the number is not exact (*about*, *some*, *nearly*).
    public var isApproximate: Bool
    /// The phrase as written.
    public var text: String
}
