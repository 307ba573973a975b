import Reports
import Testing

@testable import Coding

/// Source, cue and content of statements in all the shapes that news gives them.
@Suite("Attribution")
struct AttributionTests {
    /// One statement as it must be read; parts of a broken span stand beside each other with `|`.
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        var head: String?
        var cue: String
        var content: String
        var testDescription: String { text }
    }

    static let cases: [Case] = [
        // direct, inverted, broken
        Case(
            text: "\"The road is shut,\" the colonel said.",
            head: "colonel",
            cue: "said",
            content: "\"The road is shut,\""
        ),
        Case(
            text: "\"The road is shut,\" said Anna Moreau, the governor.",
            head: "Moreau",
            cue: "said",
            content: "\"The road is shut,\""
        ),
        Case(
            text: "\"The road,\" the colonel said, \"is shut for a week.\"",
            head: "colonel",
            cue: "said",
            content: "\"The road,\"|\"is shut for a week.\""
        ),
        Case(
            text: "The colonel said: \"The road is shut.\"",
            head: "colonel",
            cue: "said",
            content: "\"The road is shut.\""
        ),
        // marks of two apostrophes, single marks
        Case(
            text: "''The road is shut,'' the colonel said.",
            head: "colonel",
            cue: "said",
            content: "''The road is shut,''"
        ),
        Case(
            text: "\u{2018}The soldiers\u{2019} road is shut,\u{2019} the colonel said.",
            head: "colonel",
            cue: "said",
            content: "\u{2018}The soldiers\u{2019} road is shut,\u{2019}"
        ),
        // what frames the quotation is not said
        Case(
            text: "\"The road is shut,\" the colonel said in the capital before he left.",
            head: "colonel",
            cue: "said",
            content: "\"The road is shut,\""
        ),
        Case(
            text: "\"Who will open the road?\" asked the colonel.",
            head: "colonel",
            cue: "asked",
            content: "\"Who will open the road?\""
        ),
        // indirect and mixed
        Case(
            text: "The colonel has said that the road is shut.",
            head: "colonel",
            cue: "has said",
            content: "that the road is shut"
        ),
        Case(
            text: "The governor said the talks were \"a waste of time\" for both sides.",
            head: "governor",
            cue: "said",
            content: "the talks were \"a waste of time\" for both sides"
        ),
        Case(
            text: "The road, the colonel said, was shut.",
            head: "colonel",
            cue: "said",
            content: "The road|was shut"
        ),
        // according to
        Case(
            text: "According to the ministry, the road was shut.",
            head: "ministry",
            cue: "According to",
            content: "the road was shut"
        ),
        Case(
            text: "The road was shut, according to two officials.",
            head: "officials",
            cue: "according to",
            content: "The road was shut"
        ),
        // other stances
        Case(
            text: "The government accused the rebels of shelling the market.",
            head: "government",
            cue: "accused",
            content: "the rebels of shelling the market"
        ),
        Case(
            text: "The army denied that its troops had crossed the river.",
            head: "army",
            cue: "denied",
            content: "that its troops had crossed the river"
        ),
        Case(
            text: "The envoy called for restraint.",
            head: "envoy",
            cue: "called",
            content: "for restraint"
        ),
        Case(
            text: "The minister called the attack a crime.",
            head: "minister",
            cue: "called",
            content: "the attack a crime"
        ),
        // a name, a relative clause
        Case(
            text: "Governor Anna Moreau warned that the dam could break.",
            head: "Moreau",
            cue: "warned",
            content: "that the dam could break"
        ),
        Case(
            text: "The general, who said the town was calm, left on Monday.",
            head: "who",
            cue: "said",
            content: "the town was calm"
        ),
    ]

    private func read(_ text: String) throws -> [Statement] {
        try RuleExampleTests.makeWorker().code(Report(text: text)).statements
    }

    private func words(_ spans: [ScalarSpan]?, of text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        return (spans ?? []).map {
            String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
        }
        .joined(separator: "|")
    }

    private func heads(_ text: String) throws -> [String] {
        try read(text).map { statement in
            words(statement.source?.head.map { [$0] }, of: text)
        }
    }

    @Test(arguments: cases)
    func isRead(_ expected: Case) throws {
        let statements = try read(expected.text)
        let statement = try #require(statements.first)
        #expect(statements.count == 1)
        #expect(statement.source?.head.map { words([$0], of: expected.text) } == expected.head)
        #expect(words(statement.cue?.spans, of: expected.text) == expected.cue)
        #expect(words(statement.content?.spans, of: expected.text) == expected.content)
    }

    /// The quotation goes on in the sentences after the cue: one statement, one speaker.
    @Test func runsOverSentences() throws {
        let text = """
            "The road is shut," the colonel said. "Nobody can pass. I think it will stay so."
            """
        let statements = try read(text)
        #expect(statements.count == 1)
        let content = words(statements.first?.content?.spans, of: text)
        #expect(content.contains("Nobody can pass."))
        #expect(content.contains("it will stay so."))
    }

    /// Nor does a sentence about the speaker end it, within the paragraph.
    @Test func runsOverAnAside() throws {
        let text = """
            "The road is shut," the colonel said. He looked tired. "Nobody can pass here now."
            """
        let content = words(try read(text).first?.content?.spans, of: text)
        #expect(content.contains("Nobody can pass here now."))
        #expect(!content.contains("tired"))
    }

    /// A quotation of several sentences before its cue has that speaker, not the one before.
    @Test func belongsToTheCueThatFollows() throws {
        let text = """
            "The road is shut," the colonel said.

            "Nobody can pass. The bridge is gone," said the governor.
            """
        let contents = try read(text).map { words($0.content?.spans, of: text) }
        #expect(contents == ["\"The road is shut,\"", "\"Nobody can pass. The bridge is gone,\""])
    }

    /// An indirect statement doesn't draw the next speaker's quotation to itself.
    @Test func stopsAtIndirectSpeech() throws {
        let text = "The colonel said the road was shut. \"Nobody can pass here now.\""
        let content = words(try read(text).first?.content?.spans, of: text)
        #expect(!content.contains("Nobody"))
    }

    @Test func findsTheQuotationBelow() throws {
        let text = "The governor added:\n\n\"The bridge is closed. So is the tunnel.\""
        let content = words(try read(text).first?.content?.spans, of: text)
        #expect(content.contains("The bridge is closed."))
        #expect(content.contains("tunnel"))
    }

    @Test func keepsEachLayer() throws {
        let text = "The minister said the rebels had claimed that the town was theirs."
        #expect(try heads(text) == ["minister", "rebels"])
    }

    /// A quotation signed with a dash, and a conversation written down line by line.
    @Test func findsSpeakersByTheirMark() throws {
        let signed = "\"We lost the harvest and the house.\" — Anna Moreau"
        #expect(try heads(signed) == ["Moreau"])
        let lines = """
            HOST: Is the road open today?

            MOREAU: The road is shut.

            HOST: And the bridge?
            """
        #expect(try heads(lines) == ["HOST", "MOREAU", "HOST"])
    }

    /// What is wanted, praised or believed is no claim.
    @Test(arguments: [
        "The minister hopes to reach the town on Monday.",
        "The minister praised the deal.",
        "\"I think it will rain,\" it is written there.",
        "The ministry did not say who fired.",
    ])
    func isNoClaim(text: String) throws {
        let reading = try RuleExampleTests.makeWorker().code(Report(text: text))
        #expect(!reading.facts.contains { $0.kind == "claim" })
    }
}
