public import Coding
internal import FoundationEssentials

/// What is said of a conflict in many reports: every value is according to somebody.
public struct ConflictRecord: Codable, Sendable, Equatable {
    /// How many reports were read, and from how many origins they come.
    public struct Reports: Codable, Sendable, Equatable {
        public var count: Int
        public var independentOrigins: Int
    }

    /// Who is in conflict with whom, found from ceasefires and talks.
    public struct Conflict: Codable, Sendable, Equatable {
        public var id: String
        public var name: String
        public var parties: [String]
    }

    /// The time of the latest report.
    public var asOf: String?
    public var reports: Reports
    public var conflicts: [Conflict]
    public var ceasefires: [CeasefireRecord]
    public var talks: [TalksRecord]
    public var incidents: [IncidentRecord]
    /// Counts over more than a week: never merged with a single incident.
    public var periods: [IncidentRecord]
    public var crossings: [CrossingRecord]
    public var impacts: [ImpactRecord]
    public var claims: [ClaimRecord]
    public var disputes: [Dispute]

    /// The record as JSON with sorted keys.
    public func json(pretty: Bool = false) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting =
            pretty
            ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            : [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

/// The sentence from which a value was read.
public struct Cite: Codable, Sendable, Hashable {
    public var report: String
    public var outlet: String?
    public var published: String?
    public var url: String?
    public var span: ScalarSpan
    public var inTitle: Bool?
    /// The words, where the reading carries its text.
    public var text: String?
    public var rule: String?
}

/// One status or answer, with who holds it and where.
public struct Position: Codable, Sendable, Equatable {
    public var status: String
    /// The day of the status; nil where no report gives one.
    public var date: DayInterval?
    /// The day of the latest report that says so.
    public var asOf: Day?
    /// The sources as named; empty where reports say it in their own voice.
    public var accordingTo: [String]
    public var origins: Int
    public var evidence: [Cite]
    /// True where no report says it in words and it follows from other entries.
    public var inferred: Bool?
    /// True where it is said of a group, such as all crossings.
    public var general: Bool?
}

/// The life of one ceasefire.
public struct CeasefireRecord: Codable, Sendable, Equatable {
    public var id: String
    public var conflict: String?
    public var parties: [String]
    public var place: String?
    public var agreed: DayInterval?
    public var `class`: String?
    public var mediators: [String]
    public var standing: String
    public var supersededBy: String?
    public var contested: Bool
    /// The latest word of each source.
    public var positions: [Position]
    public var history: [Position]
}

/// The life of one round of talks.
public struct TalksRecord: Codable, Sendable, Equatable {
    public var id: String
    public var conflict: String?
    public var parties: [String]
    public var round: Int?
    public var venue: String?
    public var dates: DayInterval?
    public var mediators: [String]
    public var contested: Bool
    /// The latest word of each source.
    public var outcomes: [Position]
    public var history: [Position]
}

/// The dead or the injured of an incident: the range over all claims, and each claim.
public struct Toll: Codable, Sendable, Equatable {
    /// One source's latest count.
    public struct Claim: Codable, Sendable, Equatable {
        public var accordingTo: [String]
        public var min: Int?
        public var max: Int?
        public var text: String?
        public var who: String?
        public var origins: Int
        public var evidence: [Cite]
    }

    public var min: Int?
    public var max: Int?
    public var by: [Claim]
}

/// Something that may have happened, built from what is said of it.
public struct IncidentRecord: Codable, Sendable, Equatable {
    /// Whom a source holds responsible.
    public struct Responsibility: Codable, Sendable, Equatable {
        public var party: String
        public var stance: String
        public var accordingTo: [String]
        public var origins: Int
        public var evidence: [Cite]
    }

    public var id: String
    public var type: String
    /// Other types that sources give it.
    public var alternativeTypes: [String]?
    public var place: String?
    public var country: OneOrMany?
    public var date: DayInterval?
    public var targets: [String]?
    public var killed: Toll?
    public var injured: Toll?
    public var responsibility: [Responsibility]
    public var reports: Int
    public var origins: Int
    public var evidence: [Cite]
}

/// The life of one border crossing.
public struct CrossingRecord: Codable, Sendable, Equatable {
    public var name: String
    public var countries: [String]
    public var standing: String
    public var since: Day?
    public var exceptions: [String]?
    public var contested: Bool
    /// The latest word of each source.
    public var positions: [Position]
    public var history: [Position]
}

/// What the conflict does to people and trade, according to somebody.
public struct ImpactRecord: Codable, Sendable, Equatable {
    public var type: String
    public var affected: String?
    public var quantity: String?
    public var place: String?
    public var accordingTo: [String]
    public var origins: Int
    public var evidence: [Cite]
}

/// One thing that one source says, in however many reports.
public struct ClaimRecord: Codable, Sendable, Equatable {
    public var speaker: String?
    public var speakerRole: String?
    public var speakerCountry: OneOrMany?
    public var sourceKind: SourceKind?
    public var via: [String]?
    public var stance: Stance?
    public var about: String?
    public var origins: Int
    public var evidence: [Cite]
}

/// Positions that can't all be true. Truce shows them and gives no verdict.
public struct Dispute: Codable, Sendable, Equatable {
    /// One answer and who gives it.
    public struct Position: Codable, Sendable, Equatable {
        public var answer: String
        public var accordingTo: [String]
        public var origins: Int
        public var evidence: [Cite]
    }

    public var id: String
    /// What it is about, such as `incident:…`.
    public var about: String
    /// `outcome`, `responsibility`, `toll`, `status` or `polarity`.
    public var question: String
    public var positions: [Position]
}
