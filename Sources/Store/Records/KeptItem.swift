internal import Reconciliation

/// An item of the record in the form in which it is kept.
struct KeptItem: Sendable {
    var board: String
    var name: String
    var columns: ItemColumns
    /// How many sentences it cites.
    var cites: Int
    /// The item as JSON, its citations without what the reports have.
    var body: String

    /// The items in this form.
    static func of(_ items: [RecordItem]) throws -> [KeptItem] {
        zip(items, try items.map { $0.citing(\.bare) }.json()).map { item, json in
            KeptItem(
                board: item.board,
                name: item.id,
                columns: ItemColumns(item),
                cites: item.evidence.count,
                body: String(decoding: json, as: UTF8.self)
            )
        }
    }

    /// Reads back what is kept, with what the reports have.
    static func item(_ body: String, _ board: String, _ sentences: Sentences) throws -> RecordItem {
        try RecordItem(json: Array(body.utf8), board: board).citing(sentences.fill)
    }
}
