import Language

/// Learns where sentences end from texts whose sentences are known.
///
/// An averaged perceptron over the features of ``BoundaryFeatures``, with a fixed seed:
/// the same texts give the same bytes.
struct BoundaryTrainer {
    var epochs = 8
    /// What the tokenizer knows; the same as the segmenter that will use the model.
    let lexicon: TokenLexicon

    private struct Example {
        let features: [Int32]
        let isBoundary: Bool
    }

    /// Trains on paragraphs, each the texts of its sentences as CoNLL-U gives them in `# text`;
    /// gives the bytes of a ``BoundaryModel``.
    func train(_ paragraphs: [[String]]) -> [UInt8] {
        var examples = examples(of: paragraphs)
        var weights = [Float](repeating: 0, count: 1 << 17)
        var sums = weights
        var state: UInt64 = 0x5DEE_CE66
        var time: Float = 1
        for _ in 0..<epochs {
            for i in stride(from: examples.count - 1, to: 0, by: -1) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                examples.swapAt(i, Int(state >> 33) % (i + 1))
            }
            for example in examples {
                var score: Float = 0
                for f in example.features { score += weights[Int(f)] }
                // A margin keeps the classifier from leaning on one feature.
                if example.isBoundary ? score <= 3 : score >= -3 {
                    let step: Float = example.isBoundary ? 1 : -1
                    for f in example.features {
                        weights[Int(f)] += step
                        sums[Int(f)] += step * time
                    }
                }
                time += 1
            }
        }
        for i in weights.indices { weights[i] -= sums[i] / time }
        return BoundaryModel.encode(weights)
    }

    private func examples(of paragraphs: [[String]]) -> [Example] {
        var text: [UInt8] = []
        var starts: Set<Int> = []
        for paragraph in paragraphs {
            if !text.isEmpty { text += [10, 10] }
            for (i, sentence) in paragraph.enumerated() {
                if i > 0 { text.append(32) }
                starts.insert(text.count)
                text += Array(sentence.utf8)
            }
        }
        var examples: [Example] = []
        var document = Document(text: text)
        Segmenter(boundaries: nil, lexicon: lexicon).segment(&document) { features, _, start in
            var indices: [Int32] = []
            features.visit { indices.append(Int32($0)) }
            let isBoundary = starts.contains(start)
            examples.append(Example(features: indices, isBoundary: isBoundary))
            return isBoundary
        }
        return examples
    }
}
