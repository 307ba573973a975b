/// Splits raw text roughly into words, for counting neighbours; the tokens need not be exact.
struct RawWords {
    func sentences(in text: String) -> [[[UInt8]]] {
        var out: [[[UInt8]]] = []
        var sentence: [[UInt8]] = []
        var word: [UInt8] = []
        func close() {
            if !word.isEmpty { sentence.append(word) }
            word = []
        }
        for b in text.utf8 {
            if (b | 0x20) &- 0x61 < 26 || b &- 0x30 < 10 || b >= 0x80 {
                word.append(b)
                continue
            }
            if b == 0x27, !word.isEmpty {
                close()
                word = [b]
                continue
            }
            if b == 0x2E || b == 0x2C,
                word.count == 1 || (word.last.map { $0 &- 0x30 < 10 } ?? false),
                b == 0x2C || word.count == 1
            {
                word.append(b)
                continue
            }
            close()
            if b > 0x20 { sentence.append([b]) }
            if b == 0x2E || b == 0x0A || b == 0x21 || b == 0x3F {
                if !sentence.isEmpty { out.append(sentence) }
                sentence = []
            }
        }
        close()
        if !sentence.isEmpty { out.append(sentence) }
        return out
    }
}
