internal import Coding
internal import FoundationEssentials
internal import Reports

extension Observation {
    /// The observation in few bytes, for keeping: it can be read back faster than JSON.
    ///
    /// What is kept beside it is left out: the cell, what is known of the report, whose text has the
    /// words, and the origin, which may change when an earlier report comes in. The first byte is the
    /// number of the form, then come the ties; integers are varints, strings are UTF-8 with their
    /// length before them.
    /// - Parameter ties: its ``Ties``, which can be read without the rest.
    /// - Returns: the bytes.
    public func bytes(_ ties: Ties? = nil) -> [UInt8] {
        var out = ByteWriter()
        out.byte(Self.form)
        out.ties(ties)
        out.int(key.ordinal)
        out.optional(source)
        out.strings(parties)
        out.optional(conflict)
        out.location(location)
        out.optional(bond)
        out.fact(fact)
        return out.bytes
    }

    /// Another one where the bytes of facts get another form, as that of gists too.
    fileprivate static let form: UInt8 = 3
    /// The form before, which had no ties.
    fileprivate static let untied: UInt8 = 2

    /// The ties that stand in the bytes of an observation; nil where there are none.
    /// - Throws: ``BytesError`` for bytes that are cut short or of another form.
    public static func ties(in bytes: [UInt8]) throws(BytesError) -> Ties? {
        var source = ByteSource(bytes)
        return try source.head()
    }

    /// Reads what ``bytes(_:)`` gives.
    /// - Parameters:
    ///   - bytes: the bytes.
    ///   - report: the report in which it was observed.
    ///   - cell: the part of the record to which it belongs.
    ///   - origin: the id of the first report of its origin, as known now; its own where nil.
    ///   - text: the report's words, where they are at hand.
    /// - Throws: ``BytesError`` for bytes that are cut short or of another form.
    public convenience init(
        bytes: [UInt8],
        report: ReportHead,
        cell: Cell,
        origin: String? = nil,
        text: String? = nil,
    ) throws(BytesError) {
        var source = ByteSource(bytes)
        _ = try source.head()
        let ordinal = try source.int("ordinal")
        let speaker = try source.optional("source")
        let parties = try source.strings("parties")
        let conflict = try source.optional("conflict")
        let location = try source.location("location")
        let bond = try source.optional("bond")
        let fact = try source.fact()
        self.init(
            key: FactKey(
                report: report.id,
                kind: fact.kind,
                span: fact.evidence,
                inTitle: fact.inTitle,
                ordinal: ordinal
            ),
            cell: cell,
            fact: fact,
            report: report,
            text: text,
            source: speaker,
            parties: parties,
            conflict: conflict,
            location: location,
            origin: origin,
            bond: bond
        )
    }
}

extension ByteWriter {
    mutating func fact(_ fact: Fact) {
        string(fact.kind)
        int(fact.evidence.start)
        int(fact.evidence.end)
        optional(fact.statement)
        optional(fact.accordingTo)
        string(fact.factuality.rawValue)
        optional(fact.rule)
        optional(fact.links.date)
        optional(fact.links.place)
        byte(fact.inTitle ? 1 : 0)
        // Finer values are few and of any shape.
        let detail = fact.detail.isEmpty ? nil : try? JSONEncoder().encode(fact.detail)
        optional(detail.map { String(decoding: $0, as: UTF8.self) })
        switch fact.content {
        case .claim(let slots):
            optional(slots.speaker)
            optional(slots.speakerRole)
            names(slots.speakerCountry)
            optional(slots.sourceKind?.rawValue)
            names(slots.via)
            optional(slots.stance?.rawValue)
            optional(slots.cue)
            optional(slots.about)
        case .ceasefire(let slots):
            strings(slots.parties)
            optional(slots.place)
            days(slots.date)
            optional(slots.type)
            strings(slots.mediators)
            string(slots.status.rawValue)
        case .talks(let slots):
            strings(slots.parties)
            optional(slots.venue)
            optional(slots.round)
            strings(slots.mediators)
            optional(slots.host)
            days(slots.date)
            optional(slots.format)
            optional(slots.status?.rawValue)
        case .incident(let slots):
            string(slots.type.rawValue)
            optional(slots.attacker)
            optional(slots.target)
            optional(slots.place)
            names(slots.country)
            days(slots.date)
            count(slots.killed)
            count(slots.injured)
        case .crossing(let slots):
            string(slots.name)
            strings(slots.countries)
            days(slots.date)
            strings(slots.modes)
            names(slots.exceptions)
            string(slots.status.rawValue)
        case .impact(let slots):
            string(slots.type.rawValue)
            optional(slots.affected)
            optional(slots.quantity)
            optional(slots.place)
        }
    }
}

extension ByteWriter {
    fileprivate mutating func ties(_ ties: Ties?) {
        byte(ties == nil ? 0 : 1)
        guard let ties else { return }
        days(ties.days)
        numbers(ties.mutual)
        numbers(ties.passive)
        optional(ties.bond.map(Int.init))
    }

    private mutating func numbers(_ values: [UInt32]) {
        int(values.count)
        for value in values { fixed(value) }
    }
}

extension ByteSource {
    /// What stands before the observation itself: the number of the form and the ties.
    fileprivate mutating func head() throws(BytesError) -> Ties? {
        let form = try byte("form")
        if form == Observation.untied { return nil }
        guard form == Observation.form else { throw BytesError(at: "form") }
        guard try byte("ties") != 0 else { return nil }
        return Ties(
            days: try days("ties"),
            mutual: try numbers(),
            passive: try numbers(),
            bond: try optionalInt("ties").map { UInt32(truncatingIfNeeded: $0) }
        )
    }

    private mutating func numbers() throws(BytesError) -> [UInt32] {
        let count = try length("ties")
        var values: [UInt32] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try fixed("ties")) }
        return values
    }
}

extension ByteSource {
    mutating func fact() throws(BytesError) -> Fact {
        let kind = try string("kind")
        let (start, end) = (try int("evidence"), try int("evidence"))
        guard 0 <= start, start <= end else { throw BytesError(at: "evidence") }
        let statement = try optional("statement")
        let accordingTo = try optional("according_to")
        let factuality: Factuality = try value("factuality")
        let rule = try optional("rule")
        let links = Fact.Links(date: try optional("links"), place: try optional("links"))
        let inTitle = try byte("in") != 0
        let detail = try optional("detail").flatMap {
            try? JSONDecoder().decode([String: JSONValue].self, from: Data($0.utf8))
        }
        var fact = Fact(
            try content(kind),
            evidence: ScalarSpan(start, end),
            statement: statement,
            accordingTo: accordingTo,
            factuality: factuality,
            detail: detail ?? [:],
            rule: rule,
            inTitle: inTitle
        )
        fact.links = links
        return fact
    }

    private mutating func content(_ kind: String) throws(BytesError) -> Fact.Content {
        switch kind {
        case "claim":
            return .claim(
                Claim(
                    speaker: try optional("speaker"),
                    speakerRole: try optional("speaker_role"),
                    speakerCountry: try names("speaker_country"),
                    sourceKind: try optionalValue("source_kind"),
                    via: try names("via"),
                    stance: try optionalValue("stance"),
                    cue: try optional("cue"),
                    about: try optional("about")
                )
            )
        case "ceasefire":
            return .ceasefire(
                Ceasefire(
                    parties: try strings("parties"),
                    place: try optional("place"),
                    date: try days("date"),
                    type: try optional("class"),
                    mediators: try strings("mediators"),
                    status: try value("status")
                )
            )
        case "talks":
            return .talks(
                Talks(
                    parties: try strings("parties"),
                    venue: try optional("venue"),
                    round: try optionalInt("round"),
                    mediators: try strings("mediators"),
                    host: try optional("host"),
                    date: try days("date"),
                    format: try optional("format"),
                    status: try optionalValue("status")
                )
            )
        case "incident":
            return .incident(
                Incident(
                    type: try value("type"),
                    attacker: try optional("attacker"),
                    target: try optional("target"),
                    place: try optional("place"),
                    country: try names("country"),
                    date: try days("date"),
                    killed: try count("killed"),
                    injured: try count("injured")
                )
            )
        case "crossing":
            return .crossing(
                Crossing(
                    name: try string("name"),
                    countries: try strings("countries"),
                    date: try days("date"),
                    modes: try strings("modes"),
                    exceptions: try names("exceptions"),
                    status: try value("status")
                )
            )
        case "impact":
            return .impact(
                Impact(
                    type: try value("type"),
                    affected: try optional("affected"),
                    quantity: try optional("quantity"),
                    place: try optional("place")
                )
            )
        default: throw BytesError(at: "kind")
        }
    }
}
