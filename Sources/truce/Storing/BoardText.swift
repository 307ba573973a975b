import Reconciliation
import Store

/// Prints the lines of a board.
enum BoardText {
    /// The answer in a format.
    static func render(_ answer: BoardAnswer, _ format: BoardFormat) throws -> [UInt8] {
        switch format {
        case .json: return try answer.json()
        case .text:
            let style = TextStyle(width: Terminal.width, usesColour: Terminal.usesColour)
            let printer = RecordText(style: style, annotations: answer.annotations)
            return Array(printer.render(answer.record).utf8)
        }
    }
}

/// Prints the names by which corrections speak of lines and facts.
enum IdentityText {
    /// Each item, and under it the facts on which it rests with the words they were read from.
    static func render(_ items: [RecordItem], _ store: RecordStore) throws -> String {
        zip(items, try store.facts(of: items)).map { item, keys in
            let cites = Dictionary(
                item.evidence.map { ("\($0.report) \($0.span)", $0) },
                uniquingKeysWith: { first, _ in first }
            )
            let facts = keys.map { key in
                let words = cites["\(key.report) \(key.span)"]?.text ?? ""
                return "  \(key)  \(words.prefix(60).replacing("\n", with: " "))\n"
            }
            return "\(item.board):\(item.id)\n" + facts.joined()
        }.joined()
    }
}
