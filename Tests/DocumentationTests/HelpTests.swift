import ArgumentParser
import Foundation
import Testing

@testable import truce

/// The commands by name, the root first.
private let commands: [any ParsableCommand.Type] =
    [Truce.self] + Truce.configuration.subcommands

private func name(_ command: any ParsableCommand.Type) -> String {
    command == Truce.self ? "truce" : command._commandName
}

@Suite("Help and documentation")
struct HelpTests {
    /// The folder of the package.
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func document(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test("The help screens are those of the snapshots", arguments: commands.indices)
    func snapshot(index: Int) throws {
        let command = commands[index]
        let screen =
            command == Truce.self
            ? Truce.helpMessage(columns: 80) : Truce.helpMessage(for: command, columns: 80)
        let file = Self.root.appendingPathComponent(
            "Tests/DocumentationTests/Snapshots/\(name(command)).txt"
        )
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try (screen + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == screen + "\n")
    }

    @Test("Every command shows examples", arguments: commands.indices)
    func examples(index: Int) {
        #expect(commands[index].configuration.discussion.contains("EXAMPLES:\n"))
    }

    @Test("Every command is in the README and the guide", arguments: commands.indices)
    func documented(index: Int) throws {
        let name = name(commands[index])
        let mention = name == "truce" ? "`truce" : "truce \(name)"
        #expect(try document("README.md").contains(mention))
        #expect(try document("Documentation/command-line.md").contains(mention))
    }

    @Test("Every option is in the guide and in the manual page", arguments: commands.indices)
    func options(index: Int) throws {
        let command = commands[index]
        let screen =
            command == Truce.self
            ? Truce.helpMessage(columns: 200) : Truce.helpMessage(for: command, columns: 200)
        let guide = try document("Documentation/command-line.md")
        let manual = try document("Documentation/truce.1")
        for match in screen.matches(of: #/--([a-z][a-z-]+)/#) {
            #expect(guide.contains("--\(match.1)"), "--\(match.1) of \(name(command))")
            #expect(manual.contains(String(match.1)), "--\(match.1) of \(name(command))")
        }
    }
}
