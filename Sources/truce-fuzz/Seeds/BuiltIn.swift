import Coding
import Knowledge
import Language
import ModelData
import Reports

/// What is carried in the binary: the sound parts that are put round a spoiled one.
enum BuiltIn {
    static let model = required("the model") {
        var length = 0
        let start = truce_fast_model(&length)
        let bytes = UnsafeRawBufferPointer(start: start, count: length)
        return try ModelFile(ModelBytes(bytes), verify: false)
    }

    /// The accurate engine's model, nil in a build without it.
    static let accurateModel: [UInt8]? = {
        var length = 0
        let start = truce_accurate_model(&length)
        return length == 0 ? nil : Array(UnsafeBufferPointer(start: start, count: length))
    }()

    static let engine = required("the engine") { try FastEngine(model, verify: false) }

    static let tables = required("the tables") {
        var length = 0
        let start = truce_knowledge_tables(&length)
        let bytes = UnsafeRawBufferPointer(start: start, count: length)
        return try CodingTables(ModelFile(ModelBytes(bytes), verify: false), model: model)
    }

    static let gazetteer = required("the gazetteer") {
        var length = 0
        let start = truce_place_tables(&length)
        return try Gazetteer(
            embedded: UnsafeRawBufferPointer(start: start, count: length),
            verify: false
        )
    }

    /// A coder with the parts in the binary, or with others in their place.
    static func coder(knowledge: KnowledgeBase? = nil, rules: RuleSet? = nil) -> CoderWorker {
        let coder = Coder(
            engine: engine,
            tools: tables.tools,
            knowledge: knowledge ?? tables.knowledge,
            gazetteer: gazetteer,
            rules: rules ?? tables.rules,
            description: Reading.Engine(version: "fuzz")
        )
        return coder.makeWorker()
    }

    /// The reports of ``Texts/reports``.
    static let reports = Texts.reports.map { Report(published: "2025-10-29", text: $0) }

    /// The same as documents with their trees.
    static let documents: [Document] = {
        let worker = coder(rules: RuleSet())
        return Texts.reports.map { worker.parse(Array($0.utf8)) }
    }()
}

/// A part without which there is nothing to try; without it the program ends.
func required<Part>(_ name: String, _ make: () throws -> Part) -> Part {
    do { return try make() } catch { complain("\(name) can't be read: \(error)") }
}
