public import Language

/// What was learnt of who says what: which words beside the rules' cues attribute something to
/// somebody, how far what is attributed reaches, and where a rule has taken too much for an
/// attribution.
///
/// Learnt by `truce-train attribution`, carried by the compiled tables.
public struct AttributionModel: Sendable {
    /// Decides whether a word with its source and what is said is an attribution.
    let cues: LinearModel
    /// Decides which of the phrases beside a cue belong to what is said.
    let parts: LinearModel
    /// Decides whether what a rule took for an attitude is one.
    let doubts: LinearModel
    /// The lemmas that may be cues, a hash table with open addresses.
    private let lemmas: [UInt64]

    private static let magic = Array("ATT1".utf8)

    /// Reads a model as ``encode(cues:parts:doubts:lemmas:)`` writes it.
    /// - Throws: ``ModelError`` where the bytes are none.
    public init(bytes: [UInt8]) throws(ModelError) {
        var reader = Reader(bytes: bytes)
        guard bytes.starts(with: Self.magic) else { throw Self.broken }
        reader.at = Self.magic.count
        cues = try reader.model()
        parts = try reader.model()
        doubts = try reader.model()
        lemmas = try reader.lemmas()
        guard reader.at == bytes.count else { throw Self.broken }
    }

    private static let broken = ModelError.section(
        name: "attribution",
        problem: "its size does not agree with its header"
    )

    /// Whether a lemma may be a cue.
    func mayCue(_ lemma: UInt64) -> Bool {
        let mask = lemmas.count - 1
        var i = Int(truncatingIfNeeded: lemma >> 24) & mask
        for _ in 0..<lemmas.count {
            if lemmas[i] == lemma { return true }
            if lemmas[i] == 0 { return false }
            i = (i + 1) & mask
        }
        return false
    }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0

        mutating func number() throws(ModelError) -> UInt32 {
            guard at + 4 <= bytes.count else { throw AttributionModel.broken }
            defer { at += 4 }
            return (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
        }

        mutating func model() throws(ModelError) -> LinearModel {
            let count = Int(try number())
            let scale = Float(bitPattern: try number())
            let bias = Float(bitPattern: try number())
            guard count <= bytes.count - at else { throw AttributionModel.broken }
            let codes = bytes[at..<at + count].map { Int8(bitPattern: $0) }
            at += count
            guard let model = LinearModel(codes: codes, scale: scale, bias: bias) else {
                throw AttributionModel.broken
            }
            return model
        }

        mutating func lemmas() throws(ModelError) -> [UInt64] {
            let count = Int(try number())
            guard count >= 2, count & (count - 1) == 0, count * 8 <= bytes.count - at else {
                throw AttributionModel.broken
            }
            var out: [UInt64] = []
            out.reserveCapacity(count)
            for _ in 0..<count {
                let low = UInt64(try number())
                out.append(low | UInt64(try number()) << 32)
            }
            return out
        }
    }

    // MARK: Writing

    /// Weights as a trainer has them.
    package struct Weights {
        /// A power of two of weights.
        package var values: [Double]
        /// What is added to every sum.
        package var bias: Double

        /// Makes weights that say nothing yet.
        package init(bits: Int) {
            values = [Double](repeating: 0, count: 1 << bits)
            bias = 0
        }
    }

    /// Writes what was learnt as ``init(bytes:)`` reads it.
    package static func encode(
        cues: Weights,
        parts: Weights,
        doubts: Weights,
        lemmas: Set<UInt64>
    ) -> [UInt8] {
        var out = magic
        func put(_ number: UInt32) {
            for k in 0..<4 { out.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * k))) }
        }
        for weights in [cues, parts, doubts] {
            let largest = weights.values.reduce(1e-9) { max($0, abs($1)) }
            put(UInt32(weights.values.count))
            put((Float(largest) / 127).bitPattern)
            put(Float(weights.bias).bitPattern)
            for value in weights.values {
                out.append(UInt8(bitPattern: Int8((value / largest * 127).rounded())))
            }
        }
        var size = 2
        while size < lemmas.count * 2 { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for lemma in lemmas.sorted() where lemma != 0 {
            var i = Int(truncatingIfNeeded: lemma >> 24) & (size - 1)
            while table[i] != 0 { i = (i + 1) & (size - 1) }
            table[i] = lemma
        }
        put(UInt32(size))
        for lemma in table {
            put(UInt32(truncatingIfNeeded: lemma))
            put(UInt32(truncatingIfNeeded: lemma >> 32))
        }
        return out
    }
}
