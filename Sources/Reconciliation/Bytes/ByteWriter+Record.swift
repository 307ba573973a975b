internal import Coding

/// The lines of a record, field by field; ``ByteSource`` reads them in the same order.
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

    mutating func ceasefire(_ item: CeasefireRecord) {
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

    mutating func talks(_ item: TalksRecord) {
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

    mutating func incident(_ item: IncidentRecord) {
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

    mutating func crossing(_ item: CrossingRecord) {
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

    mutating func impact(_ item: ImpactRecord) {
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

    mutating func claim(_ item: ClaimRecord) {
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

    mutating func dispute(_ item: Dispute) {
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
