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
}
