import Kernels

/// A linear layer of the network: a matrix in eight bits with a scale and a bias for each channel,
/// read in place from a model's section.
struct NetworkLayer {
    let inputs: Int
    let channels: Int
    let kernel: TruceLayer

    /// Reads a section: the weights as ``TruceLayer`` has them, then scales, biases and sums.
    /// - Parameters:
    ///   - file: the model.
    ///   - name: the section's name.
    ///   - inputs: the numbers that go in.
    ///   - channels: as many as the network has; stored in whole blocks of 16.
    /// - Throws: ``ModelError`` when the section is missing or of another length.
    init(_ file: ModelFile, _ name: String, inputs: Int, channels: Int) throws(ModelError) {
        let section = try file.section(name)
        let stored = (channels + 15) & ~15
        guard section.count == stored * (inputs + 12), let base = section.baseAddress else {
            throw .section(
                name: name,
                problem: "\(stored * (inputs + 12)) bytes expected, \(section.count) found"
            )
        }
        let columns = base + stored * inputs
        self.inputs = inputs
        self.channels = stored
        kernel = TruceLayer(
            weights: base.assumingMemoryBound(to: Int8.self),
            scales: columns.assumingMemoryBound(to: Float.self),
            biases: (columns + 4 * stored).assumingMemoryBound(to: Float.self),
            sums: (columns + 8 * stored).assumingMemoryBound(to: Int32.self),
            inputs: inputs,
            channels: stored
        )
    }

    /// Whether every channel's sum is that of its weights: a wrong one would make one machine's
    /// products differ from another's.
    var isConsistent: Bool {
        for block in 0..<channels / 16 {
            for channel in 0..<16 {
                var sum: Int32 = 0
                for k in 0..<inputs {
                    let at = block * 16 * inputs + k / 4 * 64 + channel * 4 + k % 4
                    sum += Int32(kernel.weights[at])
                }
                if sum != kernel.sums[block * 16 + channel] { return false }
            }
        }
        return true
    }
}

extension ModelFile {
    /// A section of `count` numbers of 32 bits, read in place.
    func floats(_ name: String, count: Int) throws(ModelError) -> UnsafePointer<Float> {
        let section = try section(name)
        guard section.count == count * 4, let base = section.baseAddress else {
            throw .section(
                name: name,
                problem: "\(count * 4) bytes expected, \(section.count) found"
            )
        }
        return base.assumingMemoryBound(to: Float.self)
    }

    /// The lines of a section of text.
    func lines(_ name: String) throws(ModelError) -> [String] {
        String(decoding: try section(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
