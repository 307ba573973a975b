import Testing

@testable import Store

@Suite("Searching a store")
struct SearchTests {
    private func store() throws -> RecordStore {
        let store = try TemporaryStore().open()
        _ = try store.add([
            Demo.report("a", text: "The ceasefire at Spin Boldak held."),
            Demo.report("b", text: "No ceasefire was agreed in Istanbul; talks went on."),
            Demo.report("c", text: "Señor Núñez spoke of peace talks."),
        ])
        return store
    }

    @Test(arguments: [
        ("ceasefire", ["a", "b"]), ("ceasefire istanbul", ["b"]), ("CEASEFIRE -istanbul", ["a"]),
        ("\"spin boldak\"", ["a"]), ("\"boldak spin\"", []), ("bold*", ["a"]), ("bold", []),
        ("boldak OR nunez", ["a", "c"]), ("talks -\"peace talks\"", ["b"]), ("nuñez", ["c"]),
        ("ceasefire \u{2212}istanbul", ["a"]), ("talks \u{2212}\"peace talks\"", ["b"]),
        ("ceasefire -istanbul -boldak", []),
    ])
    func finds(words: String, ids: [String]) throws {
        #expect(try store().search(.init(words)).map(\.report).sorted() == ids)
    }

    @Test(
        "Nothing that is typed is a mistake",
        arguments: [
            "", "\"", "\"\"", "*", "-", "- -", "OR", "OR OR", "a OR", "OR a", "(a", "a)", "a AND",
            "NEAR(a b)", "{text}: a", "title:a", "a^b", "'", "a\"b\"c", "-a", "\0", "a + b", "…",
            "* *", "\"*\"", "a-b", "AND NOT OR", ";--",
        ]
    )
    func isSafe(words: String) throws { _ = try store().search(.init(words)) }

    @Test func wordsFoundAreMarked() throws {
        let found = try store().search(.init("boldak", marks: ("[", "]")))
        #expect(found.first?.snippet == "The ceasefire at Spin [Boldak] held.")
    }
}
