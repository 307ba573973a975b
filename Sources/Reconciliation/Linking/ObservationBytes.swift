internal import Coding
internal import FoundationEssentials
internal import Reports

/// Why bytes are no observation.
public struct ObservationBytesError: Error, Equatable {
    /// What was read when they ran out or made no sense.
    public var at: String
}

extension Observation {
    /// The observation in few bytes, for keeping: it can be read back faster than JSON.
    ///
    /// What is kept beside it is left out: the cell, what is known of the report, whose text has the
    /// words, and the origin, which may change when an earlier report comes in. The first byte is the
    /// number of the form; integers are varints, strings are UTF-8 with their length before them.
    public var bytes: [UInt8] {
        var out = ByteWriter()
        out.byte(Self.form)
        out.int(key.ordinal)
        out.optional(source)
        out.strings(parties)
        out.optional(conflict)
        out.location(location)
        out.optional(bond)
        out.fact(fact)
        return out.bytes
    }

    private static let form: UInt8 = 2

    /// Reads what ``bytes`` gives.
    /// - Parameters:
    ///   - bytes: the bytes.
    ///   - report: the report in which it was observed.
    ///   - cell: the part of the record to which it belongs.
    ///   - origin: the id of the first report of its origin, as known now; its own where nil.
    ///   - text: the report's words, where they are at hand.
    /// - Throws: ``ObservationBytesError`` for bytes that are cut short or of another form.
    public convenience init(
        bytes: [UInt8],
        report: ReportHead,
        cell: Cell,
        origin: String? = nil,
        text: String? = nil,
    ) throws(ObservationBytesError) {
        var source = ByteSource(bytes)
        guard try source.byte("form") == Self.form else { throw ObservationBytesError(at: "form") }
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

/// Puts values one after the other.
private struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// Zigzag, seven bits a byte.
    mutating func int(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value &<< 1 ^ value &>> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func string(_ value: String) {
        int(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func optional(_ value: String?) {
        byte(value == nil ? 0 : 1)
        if let value { string(value) }
    }

    mutating func optional(_ value: Int?) {
        byte(value == nil ? 0 : 1)
        if let value { int(value) }
    }

    mutating func strings(_ values: [String]) {
        int(values.count)
        for value in values { string(value) }
    }

    mutating func days(_ value: DayInterval?) {
        byte(value == nil ? 0 : 1)
        guard let value else { return }
        int(Int(value.from.ordinal))
        int(Int(value.to.ordinal))
    }

    mutating func count(_ value: Count?) {
        byte(value == nil ? 0 : 1)
        guard let value else { return }
        optional(value.min)
        optional(value.max)
        optional(value.text)
        optional(value.who)
    }

    /// Degrees in millionths.
    mutating func location(_ value: Location?) {
        byte(value == nil ? 0 : 1)
        guard let value else { return }
        for degrees in [value.latitude, value.longitude] {
            int(Int(exactly: (degrees * 1_000_000).rounded()) ?? 0)
        }
        string(value.precision)
        optional(value.geonames)
    }

    mutating func names(_ value: OneOrMany) { strings(value.names) }

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

/// Takes values off, one after the other; nothing beyond the end is read.
private struct ByteSource {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte(_ what: String) throws(ObservationBytesError) -> UInt8 {
        guard at < bytes.count else { throw ObservationBytesError(at: what) }
        defer { at += 1 }
        return bytes[at]
    }

    mutating func int(_ what: String) throws(ObservationBytesError) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let next = try byte(what)
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 {
                return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
            }
        }
        throw ObservationBytesError(at: what)
    }

    mutating func string(_ what: String) throws(ObservationBytesError) -> String {
        let length = try int(what)
        guard length >= 0, length <= bytes.count - at else { throw ObservationBytesError(at: what) }
        defer { at += length }
        return String(decoding: bytes[at..<(at + length)], as: UTF8.self)
    }

    mutating func optional(_ what: String) throws(ObservationBytesError) -> String? {
        try byte(what) == 0 ? nil : try string(what)
    }

    mutating func optionalInt(_ what: String) throws(ObservationBytesError) -> Int? {
        try byte(what) == 0 ? nil : try int(what)
    }

    mutating func strings(_ what: String) throws(ObservationBytesError) -> [String] {
        let count = try int(what)
        // A string has a byte at least.
        guard count >= 0, count <= bytes.count - at else { throw ObservationBytesError(at: what) }
        var values: [String] = []
        for _ in 0..<count { values.append(try string(what)) }
        return values
    }

    mutating func location(_ what: String) throws(ObservationBytesError) -> Location? {
        guard try byte(what) != 0 else { return nil }
        return Location(
            latitude: Double(try int(what)) / 1_000_000,
            longitude: Double(try int(what)) / 1_000_000,
            precision: try string(what),
            geonames: try optionalInt(what)
        )
    }

    mutating func names(_ what: String) throws(ObservationBytesError) -> OneOrMany {
        OneOrMany(try strings(what))
    }

    mutating func days(_ what: String) throws(ObservationBytesError) -> DayInterval? {
        guard try byte(what) != 0 else { return nil }
        let (from, to) = (try int(what), try int(what))
        guard let from = Int32(exactly: from), let to = Int32(exactly: to) else {
            throw ObservationBytesError(at: what)
        }
        return DayInterval(from: Day(ordinal: from), to: Day(ordinal: to))
    }

    mutating func count(_ what: String) throws(ObservationBytesError) -> Count? {
        guard try byte(what) != 0 else { return nil }
        return Count(
            min: try optionalInt(what),
            max: try optionalInt(what),
            text: try optional(what),
            who: try optional(what)
        )
    }

    mutating func value<Value: RawRepresentable<String>>(_ what: String)
        throws(ObservationBytesError) -> Value
    {
        guard let value = Value(rawValue: try string(what)) else {
            throw ObservationBytesError(at: what)
        }
        return value
    }

    mutating func optionalValue<Value: RawRepresentable<String>>(_ what: String)
        throws(ObservationBytesError) -> Value?
    {
        guard let text = try optional(what) else { return nil }
        guard let value = Value(rawValue: text) else { throw ObservationBytesError(at: what) }
        return value
    }

    mutating func fact() throws(ObservationBytesError) -> Fact {
        let kind = try string("kind")
        let (start, end) = (try int("evidence"), try int("evidence"))
        guard 0 <= start, start <= end else { throw ObservationBytesError(at: "evidence") }
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

    private mutating func content(_ kind: String) throws(ObservationBytesError) -> Fact.Content {
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
        default: throw ObservationBytesError(at: "kind")
        }
    }
}
