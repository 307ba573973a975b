import Foundation
import Testing

/// What an analyst says of the record, where it is looked at: by the built program.
@Suite("The analyst's hand on the command line")
struct AnalystTests {
    private static let readings = """
        {"report": {"id": "a", "outlet": "Ada Post", "published": "2031-03-05", "text": \
        "Port Ada and Bel Harbour were shelled on Tuesday, the mayor said."}, "facts": [\
        {"kind": "incident", "type": "shelling", "place": "Port Ada", "date": "2031-03-04", \
        "killed": {"min": 3, "max": 3, "text": "three"}, "according_to": "the mayor", \
        "evidence": [0, 65], "rule": "r"}, \
        {"kind": "incident", "type": "shelling", "place": "Bel Harbour", "date": "2031-03-04", \
        "according_to": "the mayor", "evidence": [0, 65], "rule": "r"}]}

        """
    private static let port = "incidents:incident-2031-03-04-port-ada-0cfce2"

    /// A store with the readings, in a folder that goes when the test ends.
    private final class Desk {
        let folder: URL

        init() throws {
            folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("truce-analyst-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(AnalystTests.readings.utf8)
                .write(to: folder.appendingPathComponent("readings.jsonl"))
            try truce("add", "--readings", "readings.jsonl")
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        @discardableResult
        func truce(_ arguments: String...) throws -> String {
            let outcome = try Program.run(
                arguments,
                environment: ["TRUCE_STORE": "", "USER": "anna"],
                in: folder
            )
            #expect(outcome.status == 0, "\(arguments) \(outcome.messages)")
            return outcome.output
        }

        /// What the board's lines have in their field `analyst`, by place.
        func said(_ options: String...) throws -> [String: [String: Any]] {
            let outcome = try Program.run(
                ["show", "incidents", "--format", "json"] + options,
                environment: ["TRUCE_STORE": ""],
                in: folder
            )
            let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
            let items = (json as? [String: Any])?["items"] as? [[String: Any]] ?? []
            return items.reduce(into: [:]) { said, item in
                said[item["place"] as? String ?? ""] = item["analyst"] as? [String: Any]
            }
        }
    }

    @Test("A note, an acceptance and a rating stand with their line, and with no other")
    func board() throws {
        let desk = try Desk()
        #expect(try desk.said().isEmpty)
        try desk.truce("correct", "note", Self.port, "Seen on video.")
        try desk.truce("correct", "accept", Self.port, "--by", "ben")
        try desk.truce("correct", "rate", "the mayor", "C3")
        let text = try desk.truce("show", "incidents")
        #expect(text.contains("killed 3, according to the mayor (C3)"))
        let parts = text.components(separatedBy: "shelling, ")
        #expect(parts.count == 3)
        for part in parts {
            let isPort = part.hasPrefix("Port Ada")
            #expect(part.contains("* accepted by ben, ") == isPort)
            #expect(part.contains(": Seen on video. (log 1)") == isPort)
        }
        let said = try desk.said()
        #expect(said["Bel Harbour"] == nil)
        let port = try #require(said["Port Ada"])
        #expect((port["accepted"] as? [String: Any])?["by"] as? [String] == ["ben"])
        let note = (port["notes"] as? [[String: Any]])?.first
        #expect(note?["text"] as? String == "Seen on video." && note?["by"] as? String == "anna")
        let rating = (port["ratings"] as? [[String: Any]])?.first
        #expect(rating?["rating"] as? String == "C3")
    }

    @Test("What is undone is gone, and what stood at a moment stands as of it")
    func past() throws {
        let desk = try Desk()
        try desk.truce("correct", "note", Self.port, "Seen on video.")
        try desk.truce("correct", "accept", Self.port)
        // The command line tells times to the second.
        Thread.sleep(forTimeInterval: 1.1)
        let moment = Date().formatted(.iso8601)
        Thread.sleep(forTimeInterval: 1.1)
        try desk.truce("undo", "1")
        let after = try #require(try desk.said()["Port Ada"])
        #expect(after["notes"] == nil && after["accepted"] != nil)
        try desk.truce("undo", "2")
        #expect(try desk.said().isEmpty)
        let then = try #require(try desk.said("--as-of", moment)["Port Ada"])
        #expect(then["notes"] != nil && then["accepted"] != nil)
        try desk.truce("undo", "3")
        #expect(try desk.said()["Port Ada"]?["notes"] != nil)
    }

    @Test("A note stays with its line when that gets another id")
    func otherName() throws {
        let desk = try Desk()
        try desk.truce("correct", "note", Self.port, "Seen on video.")
        try desk.truce("correct", "edit", Self.port, "place", "Upper Ada")
        let said = try desk.said()
        #expect(Set(said.keys) == ["Upper Ada"])
        #expect(said["Upper Ada"]?["notes"] != nil)
        let edit = (said["Upper Ada"]?["edited"] as? [[String: Any]])?.first
        #expect(edit?["slot"] as? String == "place")
        #expect(edit?["fact"] as? String == "incident:0-65:0@a")
    }

    @Test("Reports and exports have it too")
    func published() throws {
        let desk = try Desk()
        try desk.truce("correct", "accept", Self.port)
        try desk.truce("correct", "note", Self.port, "Seen on <video>.")
        try desk.truce("correct", "note", "a", "Byline unclear.")
        try desk.truce("correct", "rate", "Ada Post", "B2")
        let report = try desk.truce("report", "--days", "7")
        #expect(report.contains("    - *accepted by anna, "))
        #expect(report.contains("Seen on \\<video\\>. (log 2)*"))
        #expect(report.contains("[^1]: Ada Post (B2). 2031-03-05."))
        #expect(report.contains("note on report a by anna"))
        let page = try desk.truce("report", "--days", "7", "--format", "html")
        #expect(page.contains("Seen on &lt;video&gt;.") && page.contains("class=\"remarks\""))
        let csv = try desk.truce("export", "incidents")
        #expect(csv.contains(",analyst_status,analyst_notes,source_ratings,engine,"))
        #expect(csv.contains(",#status+analyst,#description+analyst,#meta+source+rating,"))
        #expect(csv.contains(",accepted,\"note by anna, "))
        #expect(csv.contains(",none,\"note on report a"))
        #expect(csv.contains(",Ada Post (B2),"))
        let lines = try desk.truce("export", "incidents", "--format", "jsonl")
        #expect(lines.components(separatedBy: "\"analyst\":{\"accepted\":").count == 2)
        let acled = try desk.truce("export", "incidents", "--format", "acled")
        #expect(acled.contains("Analyst: accepted by anna, "))
    }
}
