import Language

/// A logistic classifier over hashed features, its weights in eight bits.
struct LinearModel: Sendable {
    private let weights: [Int8]
    private let shift: UInt64
    private let scale: Float
    private let bias: Float

    /// Makes a classifier of a power of two of weights.
    ///
    /// The weight of an entry is `codes[i] * scale`.
    init?(codes: [Int8], scale: Float, bias: Float) {
        guard codes.count >= 2, codes.count & (codes.count - 1) == 0, scale.isFinite, bias.isFinite
        else { return nil }
        weights = codes
        shift = UInt64(64 - codes.count.trailingZeroBitCount)
        self.scale = scale
        self.bias = bias
    }

    /// The sum of the weights of the features: over 0 is more likely than not.
    func score(_ features: FeatureList) -> Float {
        var sum = 0
        for key in features.keys { sum += Int(weights[Int(key >> shift)]) }
        return bias + Float(sum) * scale
    }
}

/// The features of one decision, as keys whose upper bits index a table of weights.
struct FeatureList {
    private(set) var keys: [UInt64] = []

    init() { keys.reserveCapacity(96) }

    /// Adds the feature of a template with up to three values.
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
        keys.append(FeatureHash.key(template, a, b, c))
    }
}
