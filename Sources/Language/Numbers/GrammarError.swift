/// What is wrong with a line of a file of words or rules.
public struct GrammarError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line's number, from 1.
    public let line: Int
    /// What was seen there, and what was expected.
    public let reason: String

    /// The line and the reason, as a person reads them.
    public var description: String { "line \(line): \(reason)" }
}

/// A line of a file of words or rules: its comment is cut off and its fields are split at blanks.
struct GrammarLine {
    let number: Int
    let isIndented: Bool
    let fields: [Substring]

    /// The lines of a text that hold something.
    static func lines(of bytes: some Sequence<UInt8>) -> [GrammarLine] {
        let text = String(decoding: Array(bytes), as: UTF8.self)
        var result: [GrammarLine] = []
        var number = 0
        for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            number += 1
            let isIndented = line.first == 32 || line.first == 9
            var fields: [Substring] = []
            for field in line.split(whereSeparator: { $0 == 32 || $0 == 9 || $0 == 13 }) {
                if field.first == UInt8(ascii: "#") { break }
                fields.append(Substring(field))
            }
            if fields.isEmpty { continue }
            result.append(GrammarLine(number: number, isIndented: isIndented, fields: fields))
        }
        return result
    }

    /// The hash under which a word stands in a document's ``Tokens/form``.
    static func form(_ word: Substring) -> UInt64 { StableHash.ofLowercased(word.utf8) }
}
