/// The tokens of a document as columns: entry `i` of every column belongs to token `i`,
/// and tokens count through the whole document.
///
/// A token is a syntactic word; *don't* is two, the second marked ``continues``.
public struct Tokens: Sendable {
    /// The first byte of each token.
    public internal(set) var start: [Int32] = []
    /// The byte after each token.
    public internal(set) var end: [Int32] = []
    /// Whether the token continues the one before as part of one written word (*do*|*n't*).
    public internal(set) var continues: [Bool] = []
    /// ``StableHash/ofLowercased(_:)`` of each token's bytes.
    public internal(set) var form: [UInt64] = []
    /// The universal part of speech of each token.
    public internal(set) var upos: [UPOS] = []
    /// The Penn tag of each token.
    public internal(set) var xpos: [XPOS] = []
    /// The morphological features of each token.
    public internal(set) var features: [Features] = []
    /// What each proper noun names; nil where the engine doesn't tell, as the fast one never does.
    public internal(set) var name: [NameKind?] = []
    /// ``StableHash/of(_:)-(String)`` of each token's lemma in small letters.
    public internal(set) var lemma: [UInt64] = []
    /// Where each lemma lies in ``lemmaText``.
    public internal(set) var lemmaRange: [TextRange] = []
    /// The lemmas' bytes, one after another.
    public internal(set) var lemmaText: [UInt8] = []
    /// The index of each token's head; -1 for the root of a sentence.
    public internal(set) var head: [Int32] = []
    /// The relation of each token to its head.
    public internal(set) var relation: [Relation] = []
    /// The children of token `i` are `children[childStart[i]..<childStart[i + 1]]`, in text order.
    public internal(set) var childStart: [Int32] = [0]
    /// The children of all tokens, one token's after another's.
    public internal(set) var children: [Int32] = []
    /// The sentence of each token.
    public internal(set) var sentence: [Int32] = []

    /// The number of tokens.
    public var count: Int { start.count }

    /// Makes an empty table.
    public init() {}

    /// Adds a token that no engine has read yet.
    mutating func append(_ range: TextRange, continues: Bool, form: UInt64, sentence: Int) {
        start.append(range.start)
        end.append(range.end)
        self.continues.append(continues)
        self.form.append(form)
        upos.append(.x)
        xpos.append(.nn)
        features.append([])
        name.append(nil)
        lemma.append(0)
        lemmaRange.append(TextRange(start: 0, end: 0))
        head.append(-1)
        relation.append(.dep)
        self.sentence.append(Int32(truncatingIfNeeded: sentence))
    }

    /// Gives token `i` its lemma.
    mutating func setLemma(_ bytes: some Collection<UInt8>, of i: Int) {
        let from = lemmaText.count
        lemmaText.append(contentsOf: bytes)
        closeLemma(of: i, from: from)
    }

    /// Gives token `i` the lemma that has just been appended to ``lemmaText``, from `from` on.
    mutating func closeLemma(of i: Int, from: Int) {
        lemmaRange[i] = TextRange(from, lemmaText.count)
        lemma[i] = StableHash.ofLowercased(lemmaText[from...])
    }

    /// Fills ``childStart`` and ``children`` from ``head``.
    /// - Complexity: O(tokens).
    mutating func linkChildren() {
        let n = count
        childStart = [Int32](repeating: 0, count: n + 1)
        for h in head where h >= 0 { childStart[Int(h) + 1] += 1 }
        for i in 0..<n { childStart[i + 1] += childStart[i] }
        var next = childStart
        children = [Int32](repeating: 0, count: Int(childStart[n]))
        for (i, h) in head.enumerated() where h >= 0 {
            children[Int(next[Int(h)])] = Int32(i)
            next[Int(h)] += 1
        }
    }
}
