import Coding
import Language
import Reports
import Synchronization
import Testing

@testable import truce

@Suite("Parsing a text in blocks")
struct TextParsingTests {
    private static let report = """
        ISTANBUL — Talks ended without an agreement on Tuesday, Lt. Gen. A. B. Name said.

        “We were close,” he said; “but not there.” They didn't close the gate.
        * At least 12 people were killed.
        """

    private func parse(_ text: String, blockSize: Int, threads: Int) throws -> String {
        let model = try EngineOptions.builtInModel()
        let parsing = TextParsing(
            segmenter: try Rooms.builtInTables(model: model).tools.segmenter,
            engine: try FastEngine(model, verify: false),
            threads: threads
        )
        var blocks = TextBlocks(ByteStream(bytes: text.utf8, name: "-"), blockSize: blockSize)
        let written = Collected<String>()
        try parsing.run(next: { try blocks.next() }, finish: { written.append($0) })
        return written.all.joined()
    }

    @Test("The result is that of the whole text", arguments: [1, 3])
    func same(threads: Int) throws {
        // Longer than what is read at once, so that blocks are cut at all.
        let filler = String(repeating: "é", count: 40_000) + "\n\n"
        let text = [String](repeating: Self.report + "\n\n" + filler, count: 4).joined()
        let whole = try parse(text, blockSize: .max / 2, threads: 1)
        #expect(try parse(text, blockSize: 1000, threads: threads) == whole)
    }

    @Test("The program numbers sentences on, and counts offsets over the whole text")
    func program() throws {
        // Words of great length, so that there are many blocks and few words.
        let word = String(repeating: "ü", count: 20_000)
        let paragraph = Self.report + "\n\nThe \(word) met.\n\n"
        let text = [String](repeating: paragraph, count: 20).joined()
        let outcome = try Program.run("parse", "--jobs", "2", input: text)
        #expect(outcome.status == 0)
        let ids = outcome.lines.filter { $0.hasPrefix("# sent_id = ") }.map { $0.dropFirst(12) }
        #expect(ids.count % 20 == 0 && ids.count > 20)
        #expect(ids.map(String.init) == (1...ids.count).map(String.init))
        let scalars = Array(text.unicodeScalars)
        var words = 0
        for line in outcome.lines where line.first?.isNumber == true {
            let columns = line.split(separator: "\t")
            let offsets = columns.last?.split(separator: "Offset=").last?.split(separator: "-")
            let span = try #require(offsets?.compactMap { Int($0) })
            var form = String.UnicodeScalarView()
            form.append(contentsOf: scalars[span[0]..<span[1]])
            #expect(String(form) == columns[1])
            words += 1
        }
        #expect(words > 20 * 40)
    }

    @Test("A line of a million letters is parsed")
    func longLine() throws {
        let line = "They met " + String(repeating: "a", count: 1_000_000) + " there"
        let outcome = try Program.run("parse", input: line)
        #expect(outcome.status == 0)
        #expect(outcome.lines.count { $0.hasPrefix("# sent_id") } == 1)
        #expect(outcome.lines.last?.hasSuffix("Offset=1000010-1000015") == true)
    }
}
