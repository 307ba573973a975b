public import Coding
internal import Language

/// One fact in one report, with what is needed to link and to cite it.
///
/// A class, as linking sorts and groups them over and over; nothing in it changes.
public final class Observation: Sendable {
    /// What the fact is known by.
    public let key: FactKey
    /// The part of the record to which it belongs.
    public let cell: Cell
    /// What is said.
    public let fact: Fact
    /// In which report.
    public let report: ReportHead
    /// The words that say it; nil where they are to be looked up in the report.
    public let text: String?
    /// The key of the source; nil for the report's own voice.
    public let source: String?
    /// The keys of the parties: of a ceasefire or of talks, or who did it.
    public let parties: [String]
    /// The id of the conflict.
    public let conflict: String?
    /// Where it is, as far as the reading has found the place.
    public let location: Location?
    /// The id of the first report of its origin: copies of one text have the same.
    public let origin: String
    /// What an analyst has bound together or kept apart: the same bond is the same thing, another
    /// bond another thing.
    public let bond: String?

    /// Puts an observation together.
    init(
        key: FactKey,
        cell: Cell,
        fact: Fact,
        report: ReportHead,
        text: String?,
        source: String?,
        parties: [String],
        conflict: String?,
        location: Location?,
        origin: String?,
        bond: String?,
    ) {
        self.key = key
        self.cell = cell
        self.fact = fact
        self.report = report
        self.text = text
        self.source = source
        self.parties = parties
        self.conflict = conflict
        self.location = location
        self.origin = origin ?? report.id
        self.bond = bond
    }

    /// The day of publication.
    public var published: Day? { report.day }

    /// Where it is said.
    public var cite: Cite {
        Cite(
            report: report.id,
            outlet: report.outlet,
            published: report.published,
            url: report.url,
            span: fact.evidence,
            inTitle: fact.inTitle ? true : nil,
            text: text,
            rule: fact.rule
        )
    }

    /// The ``Cite/anchor`` of its sentence.
    public var anchor: Int64 {
        Cite.anchor(report.id, fact.evidence, inTitle: fact.inTitle)
    }

    /// The order that no order of arrival changes: by publication, report and place in it.
    static func isBefore(_ a: Observation, _ b: Observation) -> Bool {
        if a.report.moment != b.report.moment { return a.report.moment < b.report.moment }
        if a.report.id != b.report.id { return a.report.id < b.report.id }
        if a.key.inTitle != b.key.inTitle { return a.key.inTitle }
        if a.key.span != b.key.span { return a.key.span < b.key.span }
        if a.key.kind != b.key.kind { return a.key.kind < b.key.kind }
        return a.key.ordinal < b.key.ordinal
    }
}

extension Sequence<Observation> {
    /// How many origins stand behind these: one agency text or one source is one.
    var originCount: Int { originCount { $0.source } }

    /// How many origins stand behind these, where `source` tells whose word each is.
    func originCount(by source: (Observation) -> String?) -> Int {
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
            guard let source = source(item) else { continue }
            if let j = bySource[source] { groups.join(i, j) } else { bySource[source] = i }
        }
        return groups.count
    }

    /// The citations, each once.
    var cites: [Cite] {
        var seen: Set<Cite.Key> = []
        return map(\.cite).filter { seen.insert($0.key).inserted }
    }

    /// The sources as named, each once, in alphabetical order.
    var sources: [String] { Set(compactMap(\.fact.accordingTo)).sorted() }

    /// The conflict that most speak of.
    var conflict: String? { compactMap(\.conflict).commonest }
}

extension Cite {
    /// What tells the citations of one record apart.
    struct Key: Hashable {
        var report: String
        var span: ScalarSpan
        var inTitle: Bool
        var rule: String?
    }

    var key: Key { Key(report: report, span: span, inTitle: inTitle == true, rule: rule) }

    /// A number for the sentence, the same from run to run.
    public var anchor: Int64 { Self.anchor(report, span, inTitle: inTitle == true) }

    fileprivate static func anchor(_ report: String, _ span: ScalarSpan, inTitle: Bool) -> Int64 {
        let words = "\(span.start) \(span.end) \(inTitle ? "title" : "text") \(report)"
        return Int64(bitPattern: StableHash.of(words))
    }
}
