import Foundation

/// The built program, run as a user runs it.
struct Program {
    /// What a run left behind.
    struct Outcome {
        var output: String
        var messages: String
        var status: Int32

        /// The lines of the output.
        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// Runs `truce` with arguments and standard input.
    static func run(
        _ arguments: String...,
        input: String = "",
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments, input: Data(input.utf8), environment: environment)
    }

    /// Runs `truce` with arguments and any bytes on standard input, in a folder if one is given.
    static func run(
        _ arguments: [String],
        input: Data = Data(),
        environment: [String: String] = [:],
        in place: URL? = nil
    ) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("truce-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ contents: Data = Data()) throws -> FileHandle {
            let url = folder.appendingPathComponent(name)
            try contents.write(to: url)
            return try FileHandle(forUpdating: url)
        }
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = place
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try file("input", input)
        process.standardOutput = try file("output")
        process.standardError = try file("messages")
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(
                decoding: try Data(contentsOf: folder.appendingPathComponent(name)),
                as: UTF8.self
            )
        }
        return Outcome(
            output: try text("output"),
            messages: try text("messages"),
            status: process.terminationStatus
        )
    }

    /// The binary that lies beside the test bundle.
    static let binary: URL = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<6 {
            let candidate = folder.appendingPathComponent("truce")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return URL(fileURLWithPath: ".build/debug/truce")
    }()
}
