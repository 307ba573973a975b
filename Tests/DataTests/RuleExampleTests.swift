import FoundationEssentials
import Knowledge
import Language
import ModelData
import Testing

@testable import Coding

/// Every rule is run on its examples and counter-examples, with the parser that ships.
@Suite("Rule examples")
struct RuleExampleTests {
    static let root = String(#filePath.dropLast("Tests/DataTests/RuleExampleTests.swift".count))

    /// The compiled data and the engine that reads by default.
    ///
    /// Without what was learnt of attribution it reads as the rules say and no more.
    static func makeWorker(learnt: Bool = false) throws -> CoderWorker {
        var size = 0
        let model = truce_fast_model(&size)
        let file = try ModelFile(ModelBytes(UnsafeRawBufferPointer(start: model, count: size)))
        let data = truce_knowledge_tables(&size)
        let tables = try CodingTables(
            try ModelFile(ModelBytes(UnsafeRawBufferPointer(start: data, count: size))),
            model: file
        )
        var length = 0
        let accurate = truce_accurate_model(&length)
        let network = UnsafeRawBufferPointer(start: accurate, count: length)
        var placeLength = 0
        let places = truce_place_tables(&placeLength)
        let coder = Coder(
            engine: try AccurateEngine(
                try ModelFile(ModelBytes(network)),
                lemmas: try Lemmatizer(file),
                verify: false
            ),
            tools: tables.tools,
            knowledge: tables.knowledge,
            gazetteer: try Gazetteer(
                embedded: UnsafeRawBufferPointer(start: places, count: placeLength),
                verify: false
            ),
            rules: tables.rules,
            attribution: learnt ? tables.attribution : nil,
            description: Reading.Engine(version: "test")
        )
        return coder.makeWorker()
    }

    static func ruleFiles() throws -> [RuleFile] {
        let folder = root + "Data/rules"
        return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".yaml") }
            .map { name in
                let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
                return try RuleFile.read(yaml: text, file: "Data/rules/" + name)
            }
    }

    /// An example that fails must be one of those known to; the list says which.
    ///
    /// `UPDATE_SNAPSHOTS=1` writes the list anew.
    @Test func examplesComeOutAsTheirRulesSay() throws {
        let worker = try Self.makeWorker()
        let files = try Self.ruleFiles()
        let failures = worker.failingExamples(of: files)
        let lines = failures.map { "\($0.example.rule)\t\($0.example.text)" }.sorted()
        let list = Self.root + "Tests/DataTests/known-rule-failures.txt"
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try (lines.joined(separator: "\n") + "\n").write(
                toFile: list,
                atomically: true,
                encoding: .utf8
            )
        }
        let known = Set(
            try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map(
                String.init
            )
        )
        let fresh = failures.filter { !known.contains("\($0.example.rule)\t\($0.example.text)") }
        for failure in fresh { Issue.record("\(failure)") }
        let total = files.reduce(0) { $0 + $1.exampleCount }
        #expect(total > 500)
        // The list may only grow shorter: what comes out right now must leave it.
        #expect(known.subtracting(lines).isEmpty, "these come out right: take them off the list")
    }

    /// The compiled rules are those of the text files.
    @Test func theTablesAreThoseOfTheFiles() throws {
        let names = Set(try Self.ruleFiles().flatMap(\.rules).map(\.name))
        let compiled = Set(try Self.makeWorker().matcher.rules.rules.map(\.name))
        #expect(names == compiled)
    }
}
