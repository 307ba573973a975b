import Reports
import Testing

@testable import truce

@Suite("Blocks of lines")
struct LineBlocksTests {
    /// The blocks of a text, as text.
    private func blocks(_ text: String, limit: Int = 100, blockSize: Int) throws -> [LineBlock] {
        var blocks = LineBlocks(
            ByteStream(bytes: Array(text.utf8), name: "-"),
            limit: limit,
            blockSize: blockSize
        )
        var all: [LineBlock] = []
        while let block = try blocks.next() { all.append(block) }
        return all
    }

    @Test("The lines come through whole, with their numbers", arguments: [1, 2, 3, 5, 8, 64])
    func whole(blockSize: Int) throws {
        let all = try blocks("one\ntwo\n\nfour\r\nfive", blockSize: blockSize)
        let lines = all.flatMap { $0.lines(limit: 100) }
        #expect(lines.map(\.number) == [1, 2, 4, 5])
        #expect(
            lines.map { String(decoding: $0.bytes, as: UTF8.self) } == [
                "one", "two", "four", "five",
            ]
        )
        #expect(all.map(\.number) == Array(all.indices))
    }

    @Test("A line over the limit is marked and the rest of it skipped", arguments: [4, 16, 64])
    func long(blockSize: Int) throws {
        let text = "a\n" + String(repeating: "x", count: 50) + "\nb\n"
        let lines = try blocks(text, limit: 20, blockSize: blockSize).flatMap {
            $0.lines(limit: 20)
        }
        #expect(lines.map(\.number) == [1, 2, 3])
        #expect(lines.map(\.isTooLong) == [false, true, false])
    }

    @Test("An empty stream has no blocks")
    func empty() throws {
        #expect(try blocks("", blockSize: 8).isEmpty)
    }
}
