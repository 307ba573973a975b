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
        }.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            return (x.at ?? "", x.board, x.item, x.conflict ?? "", a.offset)
                < (y.at ?? "", y.board, y.item, y.conflict ?? "", b.offset)
        }.map(\.element)
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
                    accordingTo: position.inferred == true ? nil : position.accordingTo,
                    evidence: position.evidence
                )
            )
            last = position.status
        }
        return found
    }
}
