import Foundation
import Testing

/// `truce add`, cut off by Ctrl-C while it adds many reports.
@Suite("Interrupting truce add")
struct InterruptionTests {
    /// How many there are, and how many of them come before the interruption.
    private static let (count, early) = (400, 300)

    private static let readings = (0..<count).map { number in
        let day = "2031-\(number % 3 + 10)-\(number % 18 + 10)"
        return """
            {"report": {"id": "r\(number)", "outlet": "Ada Post", "published": "\(day)", "text": \
            "Port \(number) was shelled, the mayor said."}, "facts": [{"kind": "incident", \
            "type": "shelling", "place": "Port \(number)", "date": "\(day)", \
            "according_to": "the mayor", "evidence": [0, 20]}]}

            """
    }

    private struct Run {
        let process = Process()
        let input = Pipe()
        let output: URL
        let messages: URL

        init(in folder: URL) throws {
            output = folder.appendingPathComponent("output")
            messages = folder.appendingPathComponent("messages")
            for url in [output, messages] { try Data().write(to: url) }
            process.executableURL = Program.binary
            process.arguments = ["add", "--readings", "-"]
            process.currentDirectoryURL = folder
            process.environment = ProcessInfo.processInfo.environment
                .merging(["TRUCE_STORE": ""]) { $1 }
            process.standardInput = input
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: messages)
            try process.run()
        }

        func write(_ readings: some Sequence<String>) throws {
            try input.fileHandleForWriting.write(contentsOf: Data(readings.joined().utf8))
        }

        /// Waits for its end, two minutes at most.
        func wait() {
            let patience = Date(timeIntervalSinceNow: 120)
            while process.isRunning, Date() < patience { Thread.sleep(forTimeInterval: 0.01) }
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
        }

        /// The ids of the reports that have been acknowledged by a word.
        func acknowledged(_ word: String) throws -> Set<String> {
            let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self)
                .split(separator: "\n").filter { $0.hasPrefix("\(word) ") }
            return Set(lines.map { String($0.dropFirst(word.count + 1)) })
        }
    }

    /// What SQLite says of a store, and how many reports it holds.
    private func check(_ folder: URL) throws -> String {
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            """
            import sqlite3
            db = sqlite3.connect("truce.store")
            one = lambda sql: db.execute(sql).fetchone()[0]
            print(one("PRAGMA integrity_check"), one("SELECT count(*) FROM present"))
            """,
        ]
        python.currentDirectoryURL = folder
        let pipe = Pipe()
        python.standardOutput = pipe
        try python.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test("Ctrl-C keeps what was acknowledged, and the same command adds the rest")
    func interrupted() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("truce-interrupted-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try Run(in: folder)
        try first.write(Self.readings.prefix(Self.early))
        let patience = Date(timeIntervalSinceNow: 120)
        while try first.acknowledged("added").isEmpty, first.process.isRunning, Date() < patience {
            Thread.sleep(forTimeInterval: 0.002)
        }
        first.process.interrupt()
        first.wait()
        let messages = String(decoding: try Data(contentsOf: first.messages), as: UTF8.self)
        #expect(first.process.terminationReason == .exit)
        #expect(first.process.terminationStatus == 130)
        #expect(messages.contains("interrupted: what is acknowledged is kept"))
        let kept = try first.acknowledged("added")
        #expect(!kept.isEmpty && kept.count <= Self.early)
        #expect(try check(folder) == "ok \(kept.count)")
        let second = try Run(in: folder)
        try second.write(Self.readings)
        try second.input.fileHandleForWriting.close()
        second.wait()
        #expect(second.process.terminationStatus == 0)
        #expect(try second.acknowledged("known") == kept)
        #expect(try second.acknowledged("added").count == Self.count - kept.count)
        #expect(try check(folder) == "ok \(Self.count)")
    }
}
