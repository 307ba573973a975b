import Reports
import Testing

@testable import truce

@Suite("Blocks of paragraphs")
struct TextBlocksTests {
    /// The blocks of a text.
    private func blocks(
        _ text: String,
        blockSize: Int,
        longest: Int = 1 << 20
    ) throws -> [TextBlock] {
        var blocks = TextBlocks(
            ByteStream(bytes: text.utf8, name: "-"),
            blockSize: blockSize,
            longest: longest
        )
        var all: [TextBlock] = []
        while let block = try blocks.next() { all.append(block) }
        return all
    }

    /// Many short paragraphs, longer together than what is read at once.
    private let paragraphs = (0..<4000).map { "Паragraph \($0)\nends — here.\r\n \r\n" }

    @Test("Nothing is lost, and every block tells how many scalars stand before it")
    func whole() throws {
        let text = paragraphs.joined()
        let all = try blocks(text, blockSize: 1000)
        #expect(all.count > 1)
        #expect(String(decoding: all.flatMap(\.bytes), as: UTF8.self) == text)
        var scalars = 0
        for block in all {
            #expect(block.firstScalar == scalars)
            scalars += String(decoding: block.bytes, as: UTF8.self).unicodeScalars.count
        }
    }

    @Test("A block ends with a paragraph")
    func ends() throws {
        for block in try blocks(paragraphs.joined(), blockSize: 1000) {
            #expect(String(decoding: block.bytes, as: UTF8.self).hasSuffix("here.\r\n \r\n"))
        }
    }

    @Test("Without blank lines it ends with a line, unless lines are broken at a width")
    func lines() throws {
        let line = "The gate was shut again today, and so the lorries waited for it"
        let news = [String](repeating: line + ".\n", count: 4000).joined()
        let ends = try blocks(news, blockSize: 1000)
        #expect(ends.count > 1 && ends.allSatisfy { $0.bytes.last == UInt8(ascii: "\n") })
        let wrapped = [String](repeating: line + "\n", count: 4000).joined()
        #expect(try blocks(wrapped, blockSize: 1000).count == 1)
        #expect(try blocks(wrapped, blockSize: 1000, longest: 80_000).count > 1)
    }

    @Test("A line that never ends is cut where a word ends, else before a scalar")
    func endless() throws {
        let words = String(repeating: "слово ", count: 20_000)
        for block in try blocks(words, blockSize: 1000, longest: 70_000) {
            #expect(String(decoding: block.bytes, as: UTF8.self).hasSuffix("слово "))
        }
        let word = String(repeating: "слово", count: 20_000)
        let pieces = try blocks(word, blockSize: 1000, longest: 70_000)
        #expect(pieces.count > 1)
        #expect(pieces.map { String(decoding: $0.bytes, as: UTF8.self) }.joined() == word)
    }

    @Test("An empty stream has no blocks")
    func empty() throws {
        #expect(try blocks("", blockSize: 8).isEmpty)
    }
}
