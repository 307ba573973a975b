/// One sentence of a CoNLL-U file.
public struct CoNLLUSentence: Sendable {
    /// A syntactic word with its columns.
    public struct Word: Sendable {
        /// FORM: the word as written.
        public var form: String
        /// LEMMA: the dictionary form; `_` where the file has none.
        public var lemma: String
        /// UPOS: the universal part of speech.
        public var upos: String
        /// XPOS: the tag of the language, for English Penn's.
        public var xpos: String
        /// FEATS: the morphological features, joined by `|`.
        public var features: String
        /// The number of its head within the sentence from 1; 0 for the root; nil where the column
        /// is no number.
        public var head: Int?
        /// DEPREL: the relation to the head.
        public var relation: String
        /// MISC: everything else, joined by `|`.
        public var misc: String
        /// Whether it continues the word before within one written word.
        public var continues: Bool
        /// Whether white space follows.
        public var spaceAfter: Bool
    }

    /// Every line as it stood, comments and multiword tokens included.
    public var lines: [String] = []
    /// The numbers of the lines of ``words`` within ``lines``.
    public var wordLines: [Int] = []
    /// The syntactic words, without multiword tokens and empty nodes.
    public var words: [Word] = []

    /// What `# text = ` says.
    public var text: String? {
        lines.first { $0.hasPrefix("# text = ") }.map { String($0.dropFirst(9)) }
    }
    /// Whether the sentence begins a paragraph or a document.
    public var beginsParagraph: Bool {
        lines.contains { $0.hasPrefix("# newpar") || $0.hasPrefix("# newdoc") }
    }
}

/// What is wrong with a CoNLL-U file.
public struct CoNLLUError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// What was expected and what stands there.
    public let problem: String
    /// `CONLLU-001: line n: problem`.
    public var description: String { "CONLLU-001: line \(line): \(problem)" }
}

/// Reads CoNLL-U, a sentence at a time.
///
/// Empty nodes (`8.1`) are kept in ``CoNLLUSentence/lines`` and otherwise passed over.
public struct CoNLLUReader: Sendable {
    /// Sentences with more words than this are refused: no text has them.
    public static let longestSentence = 100_000

    private var sentence = CoNLLUSentence()
    private var number = 0
    private var lastOfWritten = 0
    private var firstOfWritten = 0
    private var spaceAfterWritten = true

    /// Makes a reader that stands before the first line.
    public init() {}

    /// Takes the next line.
    /// - Returns: the sentence that a blank line ends.
    public mutating func read(line: String) throws(CoNLLUError) -> CoNLLUSentence? {
        number += 1
        if line.isEmpty { return finish() }
        sentence.lines.append(line)
        if line.utf8.first == UInt8(ascii: "#") { return nil }
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 10 else {
            throw CoNLLUError(line: number, problem: "10 columns expected, \(columns.count) found")
        }
        if columns[0].contains(".") { return nil }
        let spaced = !columns[9].split(separator: "|").contains("SpaceAfter=No")
        if let dash = columns[0].firstIndex(of: "-") {
            guard let first = Int(columns[0][..<dash]),
                let last = Int(columns[0][columns[0].index(after: dash)...]),
                first == sentence.words.count + 1, last >= first, last - first < 1000
            else {
                throw CoNLLUError(
                    line: number,
                    problem: "'\(columns[0].prefix(20))' is no range of words"
                )
            }
            firstOfWritten = first
            lastOfWritten = last
            spaceAfterWritten = spaced
            return nil
        }
        guard let id = Int(columns[0]), id == sentence.words.count + 1, id <= Self.longestSentence
        else {
            throw CoNLLUError(
                line: number,
                problem:
                    "word \(sentence.words.count + 1) expected, '\(columns[0].prefix(20))' found"
            )
        }
        let inside = id <= lastOfWritten
        sentence.wordLines.append(sentence.lines.count - 1)
        sentence.words.append(
            CoNLLUSentence.Word(
                form: String(columns[1]),
                lemma: String(columns[2]),
                upos: String(columns[3]),
                xpos: String(columns[4]),
                features: String(columns[5]),
                head: Int(columns[6]),
                relation: String(columns[7]),
                misc: String(columns[9]),
                continues: inside && id > firstOfWritten,
                spaceAfter: inside ? id == lastOfWritten && spaceAfterWritten : spaced
            )
        )
        return nil
    }

    /// Ends the input.
    /// - Returns: the last sentence, when no blank line followed it.
    public mutating func finish() -> CoNLLUSentence? {
        defer {
            sentence = CoNLLUSentence()
            lastOfWritten = 0
        }
        return sentence.words.isEmpty ? nil : sentence
    }

    /// Reads a whole text.
    public static func sentences(in text: String) throws(CoNLLUError) -> [CoNLLUSentence] {
        var reader = CoNLLUReader()
        var out: [CoNLLUSentence] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.utf8.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if let sentence = try reader.read(line: String(line)) { out.append(sentence) }
        }
        if let sentence = reader.finish() { out.append(sentence) }
        return out
    }
}
