import Coding
import Language
import Reports

/// Readers of texts and reports.
extension Target {
    static let jsonLines = Target(name: "json-lines", share: 180, seeds: .plain(Texts.jsonLines)) {
        { input in
            var count = 0
            for result in ReportReader(
                jsonLines: ByteStream(bytes: input, name: "-"),
                limit: 1 << 14
            ) {
                if case .success = result { count += 1 }
            }
            return count > 0
        }
    }

    static let plainText = Target(name: "plain-text", share: 80, seeds: .plain(Texts.plain)) {
        { input in (try? Report(plainText: input, file: "-")) != nil }
    }

    static let conllu = Target(name: "conllu", share: 120, seeds: .plain(Texts.conllu)) {
        let parser = BuiltIn.engine.makeParser()
        return { input in
            let text = String(decoding: input, as: UTF8.self)
            guard let sentences = try? CoNLLUReader.sentences(in: text) else { return false }
            var document = Document(sentences, annotated: true)
            parser.parse(&document)
            return !CoNLLUWriter().write(sentences, as: document).isEmpty
        }
    }

    /// Sentences and tokens must lie in the text, in order, whatever the bytes.
    static let segmenter = Target(name: "segmenter", share: 150, seeds: .plain(Texts.plain)) {
        let segmenter = BuiltIn.tables.tools.segmenter
        return { input in
            var document = Document(text: input)
            segmenter.segment(&document)
            var last: Int32 = 0
            for i in 0..<document.count {
                let range = document.range(of: i)
                precondition(range.start >= last && range.end > range.start, "tokens overlap")
                last = range.end
            }
            precondition(Int(last) <= input.count, "a token lies outside the text")
            return document.count > 0
        }
    }

    static let words = Target(name: "words", share: 80, seeds: .plain([Texts.words])) {
        { input in
            var document = Document(text: Texts.plain.first ?? [])
            Segmenter(boundaries: nil, lexicon: TokenLexicon(bytes: input)).segment(&document)
            return true
        }
    }

    /// The whole way from a text to its reading.
    static let reports = Target(
        name: "reports",
        share: 15,
        seeds: .plain(Texts.plain + Texts.reports.map { Array($0.utf8) })
    ) {
        let worker = BuiltIn.coder()
        return { input in
            let text = String(decoding: input, as: UTF8.self)
            let reading = worker.code(Report(published: "2025-10-29", text: text))
            return (try? ReadingLine.reading(reading).jsonLine()) != nil
        }
    }
}
