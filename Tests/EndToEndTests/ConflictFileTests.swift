import Foundation
import Testing

@Suite("Conflict files on the command line")
struct ConflictFileTests {
    private static let example = "Examples/afghanistan-pakistan-2025"
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func conflicts(_ options: String...) throws -> [String] {
        let reports = try Data(
            contentsOf: Self.root.appending(path: "\(Self.example)/reports.jsonl")
        )
        let readings = try Program.run(["code", "--engine", "fast", "-q"], input: reports)
        let record = try Program.run(
            ["reconcile"] + options,
            input: Data(readings.output.utf8),
            in: Self.root
        )
        #expect(record.status == 0, "\(record.messages)")
        let json = try JSONSerialization.jsonObject(with: Data(record.output.utf8))
        let found = (json as? [String: Any])?["conflicts"] as? [[String: Any]]
        return (found ?? []).compactMap { $0["id"] as? String }
    }

    @Test("Lines belong to the conflict that a file names")
    func named() throws {
        let name = "afghanistan-pakistan"
        #expect(try !conflicts().contains(name))
        #expect(try conflicts("--conflicts", "\(Self.example)/conflict.yaml").contains(name))
    }

    @Test(
        "What is no conflict file is named",
        arguments: ["/nowhere/conflict.yaml", "/dev/null", "README.md"]
    )
    func wrong(path: String) throws {
        let outcome = try Program.run(["reconcile", "--conflicts", path], in: Self.root)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(path))
    }

    @Test("The record of a store is made by the conflicts that an analyst names")
    func inAStore() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "truce-conflicts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["TRUCE_STORE": "", "USER": "anna"]
        func truce(_ arguments: String...) throws -> Program.Outcome {
            try Program.run(arguments, environment: names, in: folder)
        }
        let example = Self.root.appending(path: Self.example)
        let file = example.appending(path: "conflict.yaml").path
        _ = try truce("add", "--readings", example.appending(path: "gold_readings.jsonl").path)
        let name = "afghanistan-pakistan"
        let before = try truce("show", "ceasefires", "--format", "json")
        func hasLines() throws -> Bool {
            let shown = try truce("show", "ceasefires", "--conflict", name, "--format", "json")
            return !shown.output.contains("\"total\":0}")
        }
        #expect(try !hasLines())
        let entry = try truce("correct", "conflicts", file, "--why", "as we call it")
        #expect(entry.status == 0 && entry.output.contains("anna  conflicts \(name)  (as we"))
        #expect(try hasLines())
        let report = try truce("report", "--conflict", name)
        #expect(report.output.contains("Afghanistan – Pakistan"), "\(report.messages)")
        #expect(try truce("correct", "conflicts", "nowhere.yaml").status == 1)
        #expect(try truce("correct", "conflicts").status != 0)
        #expect(try truce("log").lines.count == 1)
        #expect(try truce("undo", "1").status == 0)
        #expect(try truce("show", "ceasefires", "--format", "json").output == before.output)
    }
}
