import Language

/// The stretches of a document within quotation marks.
///
/// Marks open and close by their shape, straight ones by what they lean on: a mark after a space
/// and before a letter opens; where that doesn't tell, straight marks take turns. A quotation that
/// runs over paragraphs opens anew in each and closes once; one that never closes ends with its
/// paragraph. Single marks count outside double ones, so that a quotation holds what it quotes.
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
        var open: (at: Int, isSingle: Bool)?
        var paragraph = -1
        for sentence in document.sentences {
            if sentence.paragraph != paragraph {
                if let open { close(open.at, sentence.tokens.lowerBound, isClosed: false) }
                open = nil
                paragraph = sentence.paragraph
            }
            for i in sentence.tokens {
                guard let mark = Self.mark(document, i) else { continue }
                if let from = open {
                    guard mark.side != .opening, mark.isSingle == from.isSingle else { continue }
                    close(from.at, i, isClosed: true)
                    open = nil
                } else if mark.side != .closing {
                    open = (i + 1, mark.isSingle)
                }
            }
        }
        if let open { close(open.at, document.count, isClosed: false) }
    }

    private mutating func close(_ from: Int, _ to: Int, isClosed: Bool) {
        guard from < to else { return }
        for i in from..<to { inside[i] = Int32(all.count) }
        all.append(Quotation(tokens: from..<to, isClosed: isClosed))
    }

    private struct Mark {
        enum Side { case opening, closing, either }

        var side: Side
        var isSingle = false
    }

    /// The mark that a token is, nil when it is none.
    private static func mark(_ document: Document, _ i: Int) -> Mark? {
        let range = document.range(of: i).indices
        let text = document.text
        guard range.count <= 3, let first = range.first else { return nil }
        switch text[first] {
        case UInt8(ascii: "\"") where range.count == 1: return Mark(side: leaning(range, text))
        case UInt8(ascii: "`") where range.count == 2: return Mark(side: .opening)
        case UInt8(ascii: "'") where range.count == 2 && text[first + 1] == UInt8(ascii: "'"):
            return Mark(side: leaning(range, text))
        case 0xE2 where range.count == 3 && text[first + 1] == 0x80:
            switch text[first + 2] {
            // U+201C “, U+201E „
            case 0x9C, 0x9E: return Mark(side: .opening)
            // U+201D ”
            case 0x9D: return Mark(side: .closing)
            // U+2018 ‘
            case 0x98: return Mark(side: .opening, isSingle: true)
            // U+2019 ’, which is an apostrophe too
            case 0x99 where document.tokens.xpos[i] != .pos && leaning(range, text) == .closing:
                return Mark(side: .closing, isSingle: true)
            default: return nil
            }
        case 0xC2 where range.count == 2:
            return text[first + 1] == 0xAB
                ? Mark(side: .opening) : text[first + 1] == 0xBB ? Mark(side: .closing) : nil
        default: return nil
        }
    }

    /// The side of a straight mark by its neighbours.
    private static func leaning(_ range: Range<Int>, _ text: [UInt8]) -> Mark.Side {
        let opens = range.lowerBound == 0 || isOpen(text[range.lowerBound - 1], to: .closing)
        let closes =
            range.upperBound >= text.count || isOpen(text[range.upperBound], to: .opening)
        return opens == closes ? .either : opens ? .opening : .closing
    }

    /// Whether a byte beside a mark is a space or a mark of its own, not part of a word; a mark
    /// that ends something does not stand before an opening one without a space.
    private static func isOpen(_ byte: UInt8, to side: Mark.Side) -> Bool {
        switch byte {
        case 0...0x20: true
        case UInt8(ascii: "("), UInt8(ascii: "["): side == .closing
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "."), UInt8(ascii: ","),
            UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"):
            side == .opening
        default: false
        }
    }

    /// The quotation that a token stands in.
    func holding(_ token: Int) -> Quotation? { inside[token] < 0 ? nil : all[Int(inside[token])] }
}
