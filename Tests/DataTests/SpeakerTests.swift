import Reports
import Testing

@testable import Coding

/// How the speakers of claims are named: name, country and kind.
@Suite("Speakers")
struct SpeakerTests {
    /// A text and the speakers of its claims, each as `name|country|kind`.
    struct Case: CustomTestStringConvertible, Sendable {
        var what: String
        var text: String
        var published = "2024-05-04"
        var speakers: [String]
        var testDescription: String { what }
    }

    static let cases: [Case] = [
        Case(
            what: "a capital with its country",
            text: """
                Nairobi denied that its troops had crossed the border.
                """,
            speakers: [
                "Nairobi (Kenya)|KEN|official"
            ]
        ),
        Case(
            what: "a capital with who governs there",
            text: """
                Kabul denied that the fighters had crossed the border.
                """,
            speakers: [
                "Kabul (Taliban government)|AFG|official"
            ]
        ),
        Case(
            what: "the same capital before that government",
            text: """
                Kabul denied that the fighters had crossed the border.
                """,
            published: "2019-05-04",
            speakers: [
                "Kabul (Afghanistan)|AFG|official"
            ]
        ),
        Case(
            what: "all of several, who are no further named",
            text: """
                The two armies had agreed on a halt, which both of them said the other had requested \
                and which was broken on Friday.
                """,
            speakers: [
                "both of them||official"
            ]
        ),
        Case(
            what: "a palace",
            text: """
                The Kremlin denied the report.
                """,
            speakers: [
                "Kremlin (Russia)|RUS|official"
            ]
        ),
        Case(
            what: "a country by its own name",
            text: """
                Kenya said the border was open.
                """,
            speakers: [
                "Kenya|KEN|official"
            ]
        ),
        Case(
            what: "the name for the pronoun",
            text: """
                Kenya's defence minister, Peter Otieno, said the raid was over. He said two \
                men were hurt.
                """,
            speakers: [
                "Peter Otieno|KEN|official",
                "Peter Otieno|KEN|official",
            ]
        ),
        Case(
            what: "the full description for the short one",
            text: """
                Kenya's defence ministry said the raid was over. The ministry said two men \
                were hurt.
                """,
            speakers: [
                "Kenya's defence ministry|KEN|official",
                "Kenya's defence ministry|KEN|official",
            ]
        ),
        Case(
            what: "the unnamed exactly as described",
            text: """
                A hospital official in the Kenyan town of Garissa said two men were hurt.
                """,
            speakers: [
                "hospital official in the Kenyan town of Garissa|KEN|anonymous"
            ]
        ),
        Case(
            what: "a mission with its abbreviation",
            text: """
                The United Nations Mission in South Sudan (UNMISS) said the village was burnt.
                """,
            speakers: [
                "United Nations Mission in South Sudan (UNMISS)||organisation"
            ]
        ),
        Case(
            what: "both, each for itself",
            text: """
                Talks between Kenya and Uganda failed. Both countries denied that they had \
                walked out.
                """,
            speakers: [
                "Kenya|KEN|official",
                "Uganda|UGA|official",
            ]
        ),
        Case(
            what: "two broadcasters that both report",
            text: """
                Kenya and Uganda both said the border was open.
                """,
            speakers: [
                "Kenya|KEN|official",
                "Uganda|UGA|official",
            ]
        ),
        Case(
            what: "both of two persons",
            text: """
                Peter Otieno and Anna Moreau met in Gulu. Both said the road was shut.
                """,
            speakers: [
                "Peter Otieno||named",
                "Anna Moreau||named",
            ]
        ),
        Case(
            what: "each of two groups",
            text: """
                Al-Shabaab and M23 laid down their arms. Each said it had been betrayed.
                """,
            speakers: [
                "Al-Shabaab|SOM|organisation",
                "M23|COD|organisation",
            ]
        ),
        Case(
            what: "two who speak with one voice",
            text: """
                Witnesses and medics said two men were hurt.
                """,
            speakers: [
                "Witnesses and medics||anonymous"
            ]
        ),
        Case(
            what: "who heads a body, after a comma",
            text: """
                The road is shut, Anna Moreau, who heads the chamber of commerce in Nairobi, \
                told Reuters.
                """,
            speakers: [
                "Anna Moreau|KEN|organisation"
            ]
        ),
        Case(
            what: "a president of no state",
            text: """
                The road is shut, said Anna Moreau, the president of the chamber of commerce.
                """,
            speakers: [
                "Anna Moreau||organisation"
            ]
        ),
        Case(
            what: "the statement of an army",
            text: """
                A Kenyan army statement said two men were hurt.
                """,
            speakers: [
                "Kenyan army|KEN|official"
            ]
        ),
        Case(
            what: "passed on by a paper",
            text: """
                The Daily Nation, citing two officials, reported that two men were hurt.
                """,
            speakers: [
                "two officials||anonymous"
            ]
        ),
        Case(
            what: "passed on by a spokesman",
            text: """
                Peter Otieno called for restraint, his spokesman said.
                """,
            speakers: [
                "Peter Otieno||named"
            ]
        ),
        Case(
            what: "a claimed attack",
            text: """
                The attack was claimed by a group linked to Al-Shabaab.
                """,
            speakers: [
                "group linked to Al-Shabaab|SOM|organisation"
            ]
        ),
        Case(
            what: "nobody",
            text: """
                The spokesman declined to comment and neither confirmed nor denied the report.
                """,
            speakers: []
        ),
        Case(
            what: "an office with its days",
            text: """
                The raid was over, Volodymyr Zelensky said.
                """,
            speakers: [
                "Volodymyr Zelensky|UKR|official"
            ]
        ),
        Case(
            what: "the same name before the office",
            text: """
                The film was over, Volodymyr Zelensky said.
                """,
            published: "2016-05-04",
            speakers: [
                "Volodymyr Zelensky||named"
            ]
        ),
    ]

    @Test(arguments: cases)
    func areNamed(_ expected: Case) throws {
        let reading = try RuleExampleTests.makeWorker()
            .code(Report(published: expected.published, text: expected.text))
        #expect(speakers(of: reading) == expected.speakers)
    }

    /// A ministry's own paper is its statement from beginning to end; a news report about the
    /// same is none.
    @Test func tellStatementsFromNews() throws {
        let text = """
            Our forces left the valley last night. Nine of our soldiers were killed. We reject the \
            claim that villages were burnt. The line is quiet.
            """
        let worker = try RuleExampleTests.makeWorker()
        let own = worker.code(
            Report(
                outlet: "Ministry of Defence, Kenya",
                title: "Statement on the valley",
                published: "2024-05-04",
                text: text
            )
        )
        let issuer = "Ministry of Defence, Kenya|KEN|official"
        #expect(speakers(of: own) == [issuer, issuer, issuer, issuer])
        let stances = own.statements.map(\.stance)
        #expect(stances.contains(.rejects))
        let news = worker.code(
            Report(
                outlet: "Example Wire",
                title: "Army leaves the valley",
                published: "2024-05-04",
                text: "Kenyan forces left the valley last night. Nine soldiers were killed."
            )
        )
        #expect(speakers(of: news).isEmpty)
    }

    private func speakers(of reading: Reading) -> [String] {
        reading.facts.compactMap { fact in
            guard case .claim(let claim) = fact.content else { return nil }
            let countries = claim.speakerCountry.names.joined(separator: ",")
            return "\(claim.speaker ?? "")|\(countries)|\(claim.sourceKind?.rawValue ?? "")"
        }
    }
}
