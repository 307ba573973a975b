import Language
import Reports

/// One run of `truce parse` over a text: blocks of paragraphs in, CoNLL-U out, in order, on all
/// threads.
///
/// Sentences are found while the blocks are taken, one after another, which is quick: so each
/// block knows the number of its first sentence before it is parsed.
struct TextParsing {
    let segmenter: Segmenter
    let engine: any Engine
    let threads: Int

    private struct Job: Sendable {
        var document: Document
        var firstSentence: Int
        var firstScalar: Int
    }

    /// Parses all blocks.
    /// - Parameters:
    ///   - next: gives the next block, nil at the end.
    ///   - finish: takes the CoNLL-U of each block, in order.
    /// - Throws: what `next` or `finish` throws.
    func run(
        next: sending @escaping () throws -> TextBlock?,
        finish: sending @escaping (String) throws -> Void
    ) throws {
        let (segmenter, engine) = (segmenter, engine)
        var sentences = 0
        try OrderedWork<Job, String>(threads: threads).run(
            next: {
                guard let block = try next() else { return nil }
                var document = Document(text: block.bytes)
                segmenter.segment(&document, isHardWrapped: block.isHardWrapped)
                defer { sentences += document.sentences.count }
                return Job(
                    document: document,
                    firstSentence: sentences + 1,
                    firstScalar: block.firstScalar
                )
            },
            makeWorker: {
                let parser = engine.makeParser()
                return { job in
                    var document = job.document
                    parser.parse(&document)
                    return CoNLLUWriter().write(
                        document,
                        firstSentence: job.firstSentence,
                        firstScalar: job.firstScalar
                    )
                }
            },
            finish: finish
        )
    }
}
