public import Coding

/// One line of the record.
public enum RecordItem: Sendable, Equatable {
    case ceasefire(CeasefireRecord)
    case talks(TalksRecord)
    case incident(IncidentRecord)
    case period(IncidentRecord)
    case crossing(CrossingRecord)
    case impact(ImpactRecord)
    case claim(ClaimRecord)
    case dispute(Dispute)
}

extension RecordItem {
    /// The name of its board: the field of the record's JSON.
    public var board: String {
        switch self {
        case .ceasefire: "ceasefires"
        case .talks: "talks"
        case .incident: "incidents"
        case .period: "periods"
        case .crossing: "crossings"
        case .impact: "impacts"
        case .claim: "claims"
        case .dispute: "disputes"
        }
    }

    /// The names of all boards.
    static let boards: Set = [
        "ceasefires", "talks", "incidents", "periods", "crossings", "impacts", "claims", "disputes",
    ]

    /// What it is called in the audit log: `incidents:ID`.
    public var name: String { "\(board):\(id)" }

    /// The id, unique on its board.
    public var id: String {
        switch self {
        case .ceasefire(let item): item.id
        case .talks(let item): item.id
        case .incident(let item), .period(let item): item.id
        case .crossing(let item): item.id
        case .impact(let item): item.id
        case .claim(let item): item.id
        case .dispute(let item): item.id
        }
    }

    /// The id of its conflict.
    public var conflict: String? {
        switch self {
        case .ceasefire(let item): item.conflict
        case .talks(let item): item.conflict
        case .incident(let item), .period(let item): item.conflict
        case .crossing(let item): item.conflict
        case .impact(let item): item.conflict
        case .claim(let item): item.conflict
        case .dispute(let item): item.conflict
        }
    }

    /// Where it is.
    public var place: String? {
        switch self {
        case .ceasefire(let item): item.place
        case .talks(let item): item.venue
        case .incident(let item), .period(let item): item.place
        case .crossing(let item): item.name
        case .impact(let item): item.place
        case .claim, .dispute: nil
        }
    }

    /// The countries it is about, ISO 3166 alpha-3.
    public var countries: [String] {
        switch self {
        case .incident(let item), .period(let item): item.country?.names ?? []
        case .crossing(let item): item.countries
        case .claim(let item): item.speakerCountry?.names ?? []
        case .ceasefire, .talks, .impact, .dispute: []
        }
    }

    /// From the first to the last day of which it tells.
    public var days: DayInterval? {
        switch self {
        case .ceasefire(let item): item.history.days ?? item.agreed
        case .talks(let item): item.dates ?? item.history.days
        case .incident(let item), .period(let item): item.date
        case .crossing(let item): item.history.days
        case .impact(let item): item.evidence.days
        case .claim(let item): item.evidence.days
        case .dispute(let item): item.positions.flatMap(\.evidence).days
        }
    }

    /// Who takes part: parties, who is held responsible, who speaks.
    public var parties: [String] {
        switch self {
        case .ceasefire(let item): item.parties + item.mediators
        case .talks(let item): item.parties + item.mediators
        case .incident(let item), .period(let item): item.responsibility.map(\.party)
        case .crossing, .impact: []
        case .claim(let item): item.speaker.map { [$0] } ?? []
        case .dispute(let item): Set(item.positions.flatMap(\.accordingTo)).sorted()
        }
    }

    /// Whether sources contradict each other about it.
    public var isContested: Bool {
        switch self {
        case .ceasefire(let item): item.contested
        case .talks(let item): item.contested
        case .incident(let item), .period(let item): item.contested
        case .crossing(let item): item.contested
        case .impact, .claim: false
        case .dispute(let item): item.resolved == nil
        }
    }

    /// Every sentence on which it rests.
    public var evidence: [Cite] {
        switch self {
        case .ceasefire(let item): item.history.flatMap(\.evidence)
        case .talks(let item): item.history.flatMap(\.evidence)
        case .incident(let item), .period(let item): item.evidence
        case .crossing(let item): item.history.flatMap(\.evidence)
        case .impact(let item): item.evidence
        case .claim(let item): item.evidence
        case .dispute(let item): item.positions.flatMap(\.evidence)
        }
    }
}

extension [Position] {
    /// From the first to the last day that the positions give.
    var days: DayInterval? {
        let given = compactMap(\.date)
        guard let from = given.map(\.from).min(), let to = given.map(\.to).max() else { return nil }
        return DayInterval(from: from, to: to)
    }
}

extension [Cite] {
    /// From the first to the last day of publication.
    var days: DayInterval? {
        let given = compactMap { $0.published.flatMap { Day($0) } }
        guard let from = given.min(), let to = given.max() else { return nil }
        return DayInterval(from: from, to: to)
    }
}
