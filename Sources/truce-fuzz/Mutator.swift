/// Makes one input out of seeds: the same for the same seed, target and number.
struct Mutator {
    private var state: UInt64
    private static let longest = 1 << 16

    /// Makes the mutator of one input.
    init(seed: UInt64, target: String, number: Int) {
        state = target.utf8.reduce(seed &* 0x9E37_79B9_7F4A_7C15) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        state ^= UInt64(truncatingIfNeeded: number) &* 0xBF58_476D_1CE4_E5B9
    }

    /// A seed after one to eight mutations.
    mutating func mutate(_ seeds: [[UInt8]]) -> [UInt8] {
        var bytes = pick(seeds) ?? []
        for _ in 0...below(8) { change(&bytes, seeds) }
        return Array(bytes.prefix(Self.longest))
    }

    private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
        let at = below(bytes.count + 1)
        switch below(9) {
        case 0 where at < bytes.count:
            bytes[at] ^= 1 << UInt8(below(8))
        case 1 where at < bytes.count:
            bytes[at] = UInt8(below(256))
        case 2:
            bytes.insert(contentsOf: pick(Naughty.strings) ?? [], at: at)
        case 3:
            bytes.removeLast(bytes.count - at)
        case 4:
            bytes.removeSubrange(at..<min(bytes.count, at + below(64)))
        case 5:
            let piece = bytes[at..<min(bytes.count, at + below(256))]
            bytes.insert(contentsOf: Array(piece), at: below(bytes.count + 1))
        case 6:
            let other = pick(seeds) ?? []
            bytes = Array(bytes[..<at] + other[below(other.count + 1)...])
        case 7:
            let piece = Array(bytes[at..<min(bytes.count, at + 1 + below(8))])
            for _ in 0..<(1 << below(9)) where bytes.count < Self.longest {
                bytes.insert(contentsOf: piece, at: at)
            }
        default:
            guard at + 4 <= bytes.count else { return }
            let number = pick(Naughty.numbers) ?? 0
            for i in 0..<4 { bytes[at + i] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(i))) }
        }
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element? {
        list.isEmpty ? nil : list[below(list.count)]
    }

    /// A number from 0 to `bound` - 1 (SplitMix64).
    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return bound < 2 ? 0 : Int((z ^ (z >> 31)) % UInt64(bound))
    }
}
