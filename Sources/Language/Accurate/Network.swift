import Kernels

/// One thread's way through the network: a batch of pieces in, scores of tags, arcs and labels out.
final class Network {
    private typealias W = NetworkWeights

    private let weights: NetworkWeights
    private let kernels: TruceKernels
    let workspace: NetworkWorkspace

    init(_ weights: NetworkWeights, kernels: TruceKernels) {
        self.weights = weights
        self.kernels = kernels
        workspace = NetworkWorkspace(
            classChannels: weights.classes.channels,
            labelChannels: weights.labelLinear.channels,
            turnedChannels: weights.label.channels
        )
    }

    /// Reads a batch: leaves in the workspace, for each word, the scores of its classes and the
    /// vectors that arcs and labels are made of.
    func read(_ batch: Batch) {
        encode(batch)
        gatherWords(batch)
        let space = workspace
        let count = batch.wordShapes.count
        quantise(space.words, count, W.width + W.shapeWidth)
        apply(weights.tagHidden, count, space.tagged)
        apply(weights.arcDependent, count, space.y)
        apply(weights.arcHead, count, space.arcHeads)
        apply(weights.labelDependent, count, space.labelDependents)
        apply(weights.labelHead, count, space.labelHeads)
        kernels.leaky(space.tagged, count * W.tagWidth)
        kernels.leaky(space.y, count * W.arcWidth)
        kernels.leaky(space.arcHeads, count * W.arcWidth)
        kernels.leaky(space.labelDependents, count * W.labelWidth)
        kernels.leaky(space.labelHeads, count * W.labelWidth)
        quantise(space.tagged, count, W.tagWidth)
        apply(weights.classes, count, space.classes)
        quantise(space.y, count, W.arcWidth)
        apply(weights.arc, count, space.arcDependents)
    }

    /// The scores of arcs between the words of a segment: row d, column h says how well h heads d.
    /// - Returns: the scores, valid until the next call, and the length of a row.
    func arcs(_ segment: Segment) -> (scores: UnsafePointer<Float>, stride: Int) {
        let n = segment.words.count
        let stride = (n + 15) & ~15
        kernels.scores(
            workspace.arcDependents + segment.words.lowerBound * W.arcWidth,
            n,
            workspace.arcHeads + segment.words.lowerBound * W.arcWidth,
            n,
            W.arcWidth,
            stride,
            workspace.wide,
            workspace.scratch
        )
        return (UnsafePointer(workspace.wide), stride)
    }

    /// Scores the relations of words to their heads.
    /// - Parameters:
    ///   - segment: one of those read last.
    ///   - heads: the head of each word of the segment, by its number there; entry 0 is the root's.
    ///   - use: gets the number of a word and its scores, one for each relation.
    func labels(_ segment: Segment, _ heads: [Int], use: (Int, UnsafePointer<Float>) -> Void) {
        let space = workspace
        let width = W.labelWidth
        let base = segment.words.lowerBound
        var first = 1
        while first < segment.words.count {
            let count = min(NetworkWorkspace.labelRows, segment.words.count - first)
            for i in 0..<count {
                let pair = space.pairs + i * 2 * width
                pair.update(from: space.labelDependents + (base + first + i) * width, count: width)
                let head = space.labelHeads + (base + heads[first + i]) * width
                (pair + width).update(from: head, count: width)
            }
            quantise(space.pairs, count, 2 * width)
            apply(weights.labelLinear, count, space.labels)
            quantise(space.labelDependents + (base + first) * width, count, width)
            apply(weights.label, count, space.turned)
            for i in 0..<count {
                let scores = space.labels + i * weights.labelLinear.channels
                kernels.dots(
                    space.turned + i * weights.label.channels,
                    weights.label.channels / width,
                    space.pairs + i * 2 * width + width,
                    width,
                    scores
                )
                use(first + i, scores)
            }
            first += count
        }
    }

    private func encode(_ batch: Batch) {
        let space = workspace
        let rows = batch.pieces.count
        let width = W.width
        weights.positions.withUnsafeBufferPointer { positions in
            guard let positions = positions.baseAddress else { return }
            for row in 0..<rows {
                let piece = Int(batch.pieces[row])
                kernels.embed(
                    weights.pieces + piece * width,
                    weights.pieceScales[piece],
                    positions + Int(batch.positions[row]) * width,
                    weights.pieceShapes + Int(batch.shapes[row]) * width,
                    width,
                    space.x + row * width
                )
            }
        }
        kernels.norm(space.x, nil, rows, width, weights.norm, weights.norm + width)
        space.mixed.update(repeating: 0, count: rows * width)
        kernels.accumulate(space.mixed, space.x, weights.mix[0], rows * width)
        for (i, layer) in weights.encoder.enumerated() {
            quantise(space.x, rows, width)
            apply(layer.qkv, rows, space.wide)
            for segment in batch.segments {
                kernels.attend(
                    space.wide + segment.rows.lowerBound * 3 * width,
                    segment.rows.count,
                    W.attentionHeads,
                    space.y + segment.rows.lowerBound * width,
                    space.scratch
                )
            }
            quantise(space.y, rows, width)
            apply(layer.out, rows, space.y)
            kernels.norm(space.x, space.y, rows, width, layer.norms, layer.norms + width)
            quantise(space.x, rows, width)
            apply(layer.inner, rows, space.wide)
            kernels.gelu(space.wide, rows * W.inner)
            quantise(space.wide, rows, W.inner)
            apply(layer.outer, rows, space.y)
            let second = layer.norms + 2 * width
            kernels.norm(space.x, space.y, rows, width, second, second + width)
            kernels.accumulate(space.mixed, space.x, weights.mix[i + 1], rows * width)
        }
    }

    /// The vector of each word: the mean of its pieces', then its shape's.
    private func gatherWords(_ batch: Batch) {
        let space = workspace
        let width = W.width
        let stride = width + W.shapeWidth
        space.words.update(repeating: 0, count: batch.wordShapes.count * stride)
        for segment in batch.segments {
            for word in segment.words {
                let start = Int(batch.wordStarts[word])
                let isLast = word + 1 == segment.words.upperBound
                let end = isLast ? segment.rows.upperBound - 1 : Int(batch.wordStarts[word + 1])
                let out = space.words + word * stride
                for row in start..<end {
                    kernels.accumulate(
                        out,
                        space.mixed + row * width,
                        1 / Float(end - start),
                        width
                    )
                }
                let shape = weights.wordShapes + Int(batch.wordShapes[word]) * W.shapeWidth
                (out + width).update(from: shape, count: W.shapeWidth)
            }
        }
    }

    private func quantise(_ x: UnsafePointer<Float>, _ rows: Int, _ width: Int) {
        kernels.quantise(x, rows, width, workspace.quantised, workspace.scales)
    }

    private func apply(_ layer: NetworkLayer, _ rows: Int, _ out: UnsafeMutablePointer<Float>) {
        withUnsafePointer(to: layer.kernel) {
            kernels.product($0, workspace.quantised, workspace.scales, rows, out)
        }
    }
}
