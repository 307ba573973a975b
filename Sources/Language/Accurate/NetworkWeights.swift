import Kernels

/// The weights of the accurate engine's network, read in place from a model file.
///
/// The six layers of MiniLM (Wang et al. 2020) and, on them, heads for tags, arcs and labels
/// (Dozat and Manning 2017). Holds pointers into the model's bytes: whoever holds it holds the ``ModelFile`` too.
struct NetworkWeights {
    static let layers = 6
    static let width = 384
    static let attentionHeads = 12
    static let inner = 1536
    /// The most pieces of one segment, [CLS] and [SEP] among them.
    static let positions = 256
    /// How many shapes of words there are, 0 for none.
    static let shapes = 33
    static let shapeWidth = 32
    static let tagWidth = 256
    static let arcWidth = 384
    static let labelWidth = 96

    /// One layer of the encoder.
    struct EncoderLayer {
        let qkv: NetworkLayer
        let out: NetworkLayer
        let inner: NetworkLayer
        let outer: NetworkLayer
        /// Gain and bias of the norm after attention, then of that after the inner network.
        let norms: UnsafePointer<Float>
    }

    let pieces: UnsafePointer<Int8>
    let pieceScales: UnsafePointer<Float>
    /// A vector for each position in a segment, one after another.
    let positions: [Float]
    let pieceShapes: UnsafePointer<Float>
    let wordShapes: UnsafePointer<Float>
    /// Gain and bias.
    let norm: UnsafePointer<Float>
    /// The share of the embeddings and of each layer in a piece's vector.
    let mix: UnsafePointer<Float>
    let encoder: [EncoderLayer]
    let tagHidden: NetworkLayer
    /// Tags, features and names, one after another.
    let classes: NetworkLayer
    let arcDependent: NetworkLayer
    let arcHead: NetworkLayer
    let arc: NetworkLayer
    let labelDependent: NetworkLayer
    let labelHead: NetworkLayer
    let label: NetworkLayer
    let labelLinear: NetworkLayer

    /// Reads the weights of a model.
    /// - Parameters:
    ///   - file: the model.
    ///   - pieceCount: how many word pieces the vocabulary has.
    ///   - classCount: how many tags, features and names there are together.
    ///   - relationCount: how many relations there are.
    ///   - verify: whether to check the sums of every layer.
    /// - Throws: ``ModelError`` with the part that is missing or makes no sense.
    init(_ file: ModelFile, pieceCount: Int, classCount: Int, relationCount: Int, verify: Bool)
        throws(ModelError)
    {
        let width = Self.width
        let rows = try file.section("pieces.rows")
        guard rows.count == pieceCount * width, let base = rows.baseAddress else {
            throw .section(name: "pieces.rows", problem: "it is not of the vocabulary's length")
        }
        pieces = base.assumingMemoryBound(to: Int8.self)
        pieceScales = try file.floats("pieces.scales", count: pieceCount)
        positions = try Self.halves(file, "positions", count: Self.positions * width)
        pieceShapes = try file.floats("pieces.shapes", count: Self.shapes * width)
        wordShapes = try file.floats("words.shapes", count: Self.shapes * Self.shapeWidth)
        norm = try file.floats("norm", count: 2 * width)
        mix = try file.floats("mix", count: Self.layers + 1)
        var encoder: [EncoderLayer] = []
        var all: [(String, NetworkLayer)] = []
        func layer(_ name: String, _ inputs: Int, _ channels: Int) throws(ModelError)
            -> NetworkLayer
        {
            let layer = try NetworkLayer(file, name, inputs: inputs, channels: channels)
            all.append((name, layer))
            return layer
        }
        for i in 0..<Self.layers {
            encoder.append(
                EncoderLayer(
                    qkv: try layer("\(i).qkv", width, 3 * width),
                    out: try layer("\(i).out", width, width),
                    inner: try layer("\(i).inner", width, Self.inner),
                    outer: try layer("\(i).outer", Self.inner, width),
                    norms: try file.floats("\(i).norms", count: 4 * width)
                )
            )
        }
        self.encoder = encoder
        let word = width + Self.shapeWidth
        tagHidden = try layer("tag.hidden", word, Self.tagWidth)
        classes = try layer("classes", Self.tagWidth, classCount)
        arcDependent = try layer("arc.dependent", word, Self.arcWidth)
        arcHead = try layer("arc.head", word, Self.arcWidth)
        arc = try layer("arc", Self.arcWidth, Self.arcWidth)
        labelDependent = try layer("label.dependent", word, Self.labelWidth)
        labelHead = try layer("label.head", word, Self.labelWidth)
        label = try layer("label", Self.labelWidth, relationCount * Self.labelWidth)
        labelLinear = try layer("label.linear", 2 * Self.labelWidth, relationCount)
        if verify {
            for (name, layer) in all where !layer.isConsistent {
                throw .section(name: name, problem: "its sums are not those of its weights")
            }
        }
    }

    /// A section of numbers of 16 bits: the upper halves of those of 32 (bfloat16).
    private static func halves(_ file: ModelFile, _ name: String, count: Int) throws(ModelError)
        -> [Float]
    {
        let section = try file.section(name)
        guard section.count == count * 2 else {
            throw .section(name: name, problem: "it is not of the network's size")
        }
        return (0..<count).map { i in
            let half = section.loadUnaligned(fromByteOffset: 2 * i, as: UInt16.self).littleEndian
            return Float(bitPattern: UInt32(half) << 16)
        }
    }
}
