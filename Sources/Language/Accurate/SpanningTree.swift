/// The best tree over scores of arcs: each word's best head where that is a tree, else the maximum
/// spanning arborescence (Chu and Liu 1965, Edmonds 1967) with one word under the root.
enum SpanningTree {
    /// Larger than any difference of scores, so that a second word under the root never pays.
    private static let secondRoot = 1e5

    /// The heads of words 1..<n, entry 0 being 0 for the root.
    /// - Parameters:
    ///   - scores: `scores[d * stride + h]` says how well `h` heads `d`; 0 is the root.
    ///   - stride: from one word's scores to the next one's.
    ///   - n: the words and the root.
    ///   - heads: room for `n` numbers.
    static func find(
        _ scores: UnsafePointer<Float>,
        stride: Int,
        count n: Int,
        heads: inout [Int]
    ) {
        heads.removeAll(keepingCapacity: true)
        heads.append(0)
        var roots = 0
        for d in 1..<n {
            var best = d == 1 ? 0 : d - 1
            for h in 0..<n where h != d {
                let (score, old) = (scores[d * stride + h], scores[d * stride + best])
                if score > old || (score == old && h < best) { best = h }
            }
            heads.append(best)
            if best == 0 { roots += 1 }
        }
        if roots == 1, cycle(heads) == nil { return }
        var square = [[Double]](repeating: [], count: n)
        for d in 0..<n {
            square[d] = (0..<n).map { h in
                guard d > 0, h != d else { return d == 0 && h == 0 ? 0 : -.infinity }
                let score = Double(scores[d * stride + h])
                let sound = score.isFinite ? max(min(score, 1e4), -1e4) : -1e4
                return h == 0 ? sound - secondRoot : sound
            }
        }
        heads = arborescence(square)
    }

    /// The words of one cycle, nil when there is none.
    private static func cycle(_ heads: [Int]) -> [Int]? {
        var state = [Int](repeating: 0, count: heads.count)
        for start in heads.indices.dropFirst() {
            var path: [Int] = []
            var word = start
            while word > 0, state[word] == 0 {
                state[word] = start
                path.append(word)
                word = heads[word]
            }
            if word > 0, state[word] == start, let from = path.firstIndex(of: word) {
                return Array(path[from...])
            }
        }
        return nil
    }

    /// The best arborescence from node 0 over finite and -infinite scores.
    private static func arborescence(_ s: [[Double]]) -> [Int] {
        let n = s.count
        let heads = s.map { row in row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 } }
        guard let ring = cycle(heads) else { return heads }
        let inRing = Set(ring)
        let rest = (0..<n).filter { !inRing.contains($0) }
        let m = rest.count
        // One node, m, stands for the ring: into it by the best exchange, out of it by its best word.
        var t = [[Double]](repeating: [Double](repeating: -.infinity, count: m + 1), count: m + 1)
        var into = [Int](repeating: 0, count: m)
        var out = [Int](repeating: 0, count: m)
        for (i, a) in rest.enumerated() {
            for (j, b) in rest.enumerated() { t[i][j] = s[a][b] }
            var best = -Double.infinity
            for word in ring {
                let exchange = s[word][a] - s[word][heads[word]]
                if exchange > best {
                    best = exchange
                    into[i] = word
                }
            }
            if into[i] == 0 { into[i] = ring[0] }
            t[m][i] = best
            if i > 0 {
                out[i] = ring.reduce(ring[0]) { s[a][$1] > s[a][$0] ? $1 : $0 }
                t[i][m] = s[a][out[i]]
            }
        }
        let inner = arborescence(t)
        var found = heads
        for i in 1..<max(m, 1) { found[rest[i]] = inner[i] < m ? rest[inner[i]] : out[i] }
        found[into[inner[m]]] = rest[inner[m]]
        return found
    }
}
