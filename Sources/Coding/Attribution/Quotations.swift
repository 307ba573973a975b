import Language

/// The stretches of a document within quotation marks.
///
/// Straight marks open and close by turns, curly ones by their shape. A quotation that runs over
/// paragraphs opens anew in each and closes once; one that never closes ends with its paragraph.
struct Quotations {
    /// The tokens between the marks, and whether a mark closed it.
    struct Quotation {
        var tokens: Range<Int>
        var isClosed: Bool
    }

    private(set) var all: [Quotation] = []
    /// For each token, the quotation that it stands in; -1 for none.
    private(set) var inside: [Int32]

    init(_ document: Document) {
        inside = [Int32](repeating: -1, count: document.count)
        var open: Int?
        var paragraph = -1
        for sentence in document.sentences {
            if sentence.paragraph != paragraph {
                if let from = open { close(from, sentence.tokens.lowerBound, isClosed: false) }
                open = nil
                paragraph = sentence.paragraph
            }
            for i in sentence.tokens {
                switch Self.mark(document, i) {
                case .none: continue
                case .opening: if open == nil { open = i + 1 }
                case .closing:
                    if let from = open { close(from, i, isClosed: true) }
                    open = nil
                case .either:
                    if let from = open {
                        close(from, i, isClosed: true)
                        open = nil
                    } else {
                        open = i + 1
                    }
                }
            }
        }
        if let from = open { close(from, document.count, isClosed: false) }
    }

    private mutating func close(_ from: Int, _ to: Int, isClosed: Bool) {
        guard from < to else { return }
        for i in from..<to { inside[i] = Int32(all.count) }
        all.append(Quotation(tokens: from..<to, isClosed: isClosed))
    }

    private enum Mark { case none, opening, closing, either }

    private static func mark(_ document: Document, _ i: Int) -> Mark {
        let range = document.range(of: i).indices
        let text = document.text
        guard range.count <= 3, let first = range.first else { return .none }
        switch text[first] {
        case UInt8(ascii: "\""): return .either
        case UInt8(ascii: "`") where range.count == 2: return .opening
        case UInt8(ascii: "'") where range.count == 2: return .closing
        case 0xE2 where range.count == 3 && text[first + 1] == 0x80:
            // U+201C “, U+201D ”, U+201E „
            switch text[first + 2] {
            case 0x9C, 0x9E: return .opening
            case 0x9D: return .closing
            default: return .none
            }
        case 0xC2 where range.count == 2:
            return text[first + 1] == 0xAB ? .opening : text[first + 1] == 0xBB ? .closing : .none
        default: return .none
        }
    }

    /// The quotation that a token stands in.
    func holding(_ token: Int) -> Quotation? { inside[token] < 0 ? nil : all[Int(inside[token])] }
}
