/// The scratch memory of one thread's way through the network, for batches of at most
/// ``Batch/capacity`` pieces.
final class NetworkWorkspace {
    /// How many words' labels are scored at once.
    static let labelRows = 32

    private let floats: UnsafeMutablePointer<Float>
    private let bytes: UnsafeMutablePointer<UInt8>
    /// The vectors of the pieces, layer by layer.
    let x: UnsafeMutablePointer<Float>
    /// The mix of the layers.
    let mixed: UnsafeMutablePointer<Float>
    /// What a layer gives, `NetworkWeights.width` a row.
    let y: UnsafeMutablePointer<Float>
    /// Queries, keys and values, or what the inner network gives, or scores of arcs.
    let wide: UnsafeMutablePointer<Float>
    /// What attention needs, or scores of arcs.
    let scratch: UnsafeMutablePointer<Float>
    /// The vectors of the words.
    let words: UnsafeMutablePointer<Float>
    let tagged: UnsafeMutablePointer<Float>
    let classes: UnsafeMutablePointer<Float>
    let arcDependents: UnsafeMutablePointer<Float>
    let arcHeads: UnsafeMutablePointer<Float>
    let labelDependents: UnsafeMutablePointer<Float>
    let labelHeads: UnsafeMutablePointer<Float>
    let pairs: UnsafeMutablePointer<Float>
    let labels: UnsafeMutablePointer<Float>
    let turned: UnsafeMutablePointer<Float>
    /// Rows in eight bits, with their scales.
    let quantised: UnsafeMutablePointer<UInt8>
    let scales: UnsafeMutablePointer<Float>

    init(classChannels: Int, labelChannels: Int, turnedChannels: Int) {
        typealias W = NetworkWeights
        let rows = Batch.capacity
        let word = W.width + W.shapeWidth
        let longest = W.positions
        let sizes = [
            rows * W.width, rows * W.width, rows * W.width,
            max(rows * W.inner, longest * longest),
            max(33 * longest, W.arcWidth * longest),
            rows * word, rows * W.tagWidth, rows * classChannels,
            rows * W.arcWidth, rows * W.arcWidth, rows * W.labelWidth, rows * W.labelWidth,
            Self.labelRows * 2 * W.labelWidth, Self.labelRows * labelChannels,
            Self.labelRows * turnedChannels, rows,
        ].map { ($0 + 15) & ~15 }
        floats = .allocate(capacity: sizes.reduce(0, +))
        floats.initialize(repeating: 0, count: sizes.reduce(0, +))
        bytes = .allocate(capacity: rows * W.inner)
        bytes.initialize(repeating: 0, count: rows * W.inner)
        var at = floats
        var parts: [UnsafeMutablePointer<Float>] = []
        for size in sizes {
            parts.append(at)
            at += size
        }
        x = parts[0]
        mixed = parts[1]
        y = parts[2]
        wide = parts[3]
        scratch = parts[4]
        words = parts[5]
        tagged = parts[6]
        classes = parts[7]
        arcDependents = parts[8]
        arcHeads = parts[9]
        labelDependents = parts[10]
        labelHeads = parts[11]
        pairs = parts[12]
        labels = parts[13]
        turned = parts[14]
        scales = parts[15]
        quantised = bytes
    }

    deinit {
        floats.deallocate()
        bytes.deallocate()
    }
}
