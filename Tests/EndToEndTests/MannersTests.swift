import Testing

@Suite("Manners of the command line")
struct MannersTests {
    @Test("Without arguments it helps")
    func helps() throws {
        let outcome = try Program.run()
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("USAGE: truce"))
        #expect(outcome.messages.isEmpty)
    }

    @Test("The version names the model and the rules")
    func version() throws {
        let outcome = try Program.run("--version")
        #expect(outcome.status == 0)
        #expect(
            outcome.lines.map { $0.prefix { $0 != " " } } == ["truce", "accurate", "fast", "rules"]
        )
    }

    @Test(
        "A wrong command line gives 64 and says nothing on standard output",
        arguments: [
            ["nonsense"], ["read"], ["read", "--format", "pdf", "a"], ["code", "--jobs", "0"],
            ["code", "-q", "-v"], ["parse", "--input", "xml"],
        ]
    )
    func usage(arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.messages.isEmpty)
    }

    @Test("A model that is none is named", arguments: ["/nowhere/a.model", "/dev/null"])
    func model(path: String) throws {
        let outcome = try Program.run("parse", "--input", "conllu", "--model", path)
        #expect(outcome.status == 1)
        #expect(outcome.messages.contains(path))
        #expect(outcome.output.isEmpty)
    }

    @Test("No colour and no progress bar away from a terminal")
    func plain() throws {
        let outcome = try Program.run("read", "/nowhere/report.txt")
        #expect(outcome.status == 1)
        #expect(!outcome.messages.contains("\u{1B}"))
        #expect(!outcome.messages.contains("\r"))
    }

    @Test("Completions are generated", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try Program.run("--generate-completion-script", shell)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("explain"))
    }
}
