public import Reports

/// Everything that was read in one report: a line of `truce code`.
public struct Reading: Sendable, Equatable {
    /// The report in short: what a citation and the reconciliation need of it.
    public struct ReportInfo: Codable, Sendable, Equatable {
        /// The report's id: its own, or the first 16 hex digits of SHA-256 over url, title and
        /// text.
        public var id: String
        /// Where the report was published.
        public var url: String?
        /// Who published it.
        public var outlet: String?
        /// Its headline; spans of what was read in it count into this.
        public var title: String?
        /// When it was published, ISO 8601: the anchor of its relative dates.
        public var published: String?
        /// Its language, BCP 47.
        public var language: String?
        /// Tells copies of one text apart from independent reports.
        public var fingerprint: Fingerprint?
        /// The text, where it was asked for.
        public var text: String?

        /// Makes the short form.
        public init(
            id: String,
            url: String? = nil,
            outlet: String? = nil,
            title: String? = nil,
            published: String? = nil,
            language: String? = nil,
            fingerprint: Fingerprint? = nil,
            text: String? = nil,
        ) {
            self.id = id
            self.url = url
            self.outlet = outlet
            self.title = title
            self.published = published
            self.language = language
            self.fingerprint = fingerprint
            self.text = text
        }

        /// Makes the short form of a report, with its fingerprint.
        public init(_ report: Report, withText: Bool = false) {
            self.init(
                id: report.id,
                url: report.url,
                outlet: report.outlet,
                title: report.title,
                published: report.published,
                language: report.language,
                fingerprint: Fingerprint(report.text),
                text: withText ? report.text : nil
            )
        }
    }

    /// The engine that read the report.
    public struct Engine: Codable, Sendable, Equatable {
        /// The version of the program, such as `0.1.0`.
        public var version: String
        /// `accurate` or `fast`.
        public var language: String?
        /// The checksum of the model.
        public var model: String?
        /// The checksum of the rules.
        public var rules: String?

        /// Makes the description of an engine.
        public init(
            version: String,
            language: String? = nil,
            model: String? = nil,
            rules: String? = nil,
        ) {
            self.version = version
            self.language = language
            self.model = model
            self.rules = rules
        }
    }

    /// Which report was read.
    public var report: ReportInfo
    /// Where its sentences lie in the text, the title not among them.
    public var sentences: [ScalarSpan]
    /// Who acts or speaks in it, each once.
    public var actors: [Actor]
    /// The places it names, each mention by itself; events point to them by index.
    public var places: [Place]
    /// The dates and times it names; events point to them by index.
    public var times: [Time]
    /// Who says what: the claims on which everything rests.
    public var statements: [Statement]
    /// What is told to have happened, to be planned, to be denied …, in PLOVER.
    public var events: [Event]
    /// The same in the words of the boards: ceasefires, talks, incidents, crossings and the like.
    public var facts: [Fact]
    /// What read it, so that it can be read again in the same way.
    public var engine: Engine?

    /// Makes a reading.
    public init(
        report: ReportInfo,
        sentences: [ScalarSpan] = [],
        actors: [Actor] = [],
        places: [Place] = [],
        times: [Time] = [],
        statements: [Statement] = [],
        events: [Event] = [],
        facts: [Fact] = [],
        engine: Engine? = nil,
    ) {
        self.report = report
        self.sentences = sentences
        self.actors = actors
        self.places = places
        self.times = times
        self.statements = statements
        self.events = events
        self.facts = facts
        self.engine = engine
    }
}

extension Reading: Codable {
    private enum CodingKeys: String, CodingKey {
        case report, sentences, actors, places, times, statements, events, facts, engine
    }

    /// Decodes a reading; a list that is missing is empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        report = try fields.decode(ReportInfo.self, forKey: .report)
        sentences = try fields.list(.sentences)
        actors = try fields.list(.actors)
        places = try fields.list(.places)
        times = try fields.list(.times)
        statements = try fields.list(.statements)
        events = try fields.list(.events)
        facts = try fields.list(.facts)
        engine = try fields.decodeIfPresent(Engine.self, forKey: .engine)
    }

    /// Encodes all lists, and the engine where it is known.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(report, forKey: .report)
        try fields.encode(sentences, forKey: .sentences)
        try fields.encode(actors, forKey: .actors)
        try fields.encode(places, forKey: .places)
        try fields.encode(times, forKey: .times)
        try fields.encode(statements, forKey: .statements)
        try fields.encode(events, forKey: .events)
        try fields.encode(facts, forKey: .facts)
        try fields.encodeIfPresent(engine, forKey: .engine)
    }
}
