import Foundation
import Language

/// The English token lexicon as the files of `Data/language/en` give it.
enum English {
    static let lexicon: TokenLexicon = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        var bytes: [UInt8] = []
        for name in ["abbreviations", "contractions", "tokens"] {
            let file = root.appending(path: "Data/language/en/\(name).txt")
            bytes += (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? []
            bytes.append(10)
        }
        return TokenLexicon(bytes: bytes)
    }()

    /// The text with a bar between tokens and a double bar between sentences.
    static func marked(_ text: String) -> String {
        var document = Document(text)
        Segmenter(boundaries: nil, lexicon: lexicon).segment(&document)
        return document.sentences.map { sentence in
            sentence.tokens.map { document[$0].form }.joined(separator: "|")
        }.joined(separator: "‖")
    }
}
