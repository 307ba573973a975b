/// The learned part of the sentence splitter: a linear classifier over hashed features.
public struct BoundaryModel: Sendable {
    /// Why bytes are not a boundary model.
    public enum Failure: Error, Equatable {
        case notAModel
        case wrongSize(Int)
    }

    /// The weights' table has this many entries, a power of two.
    static let size = 1 << 17
    private static let magic = Array("BND1".utf8)
    private let weights: [Int8]

    /// Reads a model as ``encode(_:)`` writes it.
    public init(bytes: [UInt8]) throws(Failure) {
        guard bytes.starts(with: Self.magic) else { throw .notAModel }
        guard bytes.count == Self.magic.count + Self.size else { throw .wrongSize(bytes.count) }
        weights = bytes[Self.magic.count...].map { Int8(bitPattern: $0) }
    }

    /// Writes weights as a model, scaled so that the largest fills eight bits.
    public static func encode(_ weights: [Float]) -> [UInt8] {
        let largest = weights.reduce(Float(1e-9)) { max($0, abs($1)) }
        var bytes = magic
        for i in 0..<size {
            let weight = i < weights.count ? weights[i] : 0
            bytes.append(UInt8(bitPattern: Int8((weight / largest * 127).rounded())))
        }
        return bytes
    }

    /// The sum of the features' weights; over 0 is a boundary.
    func score(_ features: BoundaryFeatures) -> Int {
        var sum = 0
        features.visit { sum += Int(weights[$0]) }
        return sum
    }
}
