public import Coding

/// One fact in one report, with what is needed to link and to cite it.
public struct Observation: Sendable, Equatable {
    /// What the fact is known by.
    public var key: FactKey
    /// The part of the record to which it belongs.
    public var cell: Cell
    /// What is said.
    public var fact: Fact
    /// Where it is said.
    public var cite: Cite
    /// When the report was published, in seconds since 1970; the greatest number where unknown.
    public var moment: Int
    /// The day of publication.
    public var published: Day?
    /// The key of the source; nil for the report's own voice.
    public var source: String?
    /// The keys of the parties: of a ceasefire or of talks, or who did it.
    public var parties: [String]
    /// The id of the conflict.
    public var conflict: String?
    /// Where it is, as far as the reading has found the place.
    public var location: Location?
    /// The id of the first report of its origin: copies of one text have the same.
    public var origin: String
    /// What an analyst has bound together or kept apart: the same bond is the same thing, another
    /// bond another thing.
    public var bond: String?

    /// The order that no order of arrival changes: by publication, report and place in it.
    static func isBefore(_ a: Observation, _ b: Observation) -> Bool {
        if a.moment != b.moment { return a.moment < b.moment }
        if a.cite.report != b.cite.report { return a.cite.report < b.cite.report }
        if a.key.inTitle != b.key.inTitle { return a.key.inTitle }
        if a.key.span != b.key.span { return a.key.span < b.key.span }
        if a.key.kind != b.key.kind { return a.key.kind < b.key.kind }
        return a.key.ordinal < b.key.ordinal
    }
}

extension Sequence<Observation> {
    /// How many origins stand behind these: one agency text or one source is one.
    var originCount: Int {
        let list = Array(self)
        guard list.count > 1 else { return list.count }
        var groups = Groups(list.count)
        var byOrigin: [String: Int] = [:]
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
        return groups.count
    }

    /// The citations, each once.
    var cites: [Cite] {
        var seen: Set<Cite> = []
        return map(\.cite).filter { seen.insert($0).inserted }
    }

    /// The sources as named, each once, in alphabetical order.
    var sources: [String] { Set(compactMap(\.fact.accordingTo)).sorted() }

    /// The conflict that most speak of.
    var conflict: String? { compactMap(\.conflict).commonest }
}
