import Language

/// Something that reads bytes from outside, with inputs that it reads well.
struct Target: Sendable {
    let name: String
    /// Its part of all inputs, in thousandths: the slower a reader, the fewer.
    let share: Int
    let seeds: Seeds
    /// Makes the reader once; it says whether it has read an input or refused it.
    let makeRun: @Sendable () -> ([UInt8]) -> Bool

    /// Every reader: register a new one here.
    static let all: [Target] =
        [
            jsonLines, plainText, segmenter, words, conllu, model, accurateModel, tables,
            compiledRules,
            ruleFiles, lexiconFiles, sheets, ontology, grammars, reports, readings,
        ]

    /// The names of all targets.
    static var names: String { all.map(\.name).joined(separator: ", ") }

    /// How many of `inputs` are its own: at least one.
    func inputs(of inputs: Int) -> Int {
        let all = Self.all.reduce(0) { $0 + $1.share }
        return max(1, Int(Double(inputs) * Double(share) / Double(all)))
    }
}

/// What a target's inputs are made from.
enum Seeds: Sendable {
    /// Bytes that are read as they are.
    case plain([[UInt8]])
    /// Files whose checksum would refuse almost every change.
    case sealed([SealedFile])
}

/// A file under a checksum, with the parts that are spoiled one at a time.
struct SealedFile: Sendable {
    let bytes: [UInt8]
    let parts: [Range<Int>]
    /// Makes length and checksum of spoiled bytes right.
    let seal: @Sendable ([UInt8]) -> [UInt8]

    /// Takes a file that says its parts and how it is sealed.
    init(bytes: [UInt8], parts: [Range<Int>], seal: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.bytes = bytes
        self.parts = parts
        self.seal = seal
    }

    /// Takes a model: its header with the list of sections is a part, and each section.
    init(model bytes: [UInt8]) {
        let count = Self.number(bytes, at: 12, size: 4)
        let sections = (0..<count).map { i in
            let offset = Self.number(bytes, at: 64 + 32 * i + 16, size: 8)
            return offset..<offset + Self.number(bytes, at: 64 + 32 * i + 24, size: 8)
        }
        self.init(bytes: bytes, parts: [8..<64 + 32 * count] + sections) { ModelFile.sealed($0) }
    }

    /// The number of `size` bytes, the lowest first, at a place in the file's list of parts.
    static func number(_ bytes: [UInt8], at offset: Int, size: Int) -> Int {
        guard offset + size <= bytes.count else { return 0 }
        return bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
