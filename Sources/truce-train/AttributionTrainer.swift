import Coding

/// Learns who says what from texts with marked attributions.
struct AttributionTrainer {
    /// How often a lemma must be (part of) a cue in the texts to be taken for one at all.
    var fewestCues = 2
    var parts = LogisticTrainer(bits: 15)
    var cues = LogisticTrainer(bits: 17, rate: 0.05)
    var doubts = LogisticTrainer(bits: 15)
    /// What is added to the sum of a cue's features: 0 takes what is right more likely than not, 0.4
    /// serves precision and recall together best.
    var boldness = 0.4
    /// What is added for an attitude that a rule has read: 1 leaves it from one right out of four on.
    var trust = 1.0

    /// The bytes of an ``AttributionModel``.
    func train(_ lessons: [AttributionLesson]) throws -> [UInt8] {
        var counts: [UInt64: Int] = [:]
        for lesson in lessons { lesson.countCues(into: &counts) }
        let lemmas = Set(counts.filter { $0.value >= fewestCues }.keys)
        let parts = parts.train(lessons.flatMap { $0.parts() })
        var doubts = doubts.train(lessons.flatMap { $0.doubts() })
        doubts.bias += trust
        // The cues are learnt with the parts that the program will find.
        let first = AttributionModel.encode(
            cues: AttributionModel.Weights(bits: cues.bits),
            parts: parts,
            doubts: doubts,
            lemmas: lemmas
        )
        let model = try AttributionModel(bytes: first)
        var cues = cues.train(lessons.flatMap { $0.cues(model) })
        cues.bias += boldness
        return AttributionModel.encode(cues: cues, parts: parts, doubts: doubts, lemmas: lemmas)
    }

    /// Who said what with and without the learnt part, by the texts that were left out of learning,
    /// each of `folds` parts of them in turn.
    func crossValidate(_ lessons: [[AttributionLesson]], folds: Int) throws -> [(
        String, AttributionScore
    )] {
        var with = AttributionScore()
        var without = AttributionScore()
        for fold in 0..<folds {
            let training = lessons.indices.filter { $0 % folds != fold }.flatMap { lessons[$0] }
            let model = try AttributionModel(bytes: train(training))
            for i in lessons.indices where i % folds == fold {
                for lesson in lessons[i] {
                    with.add(lesson.score(model))
                    without.add(lesson.score(nil))
                }
            }
        }
        return [("rules alone", without), ("with the learnt part", with)]
    }
}

/// Precision and recall of statements.
struct AttributionScore: CustomStringConvertible {
    private var right = 0
    private var found = 0
    private var marked = 0

    mutating func add(_ counts: (right: Int, found: Int, marked: Int)) {
        right += counts.right
        found += counts.found
        marked += counts.marked
    }

    var description: String {
        func percent(_ a: Int, _ b: Int) -> String {
            "\(Double((Double(a) * 1000 / Double(max(b, 1))).rounded()) / 10)"
        }
        return "precision \(percent(right, found)), recall \(percent(right, marked)), "
            + "F1 \(percent(2 * right, found + marked)) "
            + "(\(right) right of \(found), \(marked) marked)"
    }
}
