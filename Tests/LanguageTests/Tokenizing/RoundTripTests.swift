import Language
import Testing

@Suite struct RoundTripTests {
    /// Tokens and gaps give the text back: in order, no overlap, nothing visible in a gap.
    static func check(_ text: [UInt8]) {
        var document = Document(text: text)
        Segmenter(boundaries: nil, lexicon: English.lexicon).segment(&document)
        var at = 0
        var isSound = true
        for i in 0..<document.count {
            let range = document.range(of: i).indices
            isSound =
                isSound && range.lowerBound >= at && !range.isEmpty
                && range.upperBound <= text.count
            isSound = isSound && isBlank(text[at..<max(at, range.lowerBound)])
            at = max(at, range.upperBound)
        }
        isSound = isSound && isBlank(text[min(at, text.count)...])
        var next = 0
        for (number, sentence) in document.sentences.enumerated() {
            isSound = isSound && sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty
            isSound =
                isSound
                && sentence.tokens.allSatisfy { document.tokens.sentence[$0] == Int32(number) }
            next = sentence.tokens.upperBound
        }
        #expect(isSound && next == document.count, "\(text.prefix(200))")
    }

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
                || $0.properties.generalCategory == .format
        }
    }

    @Test func randomBytes() {
        var state: UInt64 = 7
        let pieces: [[UInt8]] =
            [
                "don't", "U.S.", "’s", "-", "...", "http://", "@", "a", "9", "\n", "\n\n", " ", "😀",
                "\u{AD}", "é",
                "/", ":", "。", "العربية", "\"", "'", "(", ")", "s'", "Mr.", "&", "…", "—",
                "\u{200D}", "\u{FE0F}",
            ].map { Array($0.utf8) } + [[0], [0xFF], [0xE2, 0x80], [0xC2], [0xF0, 0x9F], [0x80]]
        for _ in 0..<3_000 {
            var text: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let draw = Int(state >> 33)
                if draw & 7 == 0 {
                    text.append(UInt8(truncatingIfNeeded: draw >> 8))
                } else {
                    text += pieces[draw % pieces.count]
                }
            }
            Self.check(text)
        }
    }

    @Test(arguments: [
        "a", "9", "-", "'", ".", "a.", "9-", "s'", "@a", "(", "\u{200D}", "word ", "—",
    ])
    func longRuns(piece: String) {
        Self.check(Array(String(repeating: piece, count: 20_000).utf8))
    }

    @Test func sentencesAreCut() {
        var document = Document(String(repeating: "word ", count: 12_000))
        Segmenter(boundaries: nil, lexicon: English.lexicon).segment(&document)
        #expect(document.sentences.map(\.tokens.count) == [5_000, 5_000, 2_000])
    }
}
