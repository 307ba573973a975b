import Foundation
import Reports
import Testing

/// What the guide to the rules says of its worked example is what the program does.
@Suite("The worked example of the guide to the rules")
struct WorkedExampleTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private let example: WorkedExample

    init() throws {
        let guide = Self.root.appendingPathComponent("Documentation/rules.md")
        example = WorkedExample(try String(contentsOf: guide, encoding: .utf8))
    }

    /// Does something in a folder that holds the example's files.
    private func inFolder(_ files: WorkedExample, _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("truce-example-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try files.write(into: folder)
        try body(folder)
    }

    @Test("The guide has files, commands and a message")
    func whole() {
        #expect(example.files.count == 4)
        #expect(example.steps.count == 4)
        #expect(example.messages.count == 1)
    }

    @Test("The commands print what the guide says")
    func commands() throws {
        try inFolder(example) { folder in
            for step in example.steps {
                let input = try step.input.map {
                    try Data(contentsOf: folder.appendingPathComponent($0))
                }
                let outcome = try Program.run(step.arguments, input: input ?? Data(), in: folder)
                #expect(outcome.status == 0, "\(outcome.messages)")
                if step.isJSON {
                    try expectEvent(step.output, in: outcome.output)
                } else {
                    expectLines(step.output, in: outcome.output)
                }
            }
        }
    }

    /// All lines are there, in this order.
    private func expectLines(_ wanted: String, in output: String) {
        var rest = output.split(separator: "\n")[...]
        for line in wanted.split(separator: "\n") {
            guard let found = rest.firstIndex(of: line) else {
                Issue.record("“\(line)” is not in\n\(output)")
                return
            }
            rest = rest[(found + 1)...]
        }
    }

    /// An event of the reading has all these fields.
    private func expectEvent(_ wanted: String, in output: String) throws {
        struct Line: Decodable { var events: [[String: JSONValue]] }
        let decoder = JSONDecoder()
        let fields = try decoder.decode([String: JSONValue].self, from: Data(wanted.utf8))
        let line = try decoder.decode(Line.self, from: Data(output.utf8))
        let isThere = line.events.contains { event in
            fields.allSatisfy { event[$0.key] == $0.value }
        }
        #expect(isThere, "no event of this kind in \(output)")
    }

    @Test("A type that is not there stops the program with the message of the guide")
    func slip() throws {
        let message = try #require(example.messages.first).trimmingCharacters(in: .newlines)
        try inFolder(example) { folder in
            let file = folder.appendingPathComponent("my-rules/demining.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data(text.replacing("type: DEMINE", with: "type: DEMIN").utf8).write(to: file)
            let outcome = try Program.run(
                ["explain", "--rules", "my-rules", "A sentence."],
                in: folder
            )
            #expect(outcome.status == 1)
            #expect(outcome.messages.contains(message))
            #expect(outcome.output.isEmpty)
        }
    }

    @Test("An example that fails is named, and the exit status tells")
    func failingExample() throws {
        try inFolder(example) { folder in
            let file = folder.appendingPathComponent("my-rules/demining.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data(text.replacing("laid mines", with: "removed mines").utf8).write(to: file)
            let outcome = try Program.run(
                ["explain", "--rules", "my-rules", "--examples"],
                in: folder
            )
            #expect(outcome.status == 1)
            #expect(outcome.output == "2 of 3 examples come out right\n")
            #expect(outcome.messages.contains("my-rules/demining.yaml:14: rule my.demine:"))
        }
    }

    @Test(
        "--examples wants the folder of rules and no sentence",
        arguments: [["--examples"], ["--examples", "--rules", "my-rules", "A sentence."]]
    )
    func examplesUsage(arguments: [String]) throws {
        #expect(try Program.run(["explain"] + arguments).status == 64)
    }
}
