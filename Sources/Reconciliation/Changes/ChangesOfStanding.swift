internal import Coding

/// The changes of standing that the histories of a record tell of.
enum ChangesOfStanding {
    static func of(_ items: [RecordItem]) -> [RecordChange] {
        items.flatMap { item -> [RecordChange] in
            switch item {
            case .ceasefire(let record): changes(item, record.history)
            case .talks(let record): changes(item, record.history)
            case .crossing(let record): changes(item, record.history)
            default: []
            }
        }.sorted { ($0.at ?? "", $0.board, $0.item) < ($1.at ?? "", $1.board, $1.item) }
    }

    private static func changes(_ item: RecordItem, _ history: [Position]) -> [RecordChange] {
        var last: String?
        var found: [RecordChange] = []
        for position in history where position.general != true && position.factuality == nil {
            guard position.status != last else { continue }
            found.append(
                RecordChange(
                    at: (position.date?.from ?? position.asOf)?.description,
                    board: item.board,
                    item: item.id,
                    conflict: item.conflict,
                    what: .standing,
                    from: last,
                    to: position.status,
                    evidence: position.evidence
                )
            )
            last = position.status
        }
        return found
    }
}
