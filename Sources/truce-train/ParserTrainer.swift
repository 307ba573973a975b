import Language

/// Trains the arc-hybrid parser with a dynamic oracle (Goldberg and Nivre 2013, "Training
/// Deterministic Parsers with Non-Deterministic Oracles"): from the second epoch on it mostly
/// follows its own actions, so that it learns to go on well from its own mistakes.
struct ParserTrainer {
    let classes: [UInt64: UInt64]
    let relationCount: Int
    var epochs = 12

    /// Actions by number.
    enum Action { static let shift = 0, left = 1, right = 2 }

    /// The two classifiers of the parser.
    struct Model {
        var arcs = Perceptron(width: 3)
        var labels: Perceptron
    }

    /// How many gold arcs each action makes unreachable.
    static func costs(_ heads: [Int], _ state: ParserState, into costs: inout [Int]) {
        costs[0] = 0
        costs[1] = 0
        costs[2] = 0
        let n = state.count
        let depth = state.depth
        let top = Int(state.stack[depth - 1])
        let next = state.next
        if next <= n {
            for k in 0..<depth {
                let word = Int(state.stack[k])
                if word != 0, heads[word] == next { costs[0] += 1 }
                if k < depth - 1, heads[next] == word { costs[0] += 1 }
            }
        }
        guard top != 0 else { return }
        var dependents = 0
        if next <= n { for j in next...n where heads[j] == top { dependents += 1 } }
        let head = heads[top]
        costs[1] = dependents
        costs[2] = dependents
        if (depth > 1 && head == Int(state.stack[depth - 2])) || head > next { costs[1] += 1 }
        if head >= next { costs[2] += 1 }
    }

    func train(
        _ lessons: Lessons,
        tags: [[UInt64]],
        report: (String) -> Void
    ) -> Model {
        let model = Model(labels: Perceptron(width: relationCount))
        let words = WordColumns()
        let state = ParserState()
        let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureWriter.capacity)
        let scores = UnsafeMutablePointer<Float>.allocate(capacity: 256)
        defer {
            keys.deallocate()
            scores.deallocate()
        }
        var random = SplitMix(seed: 7)
        var order = lessons.order()
        var cost = [0, 0, 0]
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            var wrong = 0
            var steps = 0
            for s in order {
                let sentence = lessons.sentences[s]
                words.read(sentence, classes: classes)
                state.begin(words: sentence.count)
                tags[s].withUnsafeBufferPointer { tags in
                    guard let tags = tags.baseAddress else { return }
                    while !state.isDone {
                        let legal = [state.canShift, state.canLeft, state.canRight]
                        Self.costs(sentence.heads, state, into: &cost)
                        let n = ArcFeatures.extract(words, tags, state, into: keys)
                        model.arcs.score(keys, n, into: scores)
                        var guess = -1
                        var least = Int.max
                        for a in 0..<3 where legal[a] {
                            if guess < 0 || scores[a] > scores[guess] { guess = a }
                            least = min(least, cost[a])
                        }
                        var good = -1
                        for a in 0..<3 where legal[a] && cost[a] == least {
                            if good < 0 || scores[a] > scores[good] { good = a }
                        }
                        guard guess >= 0, good >= 0 else { return }
                        model.arcs.tick()
                        steps += 1
                        if cost[guess] > least {
                            model.arcs.update(keys, n, good: good, bad: guess)
                            wrong += 1
                        }
                        let follow = epoch > 0 && random.next() % 10 != 0
                        let action = cost[guess] > least && !follow ? good : guess
                        if action == Action.shift {
                            state.shift()
                            continue
                        }
                        let head =
                            action == Action.left ? state.next : Int(state.stack[state.depth - 2])
                        let dependent = Int(state.stack[state.depth - 1])
                        let m = LabelFeatures.extract(
                            words,
                            tags,
                            state,
                            head: head,
                            dependent: dependent,
                            into: keys
                        )
                        model.labels.score(keys, m, into: scores)
                        let label = model.labels.best(scores)
                        model.labels.tick()
                        if sentence.heads[dependent] == head, label != sentence.relations[dependent]
                        {
                            model.labels.update(
                                keys,
                                m,
                                good: sentence.relations[dependent],
                                bad: label
                            )
                        }
                        state.attach(to: head, label)
                    }
                }
            }
            report("parser epoch \(epoch + 1) of \(epochs): \(wrong) of \(steps) actions wrong")
        }
        model.arcs.average()
        model.labels.average()
        return model
    }
}
