import ArgumentParser
import Coding
import FoundationEssentials
import Knowledge
import Language
import Reports

/// From texts with marked attributions to what the program has learnt of them.
struct TrainAttribution: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attribution",
        abstract: "Learn who says what, from texts with marked attributions.",
        discussion: """
            Each line of the texts is a JSON object with the fields doc, text and attributions, each \
            of those with source, cue, content and source_head as spans of characters. The same \
            inputs give the same bytes every time. Compile the data files anew afterwards.

              truce-train attribution --model fast.model --accurate accurate.model \\
                --tables knowledge.tables --places places.tables train.jsonl \\
                -o Data/language/en/attribution.weights
            """
    )

    @Option(help: "The fast engine's model file.")
    var model: String

    @Option(help: "The accurate engine's model file: learns from its trees as well.")
    var accurate: String?

    @Option(help: "The compiled data files.")
    var tables: String

    @Option(help: "The compiled gazetteer.")
    var places: String?

    @Option(
        help:
            "Learns from all but one of so many parts of the texts and scores on that one, in turn; writes nothing."
    )
    var folds: Int?

    @Option(
        help:
            "What is added to the sum of a cue's features: 0 takes what is more likely right than not, more takes more."
    )
    var boldness = 0.4

    @Option(name: .shortAndLong, help: "The file of weights to write.")
    var output: String?

    @Option(help: "A file of weights to score on the texts instead of learning.")
    var score: String?

    @Argument(help: "Texts with marked attributions, JSON Lines.")
    var texts: [String]

    func run() throws {
        let lessons = try lessons()
        print("\(lessons.count) texts, \(lessons.first?.count ?? 0) engines")
        let trainer = AttributionTrainer(boldness: boldness)
        if let score {
            let model = try AttributionModel(bytes: Self.bytes(score))
            for (name, model) in [("rules alone", nil), ("with the learnt part", model)] {
                var sum = AttributionScore()
                for lesson in lessons.joined() { sum.add(lesson.score(model)) }
                print("\(name): \(sum)")
            }
            return
        }
        if let folds {
            for (name, score) in try trainer.crossValidate(lessons, folds: max(2, folds)) {
                print("\(name): \(score)")
            }
        }
        if let output {
            let bytes = try trainer.train(lessons.flatMap { $0 })
            try Data(bytes).write(to: URL(filePath: output))
            print("\(output): \(bytes.count) bytes")
        }
    }

    /// The lessons of each text, one by each engine.
    private func lessons() throws -> [[AttributionLesson]] {
        let workers = try coders().map { $0.makeWorker() }
        let decoder = JSONDecoder()
        return try texts.flatMap { path -> [[AttributionLesson]] in
            try Self.bytes(path).split(separator: UInt8(ascii: "\n")).map { line in
                let text = try decoder.decode(MarkedText.self, from: Data(line))
                let report = Report(id: text.doc, published: text.date, text: text.text)
                return workers.map { $0.lesson(report, text.marked) }
            }
        }
    }

    private func coders() throws -> [Coder] {
        let fast = try Self.open(model)
        var tables = try CodingTables(try Self.open(tables), model: fast)
        if let places {
            let bytes = try Self.bytes(places)
            tables.gazetteer = try Gazetteer(bytes)
        }
        var engines: [any Engine] = [try FastEngine(fast)]
        if let accurate {
            engines.append(
                try AccurateEngine(try Self.open(accurate), lemmas: try Lemmatizer(fast))
            )
        }
        return engines.map {
            Coder(
                engine: $0,
                tools: tables.tools,
                knowledge: tables.knowledge,
                gazetteer: tables.gazetteer,
                rules: tables.rules,
                description: Reading.Engine(version: "training")
            )
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    private static func open(_ path: String) throws -> ModelFile {
        try ModelFile(ModelBytes(bytes(path)))
    }
}

/// A line of the texts.
private struct MarkedText: Decodable {
    struct Attribution: Decodable {
        var source: [[Int]]?
        var cue: [[Int]]?
        var content: [[Int]]?
        var head: [Int]?

        enum CodingKeys: String, CodingKey {
            case source, cue, content
            case head = "source_head"
        }
    }

    var doc: String
    var date: String?
    var text: String
    var attributions: [Attribution]

    var marked: [MarkedAttribution] {
        func spans(_ pairs: [[Int]]?) -> [ScalarSpan] {
            (pairs ?? []).compactMap { $0.count == 2 ? ScalarSpan($0[0], $0[1]) : nil }
        }
        return attributions.map {
            MarkedAttribution(
                source: spans($0.source),
                head: spans($0.head.map { [$0] }).first,
                cue: spans($0.cue),
                content: spans($0.content)
            )
        }
    }
}
