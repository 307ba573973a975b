internal import Coding

/// One fact in one report, with what is needed to link and to cite it.
struct Observation {
    var fact: Fact
    var cite: Cite
    /// The report's place in the canonical order.
    var report: Int
    /// The number of the report's origin.
    var origin: Int
    /// The day of publication.
    var published: Day?
    /// The key of the source; nil for the report's own voice.
    var source: String?
}

/// All facts of all readings in a canonical order, which no order of arrival changes.
struct Observations {
    var all: [Observation] = []
    var reports: Int
    var origins: Int
    var asOf: String?
    let names: any ActorNames
    let wording: Wording

    init(_ readings: [Reading], names: any ActorNames, words: ComparingWords) {
        self.names = names
        wording = Wording(words)
        var seen: Set<String> = []
        let keyed = readings.map { (reading: $0, key: CanonicalKey($0)) }
        let ordered = keyed.sorted { $0.key < $1.key }.map(\.reading)
            .filter { seen.insert($0.report.id).inserted }
        let origin = Origins.find(ordered)
        reports = ordered.count
        origins = Set(origin).count
        asOf = ordered.compactMap(\.report.published)
            .max { Instant.seconds($0) ?? .min < Instant.seconds($1) ?? .min }
        for (number, reading) in ordered.enumerated() {
            let info = reading.report
            let published = info.published.flatMap { Day($0) }
            for fact in reading.facts {
                let words = fact.inTitle ? info.title : info.text
                let cite = Cite(
                    report: info.id,
                    outlet: info.outlet,
                    published: info.published,
                    url: info.url,
                    span: fact.evidence,
                    inTitle: fact.inTitle ? true : nil,
                    text: words?.words(at: fact.evidence),
                    rule: fact.rule
                )
                let source = fact.accordingTo.map { names.key(for: Wording.speaker($0)) }
                all.append(
                    Observation(
                        fact: fact,
                        cite: cite,
                        report: number,
                        origin: origin[number],
                        published: published,
                        source: source
                    )
                )
            }
        }
    }
}

extension Sequence<Observation> {
    /// How many origins stand behind these: one agency text or one source is one.
    var originCount: Int {
        let list = Array(self)
        var groups = Groups(list.count)
        var byOrigin: [Int: Int] = [:]
        var bySource: [String: Int] = [:]
        for (i, item) in list.enumerated() {
            if let j = byOrigin[item.origin] {
                groups.join(i, j)
            } else {
                byOrigin[item.origin] = i
            }
            guard let source = item.source else { continue }
            if let j = bySource[source] { groups.join(i, j) } else { bySource[source] = i }
        }
        return groups.sets().count
    }

    /// The citations, each once.
    var cites: [Cite] {
        var seen: Set<Cite> = []
        return map(\.cite).filter { seen.insert($0).inserted }
    }

    /// The sources as named, each once, in alphabetical order.
    var sources: [String] { Set(compactMap(\.fact.accordingTo)).sorted() }
}
