internal import Coding

/// The lines of a record, field by field, in the order in which ``ByteWriter`` writes them.
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

    mutating func ceasefire() throws(BytesError) -> CeasefireRecord {
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

    mutating func talks() throws(BytesError) -> TalksRecord {
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

    mutating func incident() throws(BytesError) -> IncidentRecord {
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

    mutating func crossing() throws(BytesError) -> CrossingRecord {
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

    mutating func impact() throws(BytesError) -> ImpactRecord {
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

    mutating func claim() throws(BytesError) -> ClaimRecord {
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

    mutating func dispute() throws(BytesError) -> Dispute {
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
