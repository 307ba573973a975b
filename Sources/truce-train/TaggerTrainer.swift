import Language

/// Trains the tagger, and tags the training sentences by jackknifing, as the parser will see them.
struct TaggerTrainer: Sendable {
    let classes: [UInt64: UInt64]
    let tagCount: Int

    /// Trains on the lessons of `order`, which is shuffled anew for each epoch.
    func train(_ lessons: Lessons, order: [Int], epochs: Int) -> Perceptron {
        let model = Perceptron(width: tagCount)
        let words = WordColumns()
        let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureWriter.capacity)
        let scores = UnsafeMutablePointer<Float>.allocate(capacity: 256)
        defer {
            keys.deallocate()
            scores.deallocate()
        }
        var random = SplitMix(seed: 1)
        var order = order
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for s in order {
                let sentence = lessons.sentences[s]
                words.read(sentence, classes: classes)
                var t1 = 0
                var t2 = 0
                for i in 1..<sentence.forms.count {
                    let n = TagFeatures.extract(words, i, t1, t2, into: keys)
                    model.score(keys, n, into: scores)
                    let guess = model.best(scores)
                    let gold = sentence.tags[i]
                    if gold >= 0, guess != gold { model.update(keys, n, good: gold, bad: guess) }
                    model.tick()
                    t2 = t1
                    t1 = guess + 1
                }
            }
        }
        model.average()
        return model
    }

    /// The tags that a model gives to sentences; entry 0 is the root's, the last that of "no word".
    func tag(_ sentences: [Treebank.Sentence], with model: Perceptron) -> [[UInt64]] {
        let words = WordColumns()
        let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureWriter.capacity)
        let scores = UnsafeMutablePointer<Float>.allocate(capacity: 256)
        defer {
            keys.deallocate()
            scores.deallocate()
        }
        return sentences.map { sentence in
            words.read(sentence, classes: classes)
            var tags: [UInt64] = [TagSet.root]
            var t1 = 0
            var t2 = 0
            for i in 1..<sentence.forms.count {
                let n = TagFeatures.extract(words, i, t1, t2, into: keys)
                model.score(keys, n, into: scores)
                t2 = t1
                t1 = model.best(scores) + 1
                tags.append(UInt64(t1))
            }
            return tags + [TagSet.none]
        }
    }

    /// Tags every sentence with a model that has not seen it: four folds of blocks of fifty.
    func jackknife(_ lessons: Lessons, epochs: Int) async -> [[UInt64]] {
        let folds = 4
        let sentences = lessons.sentences
        @Sendable func fold(_ i: Int) -> Int { i / 50 % folds }
        var out = [[UInt64]](repeating: [], count: sentences.count)
        await withTaskGroup(of: (Int, [[UInt64]]).self) { group in
            for k in 0..<folds {
                group.addTask {
                    let rest = lessons.order { fold($0) != k }
                    let held = sentences.indices.filter { fold($0) == k }.map { sentences[$0] }
                    return (k, tag(held, with: train(lessons, order: rest, epochs: epochs)))
                }
            }
            for await (k, tags) in group {
                for (i, row) in zip(sentences.indices.filter { fold($0) == k }, tags) {
                    out[i] = row
                }
            }
        }
        return out
    }
}
