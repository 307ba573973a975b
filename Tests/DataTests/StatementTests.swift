import Reports
import Testing

@testable import Coding

/// Who says what, in whole sentences with the parser that ships.
@Suite("Statements")
struct StatementTests {
    @Test(arguments: [
        ("The minister said the border was closed.", "minister", Stance.asserts, "said"),
        ("The border was closed, according to the ministry.", "ministry", .asserts, "according to"),
        ("The convoy was stopped, two officials told Reuters.", "officials", .asserts, "told"),
        ("The army denied that its troops had crossed the border.", "army", .denies, "denied"),
        ("The government threatened to close the border.", "government", .threatens, "threatened"),
    ])
    func isRead(text: String, source: String, stance: Stance, cue: String) throws {
        let reading = try RuleExampleTests.makeWorker().code(Report(text: text))
        let scalars = Array(text.unicodeScalars)
        func words(_ span: ScalarSpan) -> String {
            String(String.UnicodeScalarView(scalars[span.start..<span.end]))
        }
        let statement = try #require(reading.statements.first)
        #expect(reading.statements.count == 1)
        #expect(statement.source?.head.map(words) == source)
        #expect(statement.stance == stance)
        #expect(statement.cue?.spans.map(words).joined(separator: " ") == cue)
    }

    @Test(arguments: [
        "The minister did not say whether the border was closed.",
        "The spokesman declined to comment.",
        "The striker scored twice in the final.",
    ])
    func leavesNoClaim(text: String) throws {
        let reading = try RuleExampleTests.makeWorker().code(Report(text: text))
        #expect(!reading.facts.contains { $0.kind == "claim" })
    }
}
