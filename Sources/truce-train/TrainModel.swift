import ArgumentParser
import Crypto
import FoundationEssentials
import Language

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// From treebanks and raw text to the model of the fast engine.
struct TrainModel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Train the fast engine: from CoNLL-U files to a model file.",
        discussion: """
            The same inputs give the same bytes every time.

              truce-train model --treebank en_ewt-ud-train.conllu --treebank en_gum-ud-train.conllu \\
                --raw news.jsonl --silver silver.conllu --about Data/language/en/model-about.txt -o fast.model
            """
    )

    @Option(help: "A treebank in CoNLL-U; may be given more than once.")
    var treebank: [String]

    @Option(
        help:
            "Raw text that the accurate engine has parsed, in CoNLL-U, to learn from as well; may be given more than once."
    )
    var silver: [String] = []

    @Option(
        help:
            "Raw text for the word classes: JSON Lines with a field text; may be given more than once."
    )
    var raw: [String] = []

    @Option(
        help:
            "The folder with the words of the language: abbreviations, contractions, tokens, inflections."
    )
    var language = "Data/language/en"

    @Option(
        help:
            "A text that says what the model is made from and its licences; it goes into the model."
    )
    var about: String?

    @Option(help: "Times through the sentences for the parser (default: 12, with silver 6).")
    var epochs: Int?

    @Option(help: "The size of the tables: each step up doubles them.")
    var scale = 0

    @Option(name: .shortAndLong, help: "The model file to write.")
    var output: String

    func run() async throws {
        let start = ContinuousClock.now
        func say(_ text: String) {
            let seconds = (ContinuousClock.now - start).components.seconds
            print("[\(seconds) s] \(text)")
            fflush(nil)
        }
        let bank = try Treebank(treebank)
        say(
            "\(bank.sentences.count) sentences, \(bank.tags.count) tags, \(bank.relations.count) relations"
        )

        let classes = try WordClassTrainer().train(raw: raw, treebank: bank)
        var classOf: [UInt64: UInt64] = [:]
        for (word, fine, coarse) in classes {
            classOf[word & ~0xFFFF] = UInt64(fine & 1023) << 6 | UInt64(coarse & 63)
        }
        say("\(classes.count) words in classes")

        let lessons = Lessons(gold: bank.sentences, silver: try bank.silver(silver))
        let sentences = lessons.sentences
        say("\(sentences.count - lessons.gold) silver sentences")

        let tagger = TaggerTrainer(classes: classOf, tagCount: bank.tags.count)
        let order = lessons.order()
        async let final = tagger.train(lessons, order: order, epochs: silver.isEmpty ? 8 : 5)
        let tags = await tagger.jackknife(lessons, epochs: silver.isEmpty ? 6 : 4)
        let right = zip(sentences, tags).reduce(0) { sum, pair in
            sum + (1..<pair.0.forms.count).filter { Int(pair.1[$0]) == pair.0.tags[$0] + 1 }.count
        }
        let total = sentences.reduce(0) { $0 + $1.count }
        say("jackknifed tags: \(Double(right * 10_000 / total) / 100) % right")
        let tagModel = await final
        say("tagger trained")

        let parser = ParserTrainer(
            classes: classOf,
            relationCount: bank.relations.count,
            epochs: epochs ?? (silver.isEmpty ? 12 : 6)
        )
        let parserModel = parser.train(lessons, tags: tags, report: say)

        let attested = AttestedLemmas(
            bank,
            silver: Array(sentences[lessons.gold...]),
            inflections: try Inflections(language + "/inflections.txt")
        )
        say("\(attested.entries.count) lemmas attested by raw text")
        let words = WordTables(bank, attested: attested.entries)
        let boundaries = try trainBoundaries(bank)
        let sections: [(String, [UInt8])] = [
            ("about", try about.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) } ?? []),
            ("tags", bank.tags.bytes),
            ("relations", bank.relations.map(\.rawValue)),
            ("classes", WordClassTrainer.section(classes)),
            (
                "tagger",
                Quantizer.classes(tagModel, groupBits: 15 + scale, entries: 1_100_000 << scale)
            ),
            ("arcs", Quantizer.actions(parserModel.arcs, groups: 207_000 << scale)),
            (
                "labels",
                Quantizer.classes(
                    parserModel.labels,
                    groupBits: 16 + scale,
                    entries: 850_000 << scale
                )
            ),
            ("edits", words.edits), ("lemmas", words.lemmas),
            ("features", words.features), ("morphology", words.morphology),
            ("boundaries", boundaries),
        ]
        for (name, bytes) in sections { say("\(name): \(bytes.count) bytes") }
        let file = ModelFile.write(sections) { Array(SHA256.hash(data: $0)) }
        try Data(file).write(to: URL(filePath: output))
        say("\(output): \(file.count) bytes")
    }

    /// Learns where sentences end, from the texts of the treebanks by paragraphs.
    private func trainBoundaries(_ bank: Treebank) throws -> [UInt8] {
        let words: [UInt8] = try ["abbreviations.txt", "contractions.txt", "tokens.txt"].flatMap {
            name -> [UInt8] in
            [UInt8](try Data(contentsOf: URL(filePath: language + "/" + name))) + [
                UInt8(ascii: "\n")
            ]
        }
        var paragraphs: [[String]] = []
        for sentence in bank.source {
            guard let text = sentence.text else { continue }
            if sentence.beginsParagraph || paragraphs.isEmpty { paragraphs.append([]) }
            paragraphs[paragraphs.count - 1].append(text)
        }
        return BoundaryTrainer(lexicon: TokenLexicon(bytes: words)).train(paragraphs)
    }
}
