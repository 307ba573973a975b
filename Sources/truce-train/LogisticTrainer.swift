import Coding

/// Learns a logistic classifier of hashed features, step by step with AdaGrad (Duchi, Hazan and
/// Singer 2011).
///
/// The same examples give the same weights: the order is drawn with a fixed seed.
struct LogisticTrainer {
    /// The binary logarithm of the number of weights.
    var bits: Int
    var epochs = 5
    var rate = 0.1
    /// How strongly weights are drawn to nought.
    var decay = 1e-5

    func train(_ examples: [AttributionLesson.Example]) -> AttributionModel.Weights {
        var weights = AttributionModel.Weights(bits: bits)
        var squares = [Double](repeating: 1e-6, count: 1 << bits)
        var biasSquare = 1e-6
        let shift = UInt64(64 - bits)
        var order = Array(examples.indices)
        var random = SplitMix(seed: 20_261_125)
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for i in order {
                let example = examples[i]
                var sum = weights.bias
                for key in example.features { sum += weights.values[Int(key >> shift)] }
                let error = Self.logistic(sum) - (example.isYes ? 1 : 0)
                for key in example.features {
                    let f = Int(key >> shift)
                    let gradient = error + decay * weights.values[f]
                    squares[f] += gradient * gradient
                    weights.values[f] -= rate * gradient / squares[f].squareRoot()
                }
                biasSquare += error * error
                weights.bias -= rate * error / biasSquare.squareRoot()
            }
        }
        return weights
    }

    /// 1 / (1 + e⁻ˣ), by halving down to a series, so that every machine gives the same bits.
    static func logistic(_ x: Double) -> Double {
        let clamped = min(max(x, -30), 30)
        let small = clamped / 1024
        // e to a number below 0.03, to the last bit but one or two.
        var e = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
        for _ in 0..<10 { e *= e }
        return e / (1 + e)
    }
}
