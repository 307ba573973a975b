import Knowledge
import Language

/// Who speaks, in the words of a claim: name, role, country, kind and channel.
struct SourceDescription {
    var name: String
    var role: String?
    var countries: [String]
    var kind: SourceKind?
    var type: String?
    var via: [String]
    /// Whether it is somebody or something that can speak.
    var canSpeak: Bool

    init(_ statement: ReadStatement, _ analysis: Analysis) {
        let heads = statement.sources
        via = statement.addressees.compactMap { Self.outlet($0, analysis) }
        guard let head = heads.first else {
            name = ""
            countries = []
            canSpeak = false
            return
        }
        let mentionIndex = analysis.table.headed(by: head)
        let mention = mentionIndex.map { analysis.table[$0] }
        let actor = analysis.actor(head).map { analysis.actors.actors[$0] }
        name = Self.displayName(heads, mention, actor, analysis)
        let noun = mention?.noun ?? actor?.noun
        role =
            (mention?.role).flatMap { $0.isEmpty ? nil : $0 }
            ?? (actor?.role).flatMap { $0.isEmpty ? nil : $0 }
        var codes: [String] = []
        for head in heads {
            for code in analysis.countries(head) where !codes.contains(code) { codes.append(code) }
        }
        if codes.isEmpty, let own = actor?.countries { codes = own.map(\.description) }
        countries = codes
        let group = (mention?.group ?? actor?.group).flatMap { analysis.knowledge.group($0) }
        kind = Self.kind(mention, actor, noun, group, analysis)
        type = noun?.sourceType?.rawValue
        canSpeak = kind != nil
        if kind == .media, let outlet = actor?.outlet ?? mention?.outlet {
            via += [analysis.knowledge.name(of: outlet)]
        }
        if kind == .organisation, group?.kind == .organisation, group?.country == nil {
            countries = []
        }
        if countries.isEmpty, let land = group?.country, kind == .official {
            countries = [land.description]
        }
    }

    private static func displayName(
        _ heads: [Int],
        _ mention: Mention?,
        _ actor: ActorResolver.Resolved?,
        _ analysis: Analysis
    ) -> String {
        if let actor, actor.kind == .person, actor.isNamed { return actor.name }
        if let mention, mention.isPronoun, let actor { return actor.name }
        return heads.map { analysis.phrase($0) }.joined(separator: " and ")
    }

    /// The kind of the source as FORMATS.md has it; nil for what cannot speak.
    private static func kind(
        _ mention: Mention?,
        _ actor: ActorResolver.Resolved?,
        _ noun: CommonNoun?,
        _ group: Group?,
        _ analysis: Analysis
    ) -> SourceKind? {
        guard let mention else { return nil }
        let kind = actor?.kind ?? mention.kind
        if group?.kind == .group || group?.kind == .organisation {
            let day =
                analysis.published.map { $0.date.year * 10_000 + $0.date.month * 100 + $0.date.day }
                ?? 0
            if group?.isGovernment(on: day) == true { return .official }
            return .organisation
        }
        if group?.kind == .military || group?.kind == .government { return .official }
        switch noun?.nounClass {
        case .document: return .document
        case .anonymous: return .anonymous
        case .medium: return .media
        case .role:
            guard let own = noun?.sourceKind else { return kind == .person ? .named : nil }
            return own == .named && actor?.isNamed != true
                ? .anonymous : SourceKind(rawValue: own.rawValue)
        case .institution, .population, .armed:
            return noun?.sourceKind.flatMap { SourceKind(rawValue: $0.rawValue) } ?? .anonymous
        case nil: break
        }
        switch kind {
        case .person: return .named
        case .government, .military: return .official
        case .media: return .media
        case .organisation, .group: return .organisation
        case .population: return mention.isPeople ? nil : .anonymous
        case .unknown: return mention.isNamed && mention.place == nil ? .named : nil
        }
    }

    /// A news outlet among those who were told.
    private static func outlet(_ head: Int, _ analysis: Analysis) -> String? {
        guard let i = analysis.table.headed(by: head) ?? analysis.table.holding(head) else {
            return nil
        }
        return analysis.table[i].outlet.map { analysis.knowledge.name(of: $0) }
    }
}
