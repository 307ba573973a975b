import ArgumentParser
import FoundationEssentials
import Language

/// Scores a model on gold tokens of a treebank.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score a model on a treebank's gold tokens: tags, lemmas, attachment.",
        discussion: """
              truce-train evaluate --model fast.model en_ewt-ud-dev.conllu
              truce-train evaluate --model fast.model --accurate accurate.model en_ewt-ud-dev.conllu
            """
    )

    @Option(help: "The fast engine's model file.")
    var model: String

    @Option(help: "The accurate engine's model file: scores that one, with the other's lemmas.")
    var accurate: String?

    @Option(
        help:
            "The kernels that the accurate engine computes with: 0 the quickest of this machine, 1 the next."
    )
    var vectors = 0

    @Flag(help: "List every wrong lemma: form, tag, right, found.")
    var lemmas = false

    @Argument(help: "Treebanks in CoNLL-U.")
    var treebanks: [String]

    func run() throws {
        let parser = try makeEngine().makeParser()
        for path in treebanks {
            let sentences = try CoNLLUReader.sentences(
                in: try String(contentsOf: URL(filePath: path), encoding: .utf8)
            )
            let gold = Document(sentences, annotated: true)
            var found = Document(sentences)
            let start = ContinuousClock.now
            parser.parse(&found)
            let took = ContinuousClock.now - start
            let n = gold.count
            func share(_ right: (Int) -> Bool) -> String {
                let count = (0..<n).filter(right).count
                return "\(Double(count * 10_000 / max(n, 1)) / 100)"
            }
            if lemmas {
                for i in 0..<n where gold[i].lemma != found[i].lemma {
                    print(
                        gold[i].form,
                        gold.tokens.xpos[i].name,
                        found.tokens.xpos[i].name,
                        gold[i].lemma,
                        found[i].lemma,
                        separator: "\t"
                    )
                }
            }
            func base(_ r: Relation) -> Substring { r.name.prefix { $0 != ":" } }
            let seconds =
                Double(took.components.attoseconds) * 1e-18 + Double(took.components.seconds)
            print(
                String(path.split(separator: "/").last ?? ""),
                "tokens \(n)",
                "UPOS",
                share { gold.tokens.upos[$0] == found.tokens.upos[$0] },
                "XPOS",
                share { gold.tokens.xpos[$0] == found.tokens.xpos[$0] },
                "lemmas",
                share { gold[$0].lemma == found[$0].lemma || gold[$0].lemma == "_" },
                "features",
                share { gold.tokens.features[$0] == found.tokens.features[$0] },
                "UAS",
                share { gold.tokens.head[$0] == found.tokens.head[$0] },
                "LAS",
                share {
                    gold.tokens.head[$0] == found.tokens.head[$0]
                        && base(gold.tokens.relation[$0]) == base(found.tokens.relation[$0])
                },
                "with subtypes",
                share {
                    gold.tokens.head[$0] == found.tokens.head[$0]
                        && gold.tokens.relation[$0] == found.tokens.relation[$0]
                },
                "tokens/s \(Int(Double(n) / seconds))"
            )
        }
    }

    private func makeEngine() throws -> any Engine {
        func open(_ path: String) throws -> ModelFile {
            try ModelFile(ModelBytes([UInt8](try Data(contentsOf: URL(filePath: path)))))
        }
        let fast = try open(model)
        guard let accurate else { return try FastEngine(fast) }
        let names = AccurateEngine.vectorNames
        print("kernels:", names.indices.contains(vectors) ? names[vectors] : "none")
        return try AccurateEngine(
            try open(accurate),
            lemmas: try Lemmatizer(fast),
            vectors: vectors
        )
    }
}
