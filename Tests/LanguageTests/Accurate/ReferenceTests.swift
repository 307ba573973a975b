import Foundation
import Testing

@testable import Language

/// The engine against the network that it was made from: what PyTorch finds, computing in eight bits
/// as well, is kept in `reference.jsonl` (`Training/train` writes it).
@Suite struct ReferenceTests {
    private struct Reference: Decodable {
        var words: [String]
        var pieces: [[Int32]]
        var tags: [Int]
        var features: [Int]
        var heads: [Int]
        var relations: [Int]
        var tagScores: [Float]
        var arcScores: [Float]
        var relationScores: [Float]
    }

    private static func references() throws -> [Reference] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try BuiltIn.fixture("reference.jsonl").split(separator: "\n").map {
            try decoder.decode(Reference.self, from: Data($0.utf8))
        }
    }

    @Test func wordsAreCutIntoTheSamePieces() throws {
        let engine = try #require(try BuiltIn.accurateEngine())
        var scratch: [UInt8] = []
        for reference in try Self.references() {
            for (word, expected) in zip(reference.words, reference.pieces) {
                var pieces: [Int32] = []
                Array(word.utf8).withUnsafeBytes {
                    engine.vocabulary.cut($0, into: &pieces, scratch: &scratch)
                }
                #expect(pieces == expected, "\(word)")
            }
        }
    }

    @Test func treesAndScoresAreTheSame() throws {
        let engine = try #require(try BuiltIn.accurateEngine())
        let network = Network(engine.weights, kernels: engine.kernels)
        let references = try Self.references()
        #expect(references.count >= 200)
        var words = 0
        var same = (tags: 0, features: 0, heads: 0, relations: 0)
        var differences: [Float] = []
        for reference in references {
            let batch = Self.batch(reference.words, engine)
            network.read(batch)
            let segment = try #require(batch.segments.first)
            let (scores, stride) = network.arcs(segment)
            var heads: [Int] = []
            SpanningTree.find(scores, stride: stride, count: segment.words.count, heads: &heads)
            for (i, head) in reference.heads.enumerated() {
                if heads[i + 1] == head { same.heads += 1 }
                let score = scores[(i + 1) * stride + head]
                differences.append(abs(score - reference.arcScores[i]))
                let row = network.workspace.classes + (i + 1) * engine.weights.classes.channels
                let (tag, value) = Self.best(row, engine.tags.count)
                if tag == reference.tags[i] { same.tags += 1 }
                differences.append(abs(value - reference.tagScores[i]))
                let features = Self.best(row + engine.tags.count, engine.features.count).index
                if features == reference.features[i] { same.features += 1 }
            }
            network.labels(segment, [0] + reference.heads) { word, scores in
                let (relation, value) = Self.best(scores, engine.relations.count)
                if relation == reference.relations[word - 1] { same.relations += 1 }
                differences.append(abs(value - reference.relationScores[word - 1]))
            }
            words += reference.words.count
        }
        differences.sort()
        let median = differences[differences.count / 2]
        let worst = differences[differences.count * 999 / 1000]
        print(
            "\(words) words; same tags \(same.tags), features \(same.features), heads "
                + "\(same.heads), relations \(same.relations); scores apart by \(median) at the "
                + "median, \(worst) at the 99.9th percentile"
        )
        // Sums come in another order in PyTorch, and a number that lies on the line between two
        // bytes may fall on either side: hence the leeway.
        #expect(same.tags >= words * 998 / 1000)
        #expect(same.features >= words * 998 / 1000)
        #expect(same.heads >= words * 995 / 1000)
        #expect(same.relations >= words * 997 / 1000)
        #expect(median < 0.05)
        #expect(worst < 2)
    }

    private static func batch(_ words: [String], _ engine: AccurateEngine) -> Batch {
        var pieces: [Int32] = []
        var starts: [Int32] = []
        var shapes: [UInt8] = []
        var scratch: [UInt8] = []
        for (i, word) in words.enumerated() {
            starts.append(Int32(pieces.count))
            Array(word.utf8).withUnsafeBytes {
                engine.vocabulary.cut($0, into: &pieces, scratch: &scratch)
                shapes.append(UInt8(WordShape.shape($0, isFirst: i == 0)))
            }
        }
        var batch = Batch()
        batch.add(
            0..<words.count,
            continues: false,
            pieces: pieces[...],
            starts: starts[...],
            shapes: shapes[...],
            using: engine.vocabulary
        )
        return batch
    }

    private static func best(_ scores: UnsafePointer<Float>, _ count: Int) -> (
        index: Int, score: Float
    ) {
        var best = 0
        for k in 1..<count where scores[k] > scores[best] { best = k }
        return (best, scores[best])
    }
}
