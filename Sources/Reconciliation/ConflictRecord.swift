public import Coding
internal import FoundationEssentials

/// What is said of a conflict in many reports: every value is according to somebody.
public struct ConflictRecord: Codable, Sendable, Equatable {
    /// How many reports were read, and from how many origins they come.
    public struct Reports: Codable, Sendable, Equatable {
        /// Readings that went in, failures not counted.
        public var count: Int
        /// Origins behind them: copies of one agency text, or of one statement, are one.
        public var independentOrigins: Int

        /// Counts reports and the origins behind them.
        public init(count: Int, independentOrigins: Int) {
            self.count = count
            self.independentOrigins = independentOrigins
        }
    }

    /// Who is in conflict with whom, found from ceasefires and talks.
    public struct Conflict: Codable, Sendable, Equatable {
        /// A name made of the parties, the same from run to run.
        public var id: String
        /// The parties' names with a dash between them.
        public var name: String
        /// The sides, as most reports name them.
        public var parties: [String]
    }

    /// The time of the latest report.
    public var asOf: String?
    /// How much the record rests on.
    public var reports: Reports
    /// Who is in conflict with whom.
    public var conflicts: [Conflict]
    /// Stops of violence with what became of them, the oldest first.
    public var ceasefires: [CeasefireRecord]
    /// Rounds of talks with their outcomes, the oldest first.
    public var talks: [TalksRecord]
    /// Acts of violence and the like, the oldest first.
    public var incidents: [IncidentRecord]
    /// Counts over more than a week: never merged with a single incident.
    public var periods: [IncidentRecord]
    /// Border crossings with where each stands.
    public var crossings: [CrossingRecord]
    /// What the conflict does to people and trade.
    public var impacts: [ImpactRecord]
    /// Who says what, each claim of a source once.
    public var claims: [ClaimRecord]
    /// Questions to which sources give answers that can't all be true.
    public var disputes: [Dispute]
    /// How tense each conflict was, day by day.
    public var tension: Tension
    /// The changes of standing of ceasefires, talks and crossings, the oldest first.
    public var changes: [RecordChange]

    /// The record as JSON with sorted keys.
    public func json(pretty: Bool = false) throws -> [UInt8] {
        guard pretty else { return try SortedJSON().encode(self) }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self))
    }
}

/// The sentence from which a value was read.
public struct Cite: Codable, Sendable, Hashable {
    /// The id of the report.
    public var report: String
    /// Who published it.
    public var outlet: String?
    /// When it was published, ISO 8601.
    public var published: String?
    /// Where it can be read.
    public var url: String?
    /// Where the sentence stands in the report, in Unicode scalars.
    public var span: ScalarSpan
    /// True where the span counts into the title; else left out.
    public var inTitle: Bool?
    /// The words, where the reading carries its text.
    public var text: String?
    /// The rule that read the value.
    public var rule: String?

    /// The citation with what its report tells of itself, and with the words.
    public func filled(from head: ReportHead, text: String?) -> Cite {
        Cite(
            report: report,
            outlet: head.outlet,
            published: head.published,
            url: head.url,
            span: span,
            inTitle: inTitle,
            text: text,
            rule: rule
        )
    }
}

/// One status or answer, with who holds it and where.
public struct Position: Codable, Sendable, Equatable {
    /// A status of the kind of fact, such as `in_force` or `closed`.
    public var status: String
    /// The day of the status; nil where no report gives one.
    public var date: DayInterval?
    /// The day of the latest report that says so.
    public var asOf: Day?
    /// The sources as named; empty where reports say it in their own voice.
    public var accordingTo: [String]
    /// The independent origins that say so.
    public var origins: Int
    /// Every sentence that says so.
    public var evidence: [Cite]
    /// True where no report says it in words and it follows from other entries.
    public var inferred: Bool?
    /// True where it is said of a group, such as all crossings.
    public var general: Bool?
    /// Left out where it is told as a fact; else planned, denied and the like.
    public var factuality: Factuality?
}

/// The life of one ceasefire.
public struct CeasefireRecord: Codable, Sendable, Equatable {
    /// How a ceasefire ended.
    public struct End: Codable, Sendable, Equatable {
        /// The ways of ending.
        public enum How: String, Codable, Sendable {
            /// Sources say that it broke down or was given up.
            case collapsed
            /// Another agreement took its place.
            case superseded
            /// A halt that nobody had agreed on and that a new ceasefire had to follow.
            case notLasting = "not_lasting"
        }

        /// In which way.
        public var how: How
        /// The days between which it ended, as far as reports tell.
        public var date: DayInterval?
        /// The sources as named; empty where reports say it in their own voice or it is inferred.
        public var accordingTo: [String] = []
        /// True where no report says it in words.
        public var inferred: Bool?
    }

    /// A name made of the first day and the parties, the same from run to run.
    public var id: String
    /// The id of the ``ConflictRecord/Conflict`` that it stops.
    public var conflict: String?
    /// Who stops the violence.
    public var parties: [String]
    /// Where it holds, as most reports say; nil for everywhere.
    public var place: String?
    /// The day of the agreement; nil where none is told of.
    public var agreed: DayInterval?
    /// The kind of arrangement that most reports give, such as `humanitarian_pause`.
    public var `class`: String?
    /// The third parties that brought it about.
    public var mediators: [String]
    /// Where it stands by the words told so far: `proposed`, `rejected`, `in_force`, `suspended`,
    /// `ended` or `superseded`; an alleged violation doesn't end it.
    public var standing: String
    /// How and when it ended, where it has.
    public var ended: End?
    /// The id of the ceasefire that took its place.
    public var supersededBy: String?
    /// Whether some say that it is kept and others that it is broken.
    public var contested: Bool
    /// The last day of which any report tells.
    public var lastReported: Day?
    /// The latest word of each source.
    public var positions: [Position]
    /// Every change of status, the oldest first.
    public var history: [Position]
}

/// The life of one round of talks.
public struct TalksRecord: Codable, Sendable, Equatable {
    /// A name made of venue and round or day, the same from run to run.
    public var id: String
    /// The id of the ``ConflictRecord/Conflict`` that is talked about.
    public var conflict: String?
    /// Who talks with whom.
    public var parties: [String]
    /// The number of the round, as reported.
    public var round: Int?
    /// Where most reports place it.
    public var venue: String?
    /// From the first to the last day that reports give.
    public var dates: DayInterval?
    /// The third parties that manage the talks.
    public var mediators: [String]
    /// The status of the latest day of which is told.
    public var standing: String
    /// Whether sources give outcomes that exclude each other.
    public var contested: Bool
    /// The last day of which any report tells.
    public var lastReported: Day?
    /// The latest word of each source.
    public var outcomes: [Position]
    /// Every change of status, the oldest first.
    public var history: [Position]
}

/// The dead or the injured of an incident: the range over all claims, and each claim.
public struct Toll: Codable, Sendable, Equatable {
    /// One source's latest count.
    public struct Claim: Codable, Sendable, Equatable {
        /// The sources as named; empty where reports say it in their own voice.
        public var accordingTo: [String]
        /// The lowest number that the source's words allow; nil for no lower bound.
        public var min: Int?
        /// The highest number that they allow; nil for no upper bound.
        public var max: Int?
        /// The words of the count, such as `at least 10`.
        public var text: String?
        /// Who is counted, as the source says, such as `soldiers`.
        public var who: String?
        /// The day of the latest report that gives it.
        public var asOf: Day?
        /// The independent origins of the count.
        public var origins: Int
        /// Every sentence that gives it.
        public var evidence: [Cite]
        /// What the same source had said before, the oldest first: it counts no more.
        public var earlier: [Earlier]?
    }

    /// A count that its source has replaced.
    public struct Earlier: Codable, Sendable, Equatable {
        /// The lowest number that the words allowed.
        public var min: Int?
        /// The highest number that they allowed.
        public var max: Int?
        /// The words of the count.
        public var text: String?
        /// The day of the latest report that gave it.
        public var asOf: Day?
    }

    /// The lowest of the sources' lower bounds.
    public var min: Int?
    /// The highest of their upper bounds; nil where one of them is open.
    public var max: Int?
    /// What each source counts; never added up.
    public var by: [Claim]
}

/// Something that may have happened, built from what is said of it.
public struct IncidentRecord: Codable, Sendable, Equatable {
    /// Whom a source holds responsible.
    public struct Responsibility: Codable, Sendable, Equatable {
        /// Who did it, according to the source.
        public var party: String
        /// How the source stands to that, such as `asserts`.
        public var stance: String
        /// The sources as named; empty where reports say it in their own voice.
        public var accordingTo: [String]
        /// The independent origins that say so.
        public var origins: Int
        /// Every sentence that says so.
        public var evidence: [Cite]
    }

    /// A name made of day, place and the sentence that is most definite, the same from run to run.
    public var id: String
    /// The id of the ``ConflictRecord/Conflict`` to which most reports assign it.
    public var conflict: String?
    /// The type that most origins give; where they tie, the vaguer.
    public var type: String
    /// Other types that sources give it.
    public var alternativeTypes: [String]?
    /// Where most reports place it.
    public var place: String?
    /// Where that is on the map.
    public var location: Location?
    /// ISO 3166 alpha-3; several for a place on a border.
    public var country: OneOrMany?
    /// The days on which all reports agree.
    public var date: DayInterval?
    /// Whom or what it was done to, as reports name them.
    public var targets: [String]?
    /// How many were killed, source by source.
    public var killed: Toll?
    /// How many were wounded, source by source.
    public var injured: Toll?
    /// Whom which source holds responsible; no verdict.
    public var responsibility: [Responsibility]
    /// Who denies that it happened or that he did it.
    public var denials: [Responsibility]?
    /// Whether there is an open dispute about it.
    public var contested: Bool
    /// The reports that tell of it.
    public var reports: Int
    /// The independent origins behind those reports.
    public var origins: Int
    /// Every sentence that tells of it.
    public var evidence: [Cite]
}

/// The life of one border crossing.
public struct CrossingRecord: Codable, Sendable, Equatable {
    /// A name made of the countries and the crossing's key, the same from run to run.
    public var id: String
    /// The id of the ``ConflictRecord/Conflict`` to which most reports assign it.
    public var conflict: String?
    /// The name that most reports use.
    public var name: String
    /// The two sides, ISO 3166 alpha-3.
    public var countries: [String]
    /// Where it is on the map.
    public var location: Location?
    /// The latest status that is said of this crossing itself; `unknown` in a record of a moment by
    /// which nobody had spoken of it for long.
    public var standing: String
    /// What it was when it was last spoken of, where the standing is `unknown`.
    public var lastKnown: String?
    /// For how many days nobody has spoken of it, where the standing is `unknown`.
    public var silentDays: Int?
    /// The first day of that status without a break; nil where no report gives one.
    public var since: Day?
    /// For whom or what the standing doesn't hold.
    public var exceptions: [String]?
    /// The days for which its opening is announced and not yet told.
    public var announced: DayInterval?
    /// Whether reports of the same day give different statuses.
    public var contested: Bool
    /// The last day of which any report tells.
    public var lastReported: Day?
    /// The latest word of each source.
    public var positions: [Position]
    /// Every change of status, the oldest first, with what is said of all crossings.
    public var history: [Position]
}

/// What the conflict does to people and trade, according to somebody.
public struct ImpactRecord: Codable, Sendable, Equatable {
    /// A name made of what is said, the same from run to run.
    public var id: String
    /// The id of the ``ConflictRecord/Conflict`` of which the reports speak.
    public var conflict: String?
    /// What suffers: `trade`, `aid`, `displacement`, `health`, `infrastructure`, `other`.
    public var type: String
    /// Who or what is hit, in the words of the first report.
    public var affected: String?
    /// How many or how much, in the words of the first report.
    public var quantity: String?
    /// Where it is felt.
    public var place: String?
    /// The sources as named; empty where reports say it in their own voice.
    public var accordingTo: [String]
    /// The independent origins that say so.
    public var origins: Int
    /// Every sentence that says so.
    public var evidence: [Cite]
}

/// One thing that one source says at one time, in however many reports.
public struct ClaimRecord: Codable, Sendable, Equatable {
    /// A name made of what is said, by whom and in which week, the same from run to run.
    public var id: String
    /// The id of the ``ConflictRecord/Conflict`` of which the reports speak.
    public var conflict: String?
    /// Who says it; nil for a report's own voice.
    public var speaker: String?
    /// The speaker's office, such as `Information Minister`.
    public var speakerRole: String?
    /// ISO 3166 alpha-3.
    public var speakerCountry: OneOrMany?
    /// How far the speaker is named and answerable.
    public var sourceKind: SourceKind?
    /// The outlets through which the words came.
    public var via: [String]?
    /// How the speaker stands to what is said.
    public var stance: Stance?
    /// What is said, in short.
    public var about: String?
    /// The independent origins of the claim; one, where all relay one statement.
    public var origins: Int
    /// Every sentence that gives it.
    public var evidence: [Cite]
}

/// Positions that can't all be true.
///
/// Truce shows them and gives no verdict.
public struct Dispute: Codable, Sendable, Equatable {
    /// One answer and who gives it.
    public struct Position: Codable, Sendable, Equatable {
        /// What is answered, such as a status, a party, `yes` or a number.
        public var answer: String
        /// The sources as named; empty where reports say it in their own voice.
        public var accordingTo: [String]
        /// The independent origins that answer so.
        public var origins: Int
        /// Every sentence that answers so.
        public var evidence: [Cite]
    }

    /// How a dispute came to an end.
    public struct Resolution: Codable, Sendable, Equatable {
        /// The ways of coming to an end.
        public enum How: String, Codable, Sendable {
            /// A source took back what it had said.
            case conceded
            /// The party that others held responsible says so itself.
            case confirmedByParty = "confirmed_by_party"
        }

        /// In which way.
        public var how: How
        /// The answer that stands.
        public var answer: String
        /// By whose word.
        public var by: [String]
        /// The day of that word.
        public var at: Day?
    }

    /// A name made of the question and what it is about, the same from run to run.
    public var id: String
    /// The id of the ``ConflictRecord/Conflict`` it belongs to.
    public var conflict: String?
    /// What it is about, such as `incident:…`.
    public var about: String
    /// `outcome`, `responsibility`, `toll`, `injured`, `occurrence`, `status`, `polarity` or `request`:
    /// who asked for it.
    public var question: String
    /// The answers, two or more.
    public var positions: [Position]
    /// How it came to an end; nil while it is open.
    public var resolved: Resolution?
}
