import Foundation
import ModelData

@testable import Language

/// The engines of the build, for the tests.
enum BuiltIn {
    static let fast = file(truce_fast_model)
    static let accurate = file(truce_accurate_model)

    private static func file(_ bytes: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>)
        -> ModelFile?
    {
        var length = 0
        let start = bytes(&length)
        return try? ModelFile(
            ModelBytes(UnsafeRawBufferPointer(start: start, count: length)),
            verify: false
        )
    }

    /// The accurate engine, nil in a build without its model.
    static func accurateEngine(vectors: Int = 0) throws -> AccurateEngine? {
        guard let accurate, let fast else { return nil }
        return try AccurateEngine(
            accurate,
            lemmas: try Lemmatizer(fast),
            verify: false,
            vectors: vectors
        )
    }

    /// A file beside this one.
    static func fixture(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// The sentences that the trained network's outputs are kept of.
    static func sentences() throws -> [CoNLLUSentence] {
        try CoNLLUReader.sentences(in: try fixture("sentences.conllu"))
    }
}

/// Tags, features, heads and relations, to compare.
struct Parse: Equatable {
    let upos: [UPOS]
    let xpos: [XPOS]
    let features: [Features]
    let names: [NameKind?]
    let heads: [Int32]
    let relations: [Relation]

    init(_ tokens: Tokens) {
        upos = tokens.upos
        xpos = tokens.xpos
        features = tokens.features
        names = tokens.name
        heads = tokens.head
        relations = tokens.relation
    }

    init(of document: Document, by engine: AccurateEngine) {
        var document = document
        engine.makeParser().parse(&document)
        self.init(document.tokens)
    }
}
