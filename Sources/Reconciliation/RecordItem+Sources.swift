extension RecordItem {
    /// Everybody who says any of it, as named.
    public var accordingTo: [String] {
        func sources(_ positions: [Position]) -> [String] { positions.flatMap(\.accordingTo) }
        switch self {
        case .ceasefire(let item): return sources(item.history + item.positions)
        case .talks(let item): return sources(item.history + item.outcomes)
        case .crossing(let item): return sources(item.history + item.positions)
        case .incident(let item), .period(let item):
            let tolls = (item.killed?.by ?? []) + (item.injured?.by ?? [])
            let words = item.responsibility + (item.denials ?? [])
            return tolls.flatMap(\.accordingTo) + words.flatMap(\.accordingTo)
        case .impact(let item): return item.accordingTo
        case .claim(let item): return (item.speaker.map { [$0] } ?? []) + (item.via ?? [])
        case .dispute(let item): return item.positions.flatMap(\.accordingTo)
        }
    }
}
