import Coding
import FoundationEssentials
import Knowledge
import Language
import ModelData
import Reconciliation
import Reports
import Store

/// The rooms behind the command line, loaded as the options say: the one place where they meet.
struct Rooms: Sendable {
    let engine: LoadedEngine
    private let tables: CodingTables
    private let rules: RuleSet
    /// The rule files of the user's folders.
    private let ownRules: [RuleFile]

    /// Loads what the options name.
    init(_ options: EngineOptions, _ messages: Messages) throws {
        let began = ContinuousClock.now
        engine = try options.makeEngine(messages)
        var tables = try Self.builtInTables(model: engine.language)
        for folder in options.data {
            tables.knowledge = try tables.knowledge.adding(DataFolder(folder))
        }
        var rules = tables.rules
        var ownRules: [RuleFile] = []
        for path in options.rules {
            let folder = try RuleFolder(path)
            tables.knowledge = try folder.eventTypes(onto: tables.knowledge)
            let (files, lexicons) = try folder.contents(ontology: tables.knowledge.ontology)
            // Of the same name, the folder's count.
            rules = try RuleSet.compile(files, lexicons: lexicons, onto: rules)
            ownRules += files
        }
        if options.rulesAlone { tables.attribution = nil }
        self.tables = tables
        self.rules = rules
        self.ownRules = ownRules
        messages.tell(
            "engine \(engine.engine.name), model sha256:\(engine.digest), "
                + "loaded in \(began.duration(to: .now))"
        )
    }

    /// The compiled data files in the binary.
    static func builtInTables(model: ModelFile?) throws -> CodingTables {
        var tables = try CodingTables(builtInData(), model: model)
        var length = 0
        let start = truce_place_tables(&length)
        tables.gazetteer = try Gazetteer(
            embedded: UnsafeRawBufferPointer(start: start, count: length),
            verify: false
        )
        return tables
    }

    private static func builtInData() throws(ModelError) -> ModelFile {
        var length = 0
        let start = truce_knowledge_tables(&length)
        return try ModelFile(
            ModelBytes(UnsafeRawBufferPointer(start: start, count: length)),
            verify: false
        )
    }

    /// The checksum of the built-in data files, rules among them.
    static var rulesChecksum: String {
        (try? builtInData().digest).map { "sha256:\($0)" } ?? "none"
    }

    /// What a reading says of who made it.
    var readingEngine: Reading.Engine {
        Reading.Engine(
            version: Version.number,
            language: engine.engine.name,
            model: "sha256:\(engine.digest)",
            rules: rulesDescription
        )
    }

    private var coder: Coder {
        Coder(
            engine: engine.engine,
            tools: tables.tools,
            knowledge: tables.knowledge,
            gazetteer: tables.gazetteer,
            rules: rules,
            attribution: tables.attribution,
            description: readingEngine
        )
    }

    private var rulesDescription: String {
        rules == tables.rules ? Self.rulesChecksum : "\(Self.rulesChecksum)+\(rules.checksum)"
    }

    /// What finds the sentences and words of texts.
    var segmenter: Segmenter { tables.tools.segmenter }

    /// The examples of the user's rules, and which of them don't come out as their rules say.
    func ownExamples() -> (count: Int, failures: [RuleExamples.Failure]) {
        let count = ownRules.reduce(0) { $0 + $1.exampleCount }
        return (count, coder.makeWorker().failingExamples(of: ownRules))
    }

    /// What makes a coder of reports for each thread.
    func coders(withText: Bool) -> @Sendable () -> ReportCoder {
        let coder = coder
        return { ReportCoder(worker: coder.makeWorker(), withText: withText) }
    }

    /// What makes the record, with the names and words of the tables.
    func reconciler(conflicts: [ConflictDefinition] = []) -> Reconciler {
        Self.reconciler(tables, rules, conflicts)
    }

    /// What makes the record, with the names and words that are built in: no engine is loaded.
    static func builtInReconciler(conflicts: [ConflictDefinition] = []) throws -> Reconciler {
        let tables = try builtInTables(model: nil)
        return reconciler(tables, tables.rules, conflicts)
    }

    /// How stores make the record: with the names and words that are built in.
    static func builtInMethod() -> Method {
        Method(name: "truce \(Version.number), rules \(rulesChecksum)") {
            try builtInReconciler()
        }
    }

    /// The event types of PLOVER.
    static func builtInOntology() throws -> Ontology {
        try builtInTables(model: nil).knowledge.ontology
    }

    private static func reconciler(
        _ tables: CodingTables,
        _ rules: RuleSet,
        _ conflicts: [ConflictDefinition],
    ) -> Reconciler {
        let words = ComparingWords(rules)
        return Reconciler(
            names: KnownNames(tables, words),
            words: words,
            conflicts: conflicts
        )
    }

    /// The record of readings, printed in a format.
    func record(
        of readings: [Reading],
        _ conflicts: [ConflictDefinition],
        as format: RecordFormat,
    ) throws -> [UInt8] {
        let record = ConflictRecord(readings, reconciler: reconciler(conflicts: conflicts))
        let texts = Dictionary(
            readings.map { ($0.report.id, $0.report.text ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
        switch format {
        case .text:
            let style = TextStyle(width: Terminal.width, usesColour: Terminal.usesColour)
            return Array(RecordText(style: style, texts: texts).render(record).utf8)
        case .json: return try record.json(pretty: true) + [UInt8(ascii: "\n")]
        case .html: return Array(RecordHTML(texts: texts).render(record).utf8)
        case .markdown: return Array(RecordMarkdown(texts: texts).render(record).utf8)
        }
    }
}

/// One thread's way from a report to its reading.
struct ReportCoder {
    let worker: CoderWorker
    let withText: Bool

    /// The reading of a report.
    func reading(_ report: Report) -> Reading { worker.code(report, withText: withText) }

    /// The reading of a report, as one line of JSON without its end.
    func code(_ report: Report) -> [UInt8] {
        do { return try ReadingLine.reading(reading(report)).jsonLine() } catch {
            // Values of our own always encode; if one should not, its line says so.
            let failure = ReadingError(code: "READING-003", message: "\(error)")
            return (try? ReadingLine.failure(report: report.id, failure).jsonLine()) ?? []
        }
    }

    /// What was seen in a text, which rules matched and what came of it, for people.
    func explain(_ text: String) -> String { worker.explain(text) }
}
