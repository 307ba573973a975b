import Foundation
import Testing

/// The store as a user has it: by the built program, in a folder of its own.
@Suite("A store on the command line")
struct StoreTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let readings = root.appendingPathComponent(
        "Examples/afghanistan-pakistan-2025/gold_readings.jsonl"
    )

    /// Does something in an empty folder.
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("truce-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func truce(_ arguments: String..., in folder: URL) throws -> Program.Outcome {
        try Program.run(arguments, environment: ["TRUCE_STORE": "", "USER": "anna"], in: folder)
    }

    @Test("Reports are acknowledged, shown, found, corrected and given back")
    func day() throws {
        try inFolder { folder in
            let added = try truce("add", "--readings", Self.readings.path, in: folder)
            #expect(added.status == 0, "\(added.messages)")
            #expect(added.lines.count == 14 && added.lines.allSatisfy { $0.hasPrefix("added ") })
            #expect(added.messages.contains("truce.store, new"))
            let again = try truce("add", "--readings", Self.readings.path, in: folder)
            #expect(again.lines.allSatisfy { $0.hasPrefix("known ") })
            let shown = try truce("show", "crossings", "--place", "torkham", in: folder)
            #expect(shown.output.contains("Torkham: "))
            let found = try truce("search", "third round", "--limit", "1", in: folder)
            #expect(found.lines.first?.contains("third-round") == true)
            let before = try truce("show", "incidents", "--format", "json", in: folder)
            let ids = try truce("show", "incidents", "--ids", in: folder)
            let line = try #require(ids.lines.first { $0.hasPrefix("incidents:") })
            let entry = try truce("correct", "reject", String(line), "--why", "no", in: folder)
            #expect(entry.output.contains("anna") && entry.output.contains("(no)"))
            let without = try truce("show", "incidents", "--format", "json", in: folder)
            #expect(without.output != before.output)
            #expect(try truce("undo", "1", in: folder).status == 0)
            let after = try truce("show", "incidents", "--format", "json", in: folder)
            #expect(after.output == before.output)
            #expect(try truce("log", in: folder).lines.count == 2)
            // Nothing is left beside the file.
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(files == ["truce.store"])
        }
    }

    @Test(
        "A word that must not be there is no option",
        arguments: ["-third", "-half", "-vow", "-q3"]
    )
    func withoutWord(word: String) throws {
        try inFolder { folder in
            _ = try truce("add", "--readings", Self.readings.path, in: folder)
            let all = try truce("search", "talks", "-f", "json", in: folder)
            let some = try truce("search", "talks", word, "-f", "json", in: folder)
            #expect(some.status == 0, "\(some.messages)")
            #expect(some.lines.allSatisfy { $0.hasPrefix("{") })
            #expect(Set(some.lines).isSubset(of: all.lines))
            #expect(word != "-third" || some.lines.count < all.lines.count)
        }
    }

    @Test("Without a store it says so", arguments: [["show", "talks"], ["search", "x"], ["log"]])
    func missing(arguments: [String]) throws {
        try inFolder { folder in
            let outcome = try Program.run(
                arguments,
                environment: ["TRUCE_STORE": "no.store"],
                in: folder
            )
            #expect(outcome.status == 1 && outcome.output.isEmpty)
            #expect(outcome.messages.contains("no.store: there is no store here"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }

    @Test("A bad line costs itself only")
    func badLine() throws {
        try inFolder { folder in
            let lines = try String(contentsOf: Self.readings, encoding: .utf8).split(
                separator: "\n"
            )
            // A fact without a single letter of evidence is refused by the store itself.
            let empty = """
                {"report": {"id": "empty"}, "facts": [{"kind": "impact", "type": "trade", \
                "evidence": [4, 4]}]}
                """
            let text = "\(lines[0])\n{}\nnonsense\n\(empty)\n\(lines[1])\n"
            let file = folder.appendingPathComponent("some.jsonl")
            try Data(text.utf8).write(to: file)
            let outcome = try truce("add", "--readings", "some.jsonl", in: folder)
            #expect(outcome.status == 1 && outcome.lines.count == 2)
            #expect(outcome.messages.contains("some.jsonl:2:"))
            #expect(outcome.messages.contains("some.jsonl:3:"))
            #expect(outcome.messages.contains("empty: "))
        }
    }

    @Test("Killed at any moment, it loses nothing that was acknowledged")
    func kills() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            Self.root.appendingPathComponent("Scripts/kill-test").path, "--kills", "6", "--reports",
            "40", "--readings", "--truce", Program.binary.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
