/// One thread's use of the ``AccurateEngine``.
final class AccurateParser: Parser {
    /// Where a sentence too long for the network may be cut: after a mark within so many last words.
    private static let reach = 64

    private let engine: AccurateEngine
    private let network: Network
    private var batch = Batch()
    private var pieces: [Int32] = []
    private var starts: [Int32] = []
    private var shapes: [UInt8] = []
    private var heads: [Int] = []
    private var scratch: [UInt8] = []
    /// The root of the sentence that is being read, for its later parts.
    private var root = -1

    init(engine: AccurateEngine) {
        self.engine = engine
        network = Network(engine.weights, kernels: engine.kernels)
    }

    func parse(_ document: inout Document) {
        for sentence in document.sentences where !sentence.tokens.isEmpty {
            add(sentence.tokens, of: &document)
        }
        flush(&document)
        engine.lemmas.lemmatize(&document)
        document.tokens.linkChildren()
        Voice.mark(&document.tokens)
    }

    /// Adds a sentence to the batch, in as many segments as it needs.
    private func add(_ tokens: Range<Int>, of document: inout Document) {
        readWords(tokens, of: document)
        let room = NetworkWeights.positions - 2
        var first = 0
        while first < tokens.count {
            var end = first
            let from = Int(starts[first])
            while end < tokens.count, pieceEnd(of: end) - from <= room { end += 1 }
            if end < tokens.count { end = cut(first, end, tokens, of: document) }
            let last = pieceEnd(of: end - 1)
            if !batch.fits(last - from + 2) { flush(&document) }
            batch.add(
                tokens.lowerBound + first..<tokens.lowerBound + end,
                continues: first > 0,
                pieces: pieces[from..<last],
                starts: starts[first..<end],
                shapes: shapes[first..<end],
                using: engine.vocabulary
            )
            first = end
        }
    }

    private func pieceEnd(of word: Int) -> Int {
        word + 1 < starts.count ? Int(starts[word + 1]) : pieces.count
    }

    /// Cuts the words of a sentence into pieces.
    private func readWords(_ tokens: Range<Int>, of document: Document) {
        pieces.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        document.text.withUnsafeBytes { text in
            for token in tokens {
                let word = UnsafeRawBufferPointer(rebasing: text[document.range(of: token).indices])
                starts.append(Int32(pieces.count))
                engine.vocabulary.cut(word, into: &pieces, scratch: &scratch)
                let isFirst = token == tokens.lowerBound
                shapes.append(UInt8(WordShape.shape(word, isFirst: isFirst)))
            }
        }
    }

    /// Where to end a segment that would go on past `end`: after the last comma or the like.
    private func cut(_ first: Int, _ end: Int, _ tokens: Range<Int>, of document: Document) -> Int {
        for word in stride(from: end - 1, to: max(first, end - Self.reach), by: -1) {
            let range = document.range(of: tokens.lowerBound + word)
            guard range.count == 1 else { continue }
            switch document.text[range.indices.lowerBound] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."):
                return word + 1
            default: continue
            }
        }
        return end
    }

    /// Sends the batch through the network and writes down what it finds.
    private func flush(_ document: inout Document) {
        guard !batch.isEmpty else { return }
        network.read(batch)
        for segment in batch.segments {
            classify(segment, &document.tokens)
            attach(segment, &document.tokens)
        }
        batch.removeAll()
    }

    /// Writes tags, features and what proper nouns name.
    private func classify(_ segment: Segment, _ tokens: inout Tokens) {
        let channels = engine.weights.classes.channels
        for (i, token) in segment.tokens.enumerated() {
            let scores = network.workspace.classes + (segment.words.lowerBound + 1 + i) * channels
            let tag = engine.tags[Self.best(scores, engine.tags.count)]
            tokens.upos[token] = tag.upos
            tokens.xpos[token] = tag.xpos
            let features = scores + engine.tags.count
            tokens.features[token] = engine.features[Self.best(features, engine.features.count)]
            guard tag.upos == .propn else { continue }
            let names = features + engine.features.count
            tokens.name[token] = engine.names[Self.best(names, engine.names.count)]
        }
    }

    /// Writes heads and relations.
    private func attach(_ segment: Segment, _ tokens: inout Tokens) {
        let (scores, stride) = network.arcs(segment)
        SpanningTree.find(scores, stride: stride, count: segment.words.count, heads: &heads)
        let base = segment.tokens.lowerBound - 1
        network.labels(segment, heads) { word, scores in
            let token = base + word
            if heads[word] > 0 {
                tokens.head[token] = Int32(base + heads[word])
                tokens.relation[token] = engine.relations[Self.best(scores, engine.relations.count)]
            } else if segment.continues, root >= 0 {
                tokens.head[token] = Int32(root)
                tokens.relation[token] = .parataxis
            } else {
                tokens.head[token] = -1
                tokens.relation[token] = .root
                root = token
            }
        }
    }

    /// The first of the highest scores.
    private static func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
        var best = 0
        for k in 1..<max(count, 1) where scores[k] > scores[best] { best = k }
        return best
    }
}
