/// The vocabulary of word pieces.
///
/// A word is cut into the longest pieces from the left, as BERT's tokenizer does (Devlin et al.
/// 2019).
struct WordPieces {
    /// Longer words are cut: what is past the eighth piece tells nothing.
    static let most = 8
    /// A word of more characters than this is unknown.
    static let longestWord = 100

    let count: Int
    let unknown: Int32
    let classPiece: Int32
    let separator: Int32
    private let folds: CharacterFolds
    private let text: UnsafeRawBufferPointer
    /// Where the text of each piece lies, without the mark of one that continues a word.
    private let ranges: [Range<Int>]
    private let slots: [Int32]
    private let longest: Int

    /// The hashes that an empty piece begins with: one that begins a word, one that continues it.
    private static let begins: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let continues: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Reads the sections `pieces` (a piece a line) and `folds`.
    init(_ file: ModelFile) throws(ModelError) {
        text = try file.section("pieces")
        folds = try CharacterFolds(try file.section("folds"))
        var ranges: [Range<Int>] = []
        var slots = [Int32](repeating: -1, count: 1 << 16)
        var special: [String: Int32] = [:]
        var longest = 0
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            let isContinuing = text[start..<end].starts(with: [0x23, 0x23]) && end - start > 2
            let range = (isContinuing ? start + 2 : start)..<end
            let number = Int32(truncatingIfNeeded: ranges.count)
            guard number < 60_000 else {
                throw .section(name: "pieces", problem: "there are more than 60000")
            }
            if text[start] == UInt8(ascii: "["), end - start > 3 {
                special[String(decoding: text[start..<end], as: UTF8.self)] = number
            } else {
                var hash = isContinuing ? Self.continues : Self.begins
                for byte in text[range] { hash = Self.hash(hash, byte) }
                var slot = Self.slot(hash)
                while slots[slot] >= 0 { slot = (slot + 1) & 0xFFFF }
                slots[slot] = isContinuing ? number | 1 << 24 : number
                longest = max(longest, range.count)
            }
            ranges.append(range)
            start = end + 1
        }
        guard let unknown = special["[UNK]"], let first = special["[CLS]"],
            let last = special["[SEP]"]
        else { throw .section(name: "pieces", problem: "[UNK], [CLS] or [SEP] is missing") }
        self.ranges = ranges
        self.slots = slots
        self.longest = min(longest, 64)
        self.unknown = unknown
        classPiece = first
        separator = last
        count = ranges.count
    }

    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    private static func slot(_ hash: UInt64) -> Int { Int((hash ^ hash >> 32) & 0xFFFF) }

    /// Appends the pieces of a word, at least one and at most ``most``.
    /// - Parameters:
    ///   - word: its bytes, UTF-8.
    ///   - out: the pieces so far.
    ///   - scratch: room for a folded word, of any length.
    func cut(_ word: UnsafeRawBufferPointer, into out: inout [Int32], scratch: inout [UInt8]) {
        let first = out.count
        scratch.removeAll(keepingCapacity: true)
        var characters = 0
        var decoder = UTF8Decoder(word)
        while let scalar = decoder.next(), out.count - first < Self.most {
            let fold = folds[scalar]
            if fold.isDropped { continue }
            if fold.isSpace || fold.isAlone {
                finish(&scratch, characters, into: &out)
                characters = 0
            }
            if fold.isSpace { continue }
            characters += 1
            // A word too long is unknown however it goes on; its rest is not kept.
            if characters <= Self.longestWord { append(fold.scalar, to: &scratch) }
            if fold.isAlone {
                finish(&scratch, characters, into: &out)
                characters = 0
            }
        }
        finish(&scratch, characters, into: &out)
        if out.count == first { out.append(unknown) }
        if out.count - first > Self.most { out.removeLast(out.count - first - Self.most) }
    }

    /// Cuts what has been gathered, and empties it.
    private func finish(_ word: inout [UInt8], _ characters: Int, into out: inout [Int32]) {
        guard !word.isEmpty else { return }
        defer { word.removeAll(keepingCapacity: true) }
        guard characters <= Self.longestWord else {
            out.append(unknown)
            return
        }
        let first = out.count
        var start = 0
        while start < word.count {
            guard let (piece, end) = longest(in: word, from: start) else {
                out.removeLast(out.count - first)
                out.append(unknown)
                return
            }
            out.append(piece)
            start = end
        }
    }

    /// The longest piece that the word goes on with at `start`.
    private func longest(in word: [UInt8], from start: Int) -> (piece: Int32, end: Int)? {
        var hash = start == 0 ? Self.begins : Self.continues
        var best: (piece: Int32, end: Int)?
        var end = start
        while end < min(word.count, start + longest) {
            hash = Self.hash(hash, word[end])
            end += 1
            var slot = Self.slot(hash)
            while slots[slot] >= 0 {
                let piece = slots[slot] & 0xFFFFFF
                if (slots[slot] >> 24 == 1) == (start > 0),
                    text[ranges[Int(piece)]].elementsEqual(word[start..<end])
                {
                    best = (piece, end)
                    break
                }
                slot = (slot + 1) & 0xFFFF
            }
        }
        return best
    }

    private func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
}
