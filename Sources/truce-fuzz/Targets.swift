import Knowledge
import Language
import ModelData
import Reports

/// Something that reads bytes from outside: register every reader here.
struct Target: Sendable {
    let name: String
    /// Inputs that are read well, to be spoiled.
    let seeds: [[UInt8]]
    /// Makes the reader once; it says whether it has read an input or refused it.
    let makeRun: @Sendable () -> ([UInt8]) -> Bool

    static let all: [Target] = [
        jsonLines, plainText, segmenter, lexicon, conllu, model, tables, sheets,
    ]

    /// The names of all targets.
    static var names: String { all.map(\.name).joined(separator: ", ") }

    private static let jsonLines = Target(name: "json-lines", seeds: Seeds.jsonLines) {
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

    private static let plainText = Target(name: "plain-text", seeds: Seeds.texts) {
        { input in (try? Report(plainText: input, file: "-")) != nil }
    }

    private static let conllu = Target(name: "conllu", seeds: Seeds.conllu) {
        { input in
            let text = String(decoding: input, as: UTF8.self)
            guard let sentences = try? CoNLLUReader.sentences(in: text) else { return false }
            let document = Document(sentences, annotated: true)
            return !CoNLLUWriter().write(sentences, as: document).isEmpty
        }
    }

    /// The loader of models, its checks of the checksum left out so that mutations get further.
    private static let model = Target(name: "model", seeds: Seeds.models) {
        let words = Document((try? CoNLLUReader.sentences(in: Seeds.sentence)) ?? [])
        return { input in
            guard let file = try? ModelFile(ModelBytes(input), verify: false),
                let engine = try? FastEngine(file)
            else { return false }
            var document = words
            engine.makeParser().parse(&document)
            return true
        }
    }

    /// Sentences and tokens must lie in the text, in order, whatever the bytes.
    private static let segmenter = Target(name: "segmenter", seeds: Seeds.texts) {
        let segmenter = Segmenter(boundaries: nil, lexicon: TokenLexicon(bytes: Seeds.lexicon))
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

    private static let lexicon = Target(name: "lexicon", seeds: [Seeds.lexicon]) {
        { input in
            var document = Document(text: Seeds.texts.first ?? [])
            Segmenter(boundaries: nil, lexicon: TokenLexicon(bytes: input)).segment(&document)
            return true
        }
    }

    private static let tables = Target(name: "tables", seeds: Seeds.tables) {
        { input in
            guard let knowledge = try? KnowledgeBase(input) else { return false }
            for entry in knowledge.entries(.country) { _ = knowledge.country(entry)?.name }
            return true
        }
    }

    private static let sheets = Target(name: "sheets", seeds: [Seeds.sheet]) {
        { input in
            let file = DataFile(path: "actors/countries.tsv", bytes: input)
            return (try? KnowledgeCompiler.compile([file])) != nil
        }
    }
}
