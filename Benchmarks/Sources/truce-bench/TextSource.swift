import FoundationEssentials

/// Endless varied text out of the example reports: the same for the same seed.
struct TextSource {
    private struct Report: Codable {
        var id: String?
        var published: String?
        var text: String
    }

    private let sentences: [String]

    /// Takes the texts of reports, given as JSON Lines.
    init(_ jsonLines: Data) {
        sentences = jsonLines.split(separator: UInt8(ascii: "\n")).flatMap { line in
            let text = (try? JSONDecoder().decode(Report.self, from: Data(line)))?.text ?? ""
            return text.split(separator: "\n").flatMap { $0.split(separator: ". ") }.map { "\($0)" }
        }.filter { !$0.isEmpty }
    }

    /// Reports as JSON Lines of at least `bytes` bytes, or one report.
    func reports(seed: UInt64, bytes: Int) -> [UInt8] {
        var out: [UInt8] = []
        for (i, text) in texts(seed: seed, bytes: bytes).enumerated() {
            let report = Report(id: "bench-\(seed)-\(i)", published: "2025-10-29", text: text)
            out += Array((try? JSONEncoder().encode(report)) ?? Data()) + [UInt8(ascii: "\n")]
        }
        return out
    }

    /// The texts of ``reports(seed:bytes:)`` as one text.
    func plain(seed: UInt64, bytes: Int) -> [UInt8] {
        Array(texts(seed: seed, bytes: bytes).joined(separator: "\n\n").utf8)
    }

    /// A text of about `bytes` bytes.
    func text(seed: UInt64, bytes: Int) -> [UInt8] {
        Array(plain(seed: seed, bytes: bytes).prefix(bytes))
    }

    /// One sentence of so many words, with commas and no full stop but the last.
    func sentence(words: Int) -> [UInt8] {
        var random = Random(seed: 5)
        var out: [Substring] = []
        while out.count < words {
            out += sentences[random.below(sentences.count)].split(separator: " ").map {
                $0.last == "." || $0.last == ":" ? $0.dropLast() : $0
            }
        }
        return Array((out.prefix(words).joined(separator: " ") + ".").utf8)
    }

    private func texts(seed: UInt64, bytes: Int) -> [String] {
        var random = Random(seed: seed)
        var texts: [String] = []
        var total = 0
        repeat {
            var text = ""
            for i in 0..<(4 + random.below(20)) {
                text += sentences[random.below(sentences.count)]
                text += i % 3 == 2 ? ".\n\n" : ". "
            }
            total += text.utf8.count
            texts.append(text)
        } while total < bytes
        return texts
    }
}

/// A small random source with a fixed seed (SplitMix64).
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 to `bound` - 1.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return bound < 2 ? 0 : Int((z ^ (z >> 31)) % UInt64(bound))
    }
}
