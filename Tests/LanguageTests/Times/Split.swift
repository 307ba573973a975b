@testable import Language

/// A document of sentences and tokens made by a rule of thumb: enough for tests of times and numbers.
///
/// A sentence ends at a line's end. Letters and digits make a token, with the marks that stand
/// between two digits, or between and after single letters; every other mark is one of its own.
func split(_ string: String) -> Document {
    var document = Document(string)
    let text = document.text
    var first = 0
    func isWord(_ i: Int) -> Bool {
        guard i < text.count, i >= 0 else { return false }
        return (text[i] | 0x20) &- 0x61 < 26 || text[i] &- 0x30 < 10
    }
    func isDigit(_ i: Int) -> Bool { i >= 0 && i < text.count && text[i] &- 0x30 < 10 }
    func end(of i: Int) -> Int {
        if text[i] == UInt8(ascii: "'"), i + 1 < text.count, text[i + 1] == UInt8(ascii: "s") {
            return i + 2
        }
        if text[i] >= 0xC0 {
            var j = i + 1
            while j < text.count, text[j] & 0xC0 == 0x80 { j += 1 }
            return j
        }
        guard isWord(i) else { return i + 1 }
        var j = i
        while j < text.count {
            if isWord(j) {
                j += 1
            } else if isDigit(j - 1), isDigit(j + 1), [0x2C, 0x2E, 0x3A, 0x2F].contains(text[j]) {
                j += 1
            } else if text[j] == 0x2D, isDigit(i), isDigit(j + 1), j - i == 4 || j - i == 7 {
                j += 1
            } else if text[j] == 0x2E, j == i + 1 || text[j - 2] == 0x2E, !isDigit(i) {
                j += 1
            } else if text[j] == 0x2E,
                ["Oct", "Nov"].contains(String(decoding: text[i..<j], as: UTF8.self))
            {
                return j + 1
            } else {
                break
            }
        }
        return j
    }
    func close(at end: Int) {
        guard document.count > first else { return }
        document.sentences.append(
            Sentence(
                tokens: first..<document.count,
                range: document.range(of: first).union(document.range(of: document.count - 1)),
                paragraph: document.sentences.count
            )
        )
        first = document.count
    }
    var i = 0
    while i < text.count {
        if text[i] <= 0x20 {
            if text[i] == 0x0A { close(at: i) }
            i += 1
            continue
        }
        let j = end(of: i)
        document.tokens.append(
            TextRange(i, j),
            continues: false,
            form: StableHash.ofLowercased(text[i..<j]),
            sentence: document.sentences.count
        )
        i = j
    }
    close(at: i)
    document.tokens.linkChildren()
    return document
}
