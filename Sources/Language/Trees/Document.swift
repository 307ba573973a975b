/// A text with its sentences, tokens and trees.
///
/// The bytes are kept as they came, so that every range of a token or a sentence
/// gives back exactly what stood there.
public struct Document: Sendable {
    /// The text's bytes: UTF-8, though any bytes are borne.
    public let text: [UInt8]
    /// The sentences in text order; empty until it is segmented.
    public internal(set) var sentences: [Sentence] = []
    /// The tokens as columns; tags and trees are empty until it is parsed.
    public internal(set) var tokens = Tokens()

    /// Makes a document that has not been segmented yet.
    public init(text: [UInt8]) { self.text = text }

    /// Makes a document from a string that has not been segmented yet.
    public init(_ text: String) { self.init(text: Array(text.utf8)) }

    /// The number of tokens.
    public var count: Int { tokens.count }

    /// The text of a range; bytes that are not UTF-8 become U+FFFD.
    public func string(_ range: TextRange) -> String {
        let lower = min(max(Int(range.start), 0), text.count)
        let upper = min(max(Int(range.end), lower), text.count)
        return String(decoding: text[lower..<upper], as: UTF8.self)
    }

    /// Token number `index` as a view.
    public subscript(index: Int) -> Token { Token(document: self, index: index) }

    /// The bytes of token `i`.
    public func range(of i: Int) -> TextRange {
        TextRange(start: tokens.start[i], end: tokens.end[i])
    }

    /// The tokens below `i` and `i` itself: the first and last index of its subtree.
    /// - Complexity: O(tokens of the subtree).
    public func subtree(of i: Int) -> ClosedRange<Int> {
        var low = i
        var high = i
        var stack = [Int32(i)]
        while let next = stack.popLast() {
            let j = Int(next)
            low = min(low, j)
            high = max(high, j)
            stack.append(contentsOf: children(of: j))
        }
        return low...high
    }

    /// The children of token `i`, in text order.
    public func children(of i: Int) -> ArraySlice<Int32> {
        tokens.children[Int(tokens.childStart[i])..<Int(tokens.childStart[i + 1])]
    }
}
