public import Coding

extension Reading {
    /// What the record is made of, in few bytes: the facts, the report in short with the fingerprint
    /// of its text, who acts against whom, and where the places lie.
    ///
    /// The rest of a reading, which is the larger part, says how it came to that: making the record
    /// anew needn't read it. The first byte is the number of the form.
    public var gist: [UInt8] {
        var out = ByteWriter()
        out.byte(Self.gistForm)
        out.string(report.id)
        out.optional(report.url)
        out.optional(report.outlet)
        out.optional(report.published)
        let print = OriginPrint(self)
        let fingerprint = print.fingerprint?.raw ?? []
        out.int(fingerprint.count)
        for byte in fingerprint { out.byte(byte) }
        out.strings(print.quoted)
        out.int(facts.count)
        for fact in facts { out.fact(fact) }
        out.adversaries(of: self)
        out.places(places.filter { $0.role == nil && $0.latitude != nil && $0.longitude != nil })
        return out.bytes
    }

    /// Reads what ``gist`` gives: a reading that holds what the record is made of, and no more.
    /// - Parameter gist: the bytes.
    /// - Throws: ``BytesError`` for bytes that are cut short or of another form.
    public init(gist: [UInt8]) throws(BytesError) {
        var source = ByteSource(gist)
        guard try source.byte("form") == Self.gistForm else { throw BytesError(at: "form") }
        var report = ReportInfo(
            id: try source.string("id"),
            url: try source.optional("url"),
            outlet: try source.optional("outlet"),
            published: try source.optional("published")
        )
        report.fingerprint = Fingerprint(raw: try source.bytes("fingerprint"))
        self.init(report: report)
        let quoted = Statement.Source(spans: [], via: try source.strings("quoted"))
        statements = [Statement(id: "", source: quoted, stance: .asserts)]
        for _ in 0..<(try source.length("facts")) { facts.append(try source.fact()) }
        for _ in 0..<(try source.length("events")) {
            let (actor, recipient) = (try source.adversary(), try source.adversary())
            actors += [actor, recipient]
            events.append(.conflict(actor.id, recipient.id))
        }
        for _ in 0..<(try source.length("places")) { places.append(try source.place()) }
    }

    /// The first byte of a ``gist``; another one where the bytes of facts get another form.
    public static let gistForm: UInt8 = 1

    /// The events that tell who is in conflict with whom.
    fileprivate var conflicts: [(actor: Actor, recipient: Actor)] {
        let actors = Dictionary(actors.map { ($0.id, $0) }) { first, _ in first }
        return events.compactMap { event in
            guard event.quad == Event.conflict, let actor = event.actors.first?.actor,
                let recipient = event.recipients.first?.actor
            else { return nil }
            return actors[actor].flatMap { actor in actors[recipient].map { (actor, $0) } }
        }
    }
}

extension Event {
    /// The quad class of acts against somebody.
    static let conflict = "MATERIAL_CONFLICT"

    fileprivate static func conflict(_ actor: String, _ recipient: String) -> Event {
        Event(
            id: "",
            type: "",
            quad: conflict,
            actors: [Participant(actor: actor, spans: [])],
            recipients: [Participant(actor: recipient, spans: [])],
            evidence: ScalarSpan(0, 0)
        )
    }
}

extension ByteWriter {
    fileprivate mutating func adversaries(of reading: Reading) {
        let conflicts = reading.conflicts
        int(conflicts.count)
        for actor in conflicts.flatMap({ [$0.actor, $0.recipient] }) {
            word(actor.id)
            optionalWord(actor.country)
            optionalWord(actor.group)
        }
    }

    fileprivate mutating func places(_ places: [Place]) {
        int(places.count)
        for place in places {
            word(place.text)
            optionalWord(place.name)
            location(
                place.latitude.flatMap { latitude in
                    place.longitude.map {
                        Location(
                            latitude: latitude,
                            longitude: $0,
                            precision: place.precision ?? "near",
                            geonames: place.geonames
                        )
                    }
                }
            )
        }
    }
}

extension ByteSource {
    fileprivate mutating func bytes(_ what: String) throws(BytesError) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<(try length(what)) { bytes.append(try byte(what)) }
        return bytes
    }

    fileprivate mutating func adversary() throws(BytesError) -> Actor {
        var actor = Actor(id: try word("actor"), name: "", kind: .unknown)
        actor.country = try optionalWord("country")
        actor.group = try optionalWord("group")
        return actor
    }

    fileprivate mutating func place() throws(BytesError) -> Place {
        var place = Place(span: ScalarSpan(0, 0), text: try word("place"), kind: "")
        place.name = try optionalWord("name")
        let location = try location("location")
        place.latitude = location?.latitude
        place.longitude = location?.longitude
        place.precision = location?.precision
        place.geonames = location?.geonames
        return place
    }
}
