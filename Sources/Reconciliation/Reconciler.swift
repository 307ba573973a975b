public import Coding

extension ConflictRecord {
    /// The record of what the readings say.
    ///
    /// The same readings in any order give the same record, byte for byte; a report that comes twice
    /// counts once.
    /// - Parameters:
    ///   - readings: what was read in each report.
    ///   - names: tells which names mean the same party.
    ///   - words: the words that comparing passes over.
    public init(
        _ readings: [Reading],
        names: any ActorNames = PlainNames(),
        words: ComparingWords = ComparingWords()
    ) {
        let seen = Observations(readings, names: names, words: words)
        let (incidents, periods) = IncidentLinking.records(seen)
        let ceasefires = CeasefireLinking.records(seen, incidents: incidents)
        let talks = TalksLinking.records(seen)
        let claims = Claims.records(seen)
        self.init(
            asOf: seen.asOf,
            reports: Reports(count: seen.reports, independentOrigins: seen.origins),
            conflicts: Conflicts.find(ceasefires, talks),
            ceasefires: ceasefires,
            talks: talks,
            incidents: incidents,
            periods: periods,
            crossings: CrossingLinking.records(seen),
            impacts: Impacts.records(seen),
            claims: claims,
            disputes: Disputes.find(
                ceasefires: ceasefires,
                talks: talks,
                incidents: incidents,
                claims: claims,
                wording: seen.wording
            )
        )
    }
}
