import Foundation

@testable import Knowledge
@testable import Language

/// The repository's `Data` folder, and the knowledge compiled from it once for all tests.
enum Shelf {
    static let data = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data").path()

    static let compiled: Result<[UInt8], any Error> = Result {
        try KnowledgeCompiler.compile(DataFolder(data).files())
    }

    static let opened: Result<KnowledgeBase, any Error> = compiled.flatMap { bytes in
        Result { try KnowledgeBase(bytes) }
    }

    static func knowledge() throws -> KnowledgeBase { try opened.get() }
}

extension Document {
    /// A one-sentence document whose tokens are split as names are: enough to look names up,
    /// without an engine.
    init(splitting text: String) {
        let text = text.hasSuffix(".") ? String(text.dropLast()) : text
        self.init(text)
        var at = 0
        for token in NameSplitter.split(text) {
            let bytes = Array(token.utf8)
            while at + bytes.count <= self.text.count,
                Array(self.text[at..<(at + bytes.count)]) != bytes
            {
                at += 1
            }
            tokens.append(
                TextRange(at, at + bytes.count),
                continues: false,
                form: StableHash.ofLowercased(bytes),
                sentence: 0
            )
            at += bytes.count
        }
        sentences = [
            Sentence(
                tokens: 0..<tokens.count,
                range: TextRange(0, self.text.count),
                paragraph: 0
            )
        ]
    }

    /// The text of a match.
    func string(_ match: NameMatch) -> String {
        guard let first = match.tokens.first, let last = match.tokens.last else { return "" }
        return string(range(of: first).union(range(of: last)))
    }
}

extension KnowledgeBase {
    /// What a text names, as `kind:key` in text order.
    func keys(in text: String) -> [String] {
        names(in: Document(splitting: text)).map { "\($0.kind):\(key(of: $0.entry))" }
    }
}
