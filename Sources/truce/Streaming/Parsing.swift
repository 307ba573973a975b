import Coding
import Language
import Reports

/// The runs of `truce parse`.
enum Parsing {
    /// How many sentences make one job.
    private static let batch = 64

    /// Parses the text on standard input, some paragraphs at a time.
    static func text(_ rooms: Rooms, threads: Int) throws {
        Interruption.heed()
        var blocks = TextBlocks(try ByteStream(path: "-"))
        let parsing = TextParsing(
            segmenter: rooms.segmenter,
            engine: rooms.engine.engine,
            threads: threads
        )
        try parsing.run(
            next: {
                guard !Interruption.isWanted, let block = try blocks.next() else { return nil }
                Interruption.takeUp()
                return block
            },
            finish: { text in
                try Output.write(text)
                Interruption.putDown()
            }
        )
    }

    /// Parses the sentences of CoNLL-U on standard input anew; a bad sentence costs itself only.
    static func conllu(_ rooms: Rooms, threads: Int, _ messages: Messages) throws {
        Interruption.heed()
        var source = SentenceSource(try ByteStream(path: "-"), messages)
        let engine = rooms.engine.engine
        try OrderedWork<[CoNLLUSentence], String>(threads: threads).run(
            next: {
                guard !Interruption.isWanted else { return nil }
                let sentences = try source.next(batch)
                guard !sentences.isEmpty else { return nil }
                Interruption.takeUp()
                return sentences
            },
            makeWorker: {
                let parser = engine.makeParser()
                return { sentences in
                    var document = Document(sentences)
                    parser.parse(&document)
                    return CoNLLUWriter().write(sentences, as: document)
                }
            },
            finish: { text in
                try Output.write(text)
                Interruption.putDown()
            }
        )
    }
}

/// The sentences of a CoNLL-U stream, some at a time.
private struct SentenceSource {
    private var reader = CoNLLUReader()
    private var blocks: LineBlocks
    private var lines: ArraySlice<Substring> = []
    private var isAtEnd = false
    private let messages: Messages

    init(_ stream: ByteStream, _ messages: Messages) {
        blocks = LineBlocks(stream)
        self.messages = messages
    }

    /// The next sentences, at most `count`; none at the end.
    mutating func next(_ count: Int) throws -> [CoNLLUSentence] {
        var sentences: [CoNLLUSentence] = []
        var isBad = false
        while sentences.count < count, let line = try nextLine() {
            do throws(CoNLLUError) {
                guard !isBad || line.isEmpty else { continue }
                if let sentence = try reader.read(line: String(line)), !isBad {
                    sentences.append(sentence)
                }
                isBad = false
            } catch {
                messages.fail("standard input: \(error)")
                _ = reader.finish()
                isBad = true
            }
        }
        if sentences.count < count, !isBad, let last = reader.finish() { sentences.append(last) }
        return sentences
    }

    private mutating func nextLine() throws -> Substring? {
        while lines.isEmpty, !isAtEnd {
            guard let block = try blocks.next() else {
                isAtEnd = true
                break
            }
            let text = String(decoding: block.bytes, as: UTF8.self)
            lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        }
        return lines.popFirst().map { $0.last == "\r" ? $0.dropLast() : $0 }
    }
}
