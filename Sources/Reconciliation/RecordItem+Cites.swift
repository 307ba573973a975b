extension RecordItem {
    /// The item with each of its citations, wherever it stands, put through `change`.
    public func citing(_ change: (Cite) throws -> Cite) rethrows -> RecordItem {
        switch self {
        case .ceasefire(var item):
            try item.positions.change(change)
            try item.history.change(change)
            return .ceasefire(item)
        case .talks(var item):
            try item.outcomes.change(change)
            try item.history.change(change)
            return .talks(item)
        case .incident(var item):
            try item.change(change)
            return .incident(item)
        case .period(var item):
            try item.change(change)
            return .period(item)
        case .crossing(var item):
            try item.positions.change(change)
            try item.history.change(change)
            return .crossing(item)
        case .impact(var item):
            item.evidence = try item.evidence.map(change)
            return .impact(item)
        case .claim(var item):
            item.evidence = try item.evidence.map(change)
            return .claim(item)
        case .dispute(var item):
            for i in item.positions.indices {
                item.positions[i].evidence = try item.positions[i].evidence.map(change)
            }
            return .dispute(item)
        }
    }
}

extension [Position] {
    fileprivate mutating func change(_ change: (Cite) throws -> Cite) rethrows {
        for i in indices { self[i].evidence = try self[i].evidence.map(change) }
    }
}

extension IncidentRecord {
    fileprivate mutating func change(_ change: (Cite) throws -> Cite) rethrows {
        func changed(_ toll: Toll?) throws -> Toll? {
            guard var toll else { return nil }
            for i in toll.by.indices {
                toll.by[i].evidence = try toll.by[i].evidence.map(change)
            }
            return toll
        }
        killed = try changed(killed)
        injured = try changed(injured)
        for i in responsibility.indices {
            responsibility[i].evidence = try responsibility[i].evidence.map(change)
        }
        denials = try denials?.map { denial in
            var denial = denial
            denial.evidence = try denial.evidence.map(change)
            return denial
        }
        evidence = try evidence.map(change)
    }
}
