/// One thread's use of the ``FastEngine``.
final class FastParser: Parser {
    private let engine: FastEngine
    private let words = WordColumns()
    private let state = ParserState()
    private let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureWriter.capacity)
    private let scores = UnsafeMutablePointer<Int32>.allocate(capacity: 256)
    private var tags: [UInt64] = []

    init(engine: FastEngine) { self.engine = engine }

    deinit {
        keys.deallocate()
        scores.deallocate()
    }

    func parse(_ document: inout Document) {
        for s in document.sentences.indices {
            let tokens = document.sentences[s].tokens
            guard !tokens.isEmpty else { continue }
            read(document, tokens)
            tag(tokens, &document.tokens)
            parse(tokens, &document.tokens)
        }
        engine.lemmas.lemmatize(&document)
        findFeatures(&document)
        document.tokens.linkChildren()
        Voice.mark(&document.tokens)
    }

    /// Fills the columns from the words of a sentence.
    private func read(_ document: Document, _ tokens: Range<Int>) {
        words.begin(words: tokens.count)
        document.text.withUnsafeBytes { text in
            for (i, token) in tokens.enumerated() {
                let bytes = UnsafeRawBufferPointer(
                    rebasing: text[document.range(of: token).indices]
                )
                words.set(i + 1, bytes: bytes)
                words.setClass(i + 1, engine.classes.find(words.word[i + 1]))
            }
        }
        if tags.count < tokens.count + 2 {
            tags = [UInt64](repeating: 0, count: max(tokens.count + 2, tags.count * 2))
        }
    }

    private func tag(_ tokens: Range<Int>, _ columns: inout Tokens) {
        let n = tokens.count
        var t1 = 0
        var t2 = 0
        for i in 1...n {
            let count = TagFeatures.extract(words, i, t1, t2, into: keys)
            engine.tagTable.score(keys, count, into: scores)
            let best = engine.tagTable.best(scores)
            t2 = t1
            t1 = best + 1
            tags[i] = UInt64(best + 1)
            columns.upos[tokens.lowerBound + i - 1] = engine.tags.upos[best]
            columns.xpos[tokens.lowerBound + i - 1] = engine.tags.xpos[best]
        }
        tags[0] = TagSet.root
        tags[n + 1] = TagSet.none
    }

    private func parse(_ tokens: Range<Int>, _ columns: inout Tokens) {
        state.begin(words: tokens.count)
        tags.withUnsafeBufferPointer { tags in
            guard let tags = tags.baseAddress else { return }
            while !state.isDone {
                let canLeft = state.canLeft
                let canRight = state.canRight
                if !canLeft && !canRight {
                    state.shift()
                    continue
                }
                let count = ArcFeatures.extract(words, tags, state, into: keys)
                let (left, right) = engine.arcs.scores(keys, count)
                // Shift stands at 0 and comes first among equals, then left.
                if state.canShift, !(canLeft && left > 0), !(canRight && right > 0) {
                    state.shift()
                } else if canLeft, !canRight || left >= right {
                    attach(tags, to: state.next)
                } else {
                    attach(tags, to: Int(state.stack[state.depth - 2]))
                }
            }
        }
        for (i, token) in tokens.enumerated() {
            let head = Int(state.head[i + 1])
            columns.head[token] = head <= 0 ? -1 : Int32(tokens.lowerBound + head - 1)
            columns.relation[token] = head <= 0 ? .root : engine.relations[Int(state.label[i + 1])]
        }
    }

    private func attach(_ tags: UnsafePointer<UInt64>, to head: Int) {
        let dependent = Int(state.stack[state.depth - 1])
        let count = LabelFeatures.extract(
            words,
            tags,
            state,
            head: head,
            dependent: dependent,
            into: keys
        )
        engine.labels.score(keys, count, into: scores)
        state.attach(to: head, engine.labels.best(scores))
    }

    private func findFeatures(_ document: inout Document) {
        document.text.withUnsafeBytes { text in
            for i in 0..<document.tokens.count {
                let form = UnsafeRawBufferPointer(rebasing: text[document.range(of: i).indices])
                let upos = Int(document.tokens.upos[i].rawValue)
                let tag = upos << 8 | Int(document.tokens.xpos[i].rawValue)
                let found = engine.morphology.value(tag: tag, form)
                document.tokens.features[i] = found > 0 ? engine.features[found - 1] : []
            }
        }
    }
}
