import Knowledge
import Testing

@Suite("A file that names conflicts") struct ConflictFileTests {
    private func read(_ yaml: String...) throws -> [ConflictFile.Conflict] {
        try ConflictFile.read(
            yaml.enumerated().map { DataFile(path: "\($0).yaml", bytes: Array($1.utf8)) }
        )
    }

    @Test func everyKeyIsRead() throws {
        let found = try read(
            """
            - conflict: river-war
              name: The river war
              about: invented
              parties:
                - name: Norland
                  aliases: [Northern command, the northerners]
                - Sudland
              crossings: [Ada Gate]
              places: Port Ada
            """
        )
        let conflict = try #require(found.first)
        #expect(found.count == 1)
        #expect(conflict.id == "river-war" && conflict.name == "The river war")
        #expect(conflict.parties.map(\.name) == ["Norland", "Sudland"])
        #expect(conflict.parties.first?.aliases == ["Northern command", "the northerners"])
        #expect(conflict.crossings == ["Ada Gate"] && conflict.places == ["Port Ada"])
    }

    private static let sides = "  parties: [Norland, Sudland]\n"

    @Test(arguments: [
        ("", "0.yaml: the file names no conflict"),
        ("conflict: a", "a list of conflicts"),
        ("- name: a", "begin it with `- conflict: id`"),
        ("- conflict: The War\n" + sides, "`The War` is no id"),
        ("- conflict: a", "0.yaml:1:3: the conflict `a` has no parties"),
        ("- conflict: a\n  parties: [Norland]", "has one party"),
        (
            "- conflict: a\n  partys: [x, y]",
            "0.yaml:2:3: unknown key `partys`; did you mean `parties`?"
        ),
        ("- conflict: a\n  parties: [{alias: x}, y]", "unknown key `alias`"),
        ("- conflict: a\n  parties: [{aliases: [x]}, y]", "a party has no name"),
        ("- conflict: a\n  parties: [Norland, norland]", "two parties of `a` are named"),
        ("- conflict: a\n  parties: ['--', y]", "holds no word"),
        ("- conflict: a\n" + sides + "- conflict: a\n" + sides, "is in 0.yaml:1 already"),
        (
            "- conflict: a\n  places: [Ada]\n" + sides + "- conflict: b\n  places: [ada]\n" + sides,
            "“ada” belongs to `a` already"
        ),
        ("- conflict: a\n  name: \(String(repeating: "x", count: 201))\n" + sides, "200 bytes"),
        (
            "- conflict: a\n  places: [\((0...1000).map { "p\($0)" }.joined(separator: ", "))]\n"
                + sides,
            "more than 1000 names"
        ),
    ])
    func whatIsWrongIsTold(yaml: String, words: String) throws {
        let error = #expect(throws: RuleError.self) { try read(yaml) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test func anIdOfTwoFilesIsToldWithBoth() {
        let text = "- conflict: a\n" + Self.sides
        let error = #expect(throws: RuleError.self) { try read(text, text) }
        #expect(error?.description.hasPrefix("1.yaml:1") == true)
        #expect(error?.description.contains("0.yaml:1") == true)
    }
}
