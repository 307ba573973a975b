internal import Coding

extension RecordItem {
    /// The item in few bytes, for keeping: it can be read back much faster than JSON.
    ///
    /// Of the citations the words and the address are left out, which the report has. The first byte
    /// is the number of the form; a report, an outlet, a rule or a citation that comes again is a
    /// number.
    public var bytes: [UInt8] {
        var out = ByteWriter()
        out.byte(Self.form)
        switch self {
        case .ceasefire(let item): out.ceasefire(item)
        case .talks(let item): out.talks(item)
        case .incident(let item), .period(let item): out.incident(item)
        case .crossing(let item): out.crossing(item)
        case .impact(let item): out.impact(item)
        case .claim(let item): out.claim(item)
        case .dispute(let item): out.dispute(item)
        }
        return out.bytes
    }

    private static let form: UInt8 = 1

    /// Reads what ``bytes`` gives.
    /// - Parameters:
    ///   - bytes: the bytes.
    ///   - board: the name of its board.
    /// - Throws: ``BytesError`` for bytes that are cut short, of another form or of another board.
    public init(bytes: [UInt8], board: String) throws(BytesError) {
        var source = ByteSource(bytes)
        guard try source.byte("form") == Self.form else { throw BytesError(at: "form") }
        switch board {
        case "ceasefires": self = .ceasefire(try source.ceasefire())
        case "talks": self = .talks(try source.talks())
        case "incidents": self = .incident(try source.incident())
        case "periods": self = .period(try source.incident())
        case "crossings": self = .crossing(try source.crossing())
        case "impacts": self = .impact(try source.impact())
        case "claims": self = .claim(try source.claim())
        case "disputes": self = .dispute(try source.dispute())
        default: throw BytesError(at: "board")
        }
    }
}

extension ByteWriter {
    private mutating func optional(_ value: Bool?) { byte(value.map { $0 ? 2 : 1 } ?? 0) }

    private mutating func optional(_ value: [String]?) {
        byte(value == nil ? 0 : 1)
        if let value { words(value) }
    }

    private mutating func day(_ value: Day?) { optional(value.map { Int($0.ordinal) }) }

    /// Names that come again and again.
    private mutating func words(_ values: [String]) { list(values) { $0.word($1) } }

    private mutating func list<Value>(
        _ values: [Value],
        _ write: (inout ByteWriter, Value) -> Void
    ) {
        int(values.count)
        for value in values { write(&self, value) }
    }

    private mutating func cites(_ values: [Cite]) { list(values) { $0.cite($1) } }

    private mutating func positions(_ values: [Position]) {
        list(values) { out, value in
            out.word(value.status)
            out.days(value.date)
            out.day(value.asOf)
            out.words(value.accordingTo)
            out.int(value.origins)
            out.cites(value.evidence)
            out.optional(value.inferred)
            out.optional(value.general)
            out.optional(value.factuality?.rawValue)
        }
    }

    fileprivate mutating func ceasefire(_ item: CeasefireRecord) {
        string(item.id)
        optional(item.conflict)
        words(item.parties)
        optional(item.place)
        days(item.agreed)
        optional(item.class)
        words(item.mediators)
        string(item.standing)
        byte(item.ended == nil ? 0 : 1)
        if let end = item.ended {
            string(end.how.rawValue)
            days(end.date)
            words(end.accordingTo)
            optional(end.inferred)
        }
        optional(item.supersededBy)
        optional(item.contested)
        day(item.lastReported)
        positions(item.positions)
        positions(item.history)
    }

    fileprivate mutating func talks(_ item: TalksRecord) {
        string(item.id)
        optional(item.conflict)
        words(item.parties)
        optional(item.round)
        optional(item.venue)
        days(item.dates)
        words(item.mediators)
        string(item.standing)
        optional(item.contested)
        day(item.lastReported)
        positions(item.outcomes)
        positions(item.history)
    }

    private mutating func toll(_ toll: Toll?) {
        byte(toll == nil ? 0 : 1)
        guard let toll else { return }
        optional(toll.min)
        optional(toll.max)
        list(toll.by) { out, claim in
            out.words(claim.accordingTo)
            out.optional(claim.min)
            out.optional(claim.max)
            out.optional(claim.text)
            out.optional(claim.who)
            out.day(claim.asOf)
            out.int(claim.origins)
            out.cites(claim.evidence)
            out.byte(claim.earlier == nil ? 0 : 1)
            out.list(claim.earlier ?? []) { out, earlier in
                out.optional(earlier.min)
                out.optional(earlier.max)
                out.optional(earlier.text)
                out.day(earlier.asOf)
            }
        }
    }

    private mutating func responsibility(_ values: [IncidentRecord.Responsibility]) {
        list(values) { out, value in
            out.word(value.party)
            out.word(value.stance)
            out.words(value.accordingTo)
            out.int(value.origins)
            out.cites(value.evidence)
        }
    }

    fileprivate mutating func incident(_ item: IncidentRecord) {
        string(item.id)
        optional(item.conflict)
        string(item.type)
        optional(item.alternativeTypes)
        optional(item.place)
        location(item.location)
        optional(item.country?.names)
        days(item.date)
        optional(item.targets)
        toll(item.killed)
        toll(item.injured)
        responsibility(item.responsibility)
        byte(item.denials == nil ? 0 : 1)
        responsibility(item.denials ?? [])
        optional(item.contested)
        int(item.reports)
        int(item.origins)
        cites(item.evidence)
    }

    fileprivate mutating func crossing(_ item: CrossingRecord) {
        string(item.id)
        optional(item.conflict)
        string(item.name)
        words(item.countries)
        location(item.location)
        string(item.standing)
        optional(item.lastKnown)
        optional(item.silentDays)
        day(item.since)
        optional(item.exceptions)
        days(item.announced)
        optional(item.contested)
        day(item.lastReported)
        positions(item.positions)
        positions(item.history)
    }

    fileprivate mutating func impact(_ item: ImpactRecord) {
        string(item.id)
        optional(item.conflict)
        string(item.type)
        optional(item.affected)
        optional(item.quantity)
        optional(item.place)
        words(item.accordingTo)
        int(item.origins)
        cites(item.evidence)
    }

    fileprivate mutating func claim(_ item: ClaimRecord) {
        string(item.id)
        optional(item.conflict)
        optional(item.speaker)
        optional(item.speakerRole)
        optional(item.speakerCountry?.names)
        optional(item.sourceKind?.rawValue)
        optional(item.via)
        optional(item.stance?.rawValue)
        optional(item.about)
        int(item.origins)
        cites(item.evidence)
    }

    fileprivate mutating func dispute(_ item: Dispute) {
        string(item.id)
        optional(item.conflict)
        string(item.about)
        string(item.question)
        list(item.positions) { out, position in
            out.string(position.answer)
            out.words(position.accordingTo)
            out.int(position.origins)
            out.cites(position.evidence)
        }
        byte(item.resolved == nil ? 0 : 1)
        if let resolved = item.resolved {
            string(resolved.how.rawValue)
            string(resolved.answer)
            words(resolved.by)
            day(resolved.at)
        }
    }
}

extension ByteSource {
    private mutating func optionalBool(_ what: String) throws(BytesError) -> Bool? {
        switch try byte(what) {
        case 0: nil
        case 1: false
        case 2: true
        default: throw BytesError(at: what)
        }
    }

    private mutating func bool(_ what: String) throws(BytesError) -> Bool {
        guard let value = try optionalBool(what) else { throw BytesError(at: what) }
        return value
    }

    private mutating func optionalWords(_ what: String) throws(BytesError) -> [String]? {
        try byte(what) == 0 ? nil : try words(what)
    }

    private mutating func day(_ what: String) throws(BytesError) -> Day? {
        guard let number = try optionalInt(what) else { return nil }
        guard let ordinal = Int32(exactly: number) else { throw BytesError(at: what) }
        return Day(ordinal: ordinal)
    }

    private mutating func words(_ what: String) throws(BytesError) -> [String] {
        try list(what) { source throws(BytesError) in try source.word(what) }
    }

    private mutating func list<Value>(
        _ what: String,
        _ read: (inout ByteSource) throws(BytesError) -> Value
    ) throws(BytesError) -> [Value] {
        let count = try length(what)
        var values: [Value] = []
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    private mutating func cites() throws(BytesError) -> [Cite] {
        try list("evidence") { source throws(BytesError) in try source.cite() }
    }

    private mutating func cite() throws(BytesError) -> Cite {
        if let cite = try known(among: seen.cites, "evidence") { return cite }
        let report = try report()
        let start = try int("span")
        let length = try int("span")
        let (end, isTooLong) = start.addingReportingOverflow(length)
        guard start >= 0, length >= 0, !isTooLong else { throw BytesError(at: "span") }
        let cite = Cite(
            report: report.name,
            outlet: report.outlet,
            published: report.published,
            span: ScalarSpan(start, end),
            inTitle: try optionalBool("in"),
            rule: try optionalWord("rule")
        )
        seen.cites.append(cite)
        return cite
    }

    private mutating func report() throws(BytesError) -> Seen.Report {
        if let report = try known(among: seen.reports, "report") { return report }
        let report = Seen.Report(
            name: try string("report"),
            outlet: try optionalWord("outlet"),
            published: try optional("published")
        )
        seen.reports.append(report)
        return report
    }

    private mutating func positions(_ what: String) throws(BytesError) -> [Position] {
        try list(what) { source throws(BytesError) in
            Position(
                status: try source.word("status"),
                date: try source.days("date"),
                asOf: try source.day("as_of"),
                accordingTo: try source.words("according_to"),
                origins: try source.int("origins"),
                evidence: try source.cites(),
                inferred: try source.optionalBool("inferred"),
                general: try source.optionalBool("general"),
                factuality: try source.optionalValue("factuality")
            )
        }
    }

    fileprivate mutating func ceasefire() throws(BytesError) -> CeasefireRecord {
        CeasefireRecord(
            id: try string("id"),
            conflict: try optional("conflict"),
            parties: try words("parties"),
            place: try optional("place"),
            agreed: try days("agreed"),
            class: try optional("class"),
            mediators: try words("mediators"),
            standing: try string("standing"),
            ended: try end(),
            supersededBy: try optional("superseded_by"),
            contested: try bool("contested"),
            lastReported: try day("last_reported"),
            positions: try positions("positions"),
            history: try positions("history")
        )
    }

    private mutating func end() throws(BytesError) -> CeasefireRecord.End? {
        guard try byte("ended") != 0 else { return nil }
        return CeasefireRecord.End(
            how: try value("how"),
            date: try days("date"),
            accordingTo: try words("according_to"),
            inferred: try optionalBool("inferred")
        )
    }

    fileprivate mutating func talks() throws(BytesError) -> TalksRecord {
        TalksRecord(
            id: try string("id"),
            conflict: try optional("conflict"),
            parties: try words("parties"),
            round: try optionalInt("round"),
            venue: try optional("venue"),
            dates: try days("dates"),
            mediators: try words("mediators"),
            standing: try string("standing"),
            contested: try bool("contested"),
            lastReported: try day("last_reported"),
            outcomes: try positions("outcomes"),
            history: try positions("history")
        )
    }

    private mutating func toll(_ what: String) throws(BytesError) -> Toll? {
        guard try byte(what) != 0 else { return nil }
        return Toll(
            min: try optionalInt("min"),
            max: try optionalInt("max"),
            by: try list("by") { source throws(BytesError) in try source.tollClaim() }
        )
    }

    private mutating func tollClaim() throws(BytesError) -> Toll.Claim {
        var claim = Toll.Claim(
            accordingTo: try words("according_to"),
            min: try optionalInt("min"),
            max: try optionalInt("max"),
            text: try optional("text"),
            who: try optional("who"),
            asOf: try day("as_of"),
            origins: try int("origins"),
            evidence: try cites(),
            earlier: nil
        )
        let isThere = try byte("earlier") != 0
        let earlier = try list("earlier") { source throws(BytesError) in
            Toll.Earlier(
                min: try source.optionalInt("min"),
                max: try source.optionalInt("max"),
                text: try source.optional("text"),
                asOf: try source.day("as_of")
            )
        }
        if isThere { claim.earlier = earlier }
        return claim
    }

    private mutating func responsibility(
        _ what: String
    ) throws(BytesError) -> [IncidentRecord.Responsibility] {
        try list(what) { source throws(BytesError) in
            IncidentRecord.Responsibility(
                party: try source.word("party"),
                stance: try source.word("stance"),
                accordingTo: try source.words("according_to"),
                origins: try source.int("origins"),
                evidence: try source.cites()
            )
        }
    }

    fileprivate mutating func incident() throws(BytesError) -> IncidentRecord {
        IncidentRecord(
            id: try string("id"),
            conflict: try optional("conflict"),
            type: try string("type"),
            alternativeTypes: try optionalWords("alternative_types"),
            place: try optional("place"),
            location: try location("location"),
            country: try optionalWords("country").map { OneOrMany($0) },
            date: try days("date"),
            targets: try optionalWords("targets"),
            killed: try toll("killed"),
            injured: try toll("injured"),
            responsibility: try responsibility("responsibility"),
            denials: try denials(),
            contested: try bool("contested"),
            reports: try int("reports"),
            origins: try int("origins"),
            evidence: try cites()
        )
    }

    private mutating func denials() throws(BytesError) -> [IncidentRecord.Responsibility]? {
        let isThere = try byte("denials") != 0
        let denials = try responsibility("denials")
        return isThere ? denials : nil
    }

    fileprivate mutating func crossing() throws(BytesError) -> CrossingRecord {
        CrossingRecord(
            id: try string("id"),
            conflict: try optional("conflict"),
            name: try string("name"),
            countries: try words("countries"),
            location: try location("location"),
            standing: try string("standing"),
            lastKnown: try optional("last_known"),
            silentDays: try optionalInt("silent_days"),
            since: try day("since"),
            exceptions: try optionalWords("exceptions"),
            announced: try days("announced"),
            contested: try bool("contested"),
            lastReported: try day("last_reported"),
            positions: try positions("positions"),
            history: try positions("history")
        )
    }

    fileprivate mutating func impact() throws(BytesError) -> ImpactRecord {
        ImpactRecord(
            id: try string("id"),
            conflict: try optional("conflict"),
            type: try string("type"),
            affected: try optional("affected"),
            quantity: try optional("quantity"),
            place: try optional("place"),
            accordingTo: try words("according_to"),
            origins: try int("origins"),
            evidence: try cites()
        )
    }

    fileprivate mutating func claim() throws(BytesError) -> ClaimRecord {
        ClaimRecord(
            id: try string("id"),
            conflict: try optional("conflict"),
            speaker: try optional("speaker"),
            speakerRole: try optional("speaker_role"),
            speakerCountry: try optionalWords("speaker_country").map { OneOrMany($0) },
            sourceKind: try optionalValue("source_kind"),
            via: try optionalWords("via"),
            stance: try optionalValue("stance"),
            about: try optional("about"),
            origins: try int("origins"),
            evidence: try cites()
        )
    }

    fileprivate mutating func dispute() throws(BytesError) -> Dispute {
        Dispute(
            id: try string("id"),
            conflict: try optional("conflict"),
            about: try string("about"),
            question: try string("question"),
            positions: try list("positions") { source throws(BytesError) in
                Dispute.Position(
                    answer: try source.string("answer"),
                    accordingTo: try source.words("according_to"),
                    origins: try source.int("origins"),
                    evidence: try source.cites()
                )
            },
            resolved: try resolution()
        )
    }

    private mutating func resolution() throws(BytesError) -> Dispute.Resolution? {
        guard try byte("resolved") != 0 else { return nil }
        return Dispute.Resolution(
            how: try value("how"),
            answer: try string("answer"),
            by: try words("by"),
            at: try day("at")
        )
    }
}
