internal import FoundationEssentials
internal import Reconciliation

/// An item of the record in the form in which it is kept.
struct KeptItem: Sendable {
    var board: String
    var name: String
    var columns: ItemColumns
    /// How many sentences it cites.
    var cites: Int
    /// The sentence it is known by.
    var anchor: Int64
    /// The item in bytes, its citations without what the reports have.
    var body: Data

    /// The item in this form; nil for what rests on no sentence, which isn't written.
    init?(_ item: RecordItem) {
        let evidence = item.evidence
        guard let first = evidence.first else { return nil }
        board = item.board
        name = item.id
        columns = ItemColumns(item)
        cites = evidence.count
        anchor = first.anchor
        body = Data(item.bytes)
    }

    /// Reads back what is kept, with what the reports have; without that where there are no sentences.
    static func item(_ body: Data, _ board: String, _ sentences: Sentences?) throws -> RecordItem {
        let bytes = [UInt8](body)
        // Before, lines were kept as JSON.
        let item =
            bytes.first == UInt8(ascii: "{")
            ? try RecordItem(json: bytes, board: board) : try RecordItem(bytes: bytes, board: board)
        guard let sentences else { return item }
        return try item.citing(sentences.fill)
    }
}
