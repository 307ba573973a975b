import Testing

@testable import Language

@Suite struct SpanningTreeTests {
    /// A small random source with a fixed seed.
    private struct Random {
        var state: UInt64
        mutating func next() -> Float {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(state >> 40) / Float(1 << 24) * 20 - 10
        }
    }

    @Test func isTheBestOfAllTrees() {
        var random = Random(state: 11)
        for _ in 0..<400 {
            for n in 2...5 {
                let scores = (0..<n * 16).map { _ in random.next() }
                var heads: [Int] = []
                SpanningTree.find(scores, stride: 16, count: n, heads: &heads)
                #expect(Self.isTree(heads))
                #expect(abs(Self.sum(heads, scores) - Self.best(scores, n)) < 1e-3)
            }
        }
    }

    @Test func scoresThatAreNoNumbersStillGiveATree() {
        for value in [Float.nan, .infinity, -.infinity] {
            var heads: [Int] = []
            let scores = [Float](repeating: value, count: 16 * 9)
            SpanningTree.find(scores, stride: 16, count: 9, heads: &heads)
            #expect(Self.isTree(heads))
        }
    }

    private static func sum(_ heads: [Int], _ scores: [Float]) -> Float {
        heads.indices.dropFirst().reduce(0) { $0 + scores[$1 * 16 + heads[$1]] }
    }

    /// Whether every word leads to the root, and one alone stands under it.
    private static func isTree(_ heads: [Int]) -> Bool {
        heads.dropFirst().count { $0 == 0 } == 1
            && heads.indices.allSatisfy { start in
                var word = start
                for _ in heads where word > 0 { word = heads[word] }
                return word == 0
            }
    }

    /// The score of the best tree, by trying all.
    private static func best(_ scores: [Float], _ n: Int) -> Float {
        var best = -Float.infinity
        var heads = [Int](repeating: 0, count: n)
        func choose(_ word: Int) {
            guard word < n else {
                if isTree(heads) { best = max(best, sum(heads, scores)) }
                return
            }
            for head in 0..<n where head != word {
                heads[word] = head
                choose(word + 1)
            }
        }
        choose(1)
        return best
    }
}
