import Dispatch
import Synchronization
import Testing

@testable import Language

/// The same text gives the same tree, whatever is read beside it, on however many threads, with
/// whichever of the machine's vectors.
@Suite struct SameTreeTests {
    @Test func whateverTheBatch() throws {
        let engine = try #require(try BuiltIn.accurateEngine())
        let sentences = try BuiltIn.sentences()
        let alone = sentences.map { Parse(of: Document([$0]), by: engine) }
        for size in [3, 17, sentences.count] {
            for start in stride(from: 0, to: sentences.count, by: size) {
                let some = Array(sentences[start..<min(start + size, sentences.count)])
                let together = Parse(of: Document(some), by: engine)
                let parts = alone[start..<start + some.count]
                #expect(together.upos == parts.flatMap(\.upos))
                #expect(together.features == parts.flatMap(\.features))
                #expect(together.relations == parts.flatMap(\.relations))
                var first: Int32 = 0
                var heads: [Int32] = []
                for part in parts {
                    heads += part.heads.map { $0 < 0 ? -1 : $0 + first }
                    first += Int32(part.heads.count)
                }
                #expect(together.heads == heads)
            }
        }
    }

    @Test func whateverTheVectors() throws {
        // The portable kernels are slow: some sentences will do.
        let document = Document(Array(try BuiltIn.sentences().prefix(40)))
        let names = AccurateEngine.vectorNames
        #expect(names.last == "portable")
        let engine = try #require(try BuiltIn.accurateEngine())
        let quickest = Parse(of: document, by: engine)
        for number in names.indices.dropFirst() {
            let other = try #require(try BuiltIn.accurateEngine(vectors: number))
            #expect(Parse(of: document, by: other) == quickest, "\(names[number])")
        }
    }

    @Test func howeverManyThreads() throws {
        let engine = try #require(try BuiltIn.accurateEngine())
        let sentences = try BuiltIn.sentences().prefix(60)
        let expected = sentences.map { Parse(of: Document([$0]), by: engine) }
        let found = Mutex([Parse?](repeating: nil, count: sentences.count))
        DispatchQueue.concurrentPerform(iterations: 4) { thread in
            let parser = engine.makeParser()
            for i in stride(from: thread, to: sentences.count, by: 4) {
                var document = Document([sentences[i]])
                parser.parse(&document)
                let parse = Parse(document.tokens)
                found.withLock { $0[i] = parse }
            }
        }
        #expect(found.withLock { $0 } == expected)
    }

    @Test func aSentenceOfAnyLengthIsATree() throws {
        let engine = try #require(try BuiltIn.accurateEngine())
        let words = try BuiltIn.sentences().flatMap { $0.words.map(\.form) }.filter { $0 != "." }
        for length in [1, 2, 120, 400, 3000] {
            let text = (0..<length).map { words[$0 % words.count] }.joined(separator: " ")
            var document = Document(text)
            Segmenter(boundaries: nil, lexicon: English.lexicon).segment(&document)
            engine.makeParser().parse(&document)
            for sentence in document.sentences {
                #expect(sentence.tokens.count { document.tokens.head[$0] < 0 } == 1)
                for token in sentence.tokens {
                    var steps = 0
                    var word = token
                    while document.tokens.head[word] >= 0, steps <= sentence.tokens.count {
                        word = Int(document.tokens.head[word])
                        steps += 1
                    }
                    #expect(steps <= sentence.tokens.count)
                    #expect(sentence.tokens.contains(word))
                }
            }
        }
    }
}
