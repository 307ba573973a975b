/// Makes one input out of seeds: the same for the same seed, target and number.
struct Mutator {
    private var random: Random
    private static let longest = 1 << 16

    /// Makes the mutator of one input.
    init(seed: UInt64, target: String, number: Int) {
        var state = target.utf8.reduce(seed &* 0x9E37_79B9_7F4A_7C15) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        state ^= UInt64(truncatingIfNeeded: number) &* 0xBF58_476D_1CE4_E5B9
        random = Random(state: state)
    }

    /// An input made of seeds.
    mutating func mutate(_ seeds: Seeds) -> [UInt8] {
        switch seeds {
        case .plain(let seeds): mutate(seeds)
        case .sealed(let files): mutate(files)
        }
    }

    /// A seed after one to eight mutations, one as often as more.
    private mutating func mutate(_ seeds: [[UInt8]]) -> [UInt8] {
        var bytes = random.pick(seeds) ?? []
        for _ in 0..<mutations() { change(&bytes, seeds) }
        return Array(bytes.prefix(Self.longest))
    }

    /// A file one part of which is spoiled, under a right checksum; one in sixteen is changed
    /// anywhere, and one in sixteen lacks the right checksum.
    private mutating func mutate(_ files: [SealedFile]) -> [UInt8] {
        guard let file = random.pick(files) else { return [] }
        switch random.below(16) {
        case 0: return mutate([file.bytes])
        case 1: return file.seal(mutate([file.bytes]))
        default:
            var bytes = file.bytes
            let part = random.pick(file.parts) ?? bytes.indices
            for _ in 0..<mutations() where !part.isEmpty { overwrite(&bytes, part) }
            return file.seal(bytes)
        }
    }

    private mutating func mutations() -> Int { random.below(2) == 0 ? 1 : 1 + random.below(8) }

    /// Spoils some bytes of a part, mostly near its beginning, where its own header lies.
    private mutating func overwrite(_ bytes: inout [UInt8], _ part: Range<Int>) {
        let reach = random.below(2) == 0 ? min(part.count, 64) : part.count
        let at = part.lowerBound + random.below(reach)
        switch random.below(4) {
        case 0: bytes[at] ^= 1 << UInt8(random.below(8))
        case 1: bytes[at] = UInt8(random.below(256))
        case 2:
            let number = random.pick(Naughty.numbers) ?? 0
            for i in 0..<min(4, part.upperBound - at) {
                bytes[at + i] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(i)))
            }
        default:
            let from = part.lowerBound + random.below(part.count)
            for i in 0..<min(1 + random.below(16), part.upperBound - max(at, from)) {
                bytes[at + i] = bytes[from + i]
            }
        }
    }

    private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
        let at = random.below(bytes.count + 1)
        switch random.below(9) {
        case 0 where at < bytes.count:
            bytes[at] ^= 1 << UInt8(random.below(8))
        case 1 where at < bytes.count:
            bytes[at] = UInt8(random.below(256))
        case 2:
            bytes.insert(contentsOf: random.pick(Naughty.strings) ?? [], at: at)
        case 3:
            bytes.removeLast(bytes.count - at)
        case 4:
            bytes.removeSubrange(at..<min(bytes.count, at + random.below(64)))
        case 5:
            let piece = bytes[at..<min(bytes.count, at + random.below(256))]
            bytes.insert(contentsOf: Array(piece), at: random.below(bytes.count + 1))
        case 6:
            let other = random.pick(seeds) ?? []
            bytes = Array(bytes[..<at] + other[random.below(other.count + 1)...])
        case 7:
            let piece = Array(bytes[at..<min(bytes.count, at + 1 + random.below(8))])
            for _ in 0..<(1 << random.below(9)) where bytes.count < Self.longest {
                bytes.insert(contentsOf: piece, at: at)
            }
        default:
            guard at + 4 <= bytes.count else { return }
            let number = random.pick(Naughty.numbers) ?? 0
            for i in 0..<4 { bytes[at + i] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(i))) }
        }
    }
}

/// Numbers by chance that follow from the state (SplitMix64).
struct Random {
    var state: UInt64

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to `bound` - 1.
    mutating func below(_ bound: Int) -> Int { bound < 2 ? 0 : Int(next() % UInt64(bound)) }

    /// One of a list.
    mutating func pick<Element>(_ list: [Element]) -> Element? {
        list.isEmpty ? nil : list[below(list.count)]
    }
}
