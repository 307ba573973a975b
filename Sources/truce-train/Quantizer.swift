import Language

/// Turns trained perceptrons into the tables of the model file, within a number of bytes.
enum Quantizer {
    /// The table of the parser's actions, of so many groups of eight slots.
    static func actions(_ model: Perceptron, groups: Int) -> [UInt8] {
        var rows: [(key: UInt64, left: Float, right: Float)] = []
        model.visit { key, w in rows.append((key, w[1] - w[0], w[2] - w[0])) }
        rows.sort { max(abs($0.left), abs($0.right)) > max(abs($1.left), abs($1.right)) }
        // Groups fill unevenly: beyond four fifths more is lost to full groups than won.
        let room = 8 * groups * 4 / 5
        return ActionTable.build(Array(rows.prefix(room)), groups: groups)
    }

    /// The table of a classifier of many classes, at most `entries` weights.
    static func classes(_ model: Perceptron, groupBits: Int, entries: Int) -> [UInt8] {
        var magnitudes: [Float] = []
        model.visit { _, w in
            for k in 0..<model.width where w[k] != 0 { magnitudes.append(abs(w[k])) }
        }
        magnitudes.sort(by: >)
        let least = magnitudes.count > entries ? magnitudes[entries] : 0
        var rows: [(key: UInt64, weights: [(Int, Float)])] = []
        model.visit { key, w in
            let kept = (0..<model.width).filter { abs(w[$0]) > least }.map { ($0, w[$0]) }
            if !kept.isEmpty { rows.append((key, kept)) }
        }
        return ClassTable.build(rows, classes: model.width, groupBits: groupBits)
    }
}
