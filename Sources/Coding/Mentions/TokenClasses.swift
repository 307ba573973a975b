import Knowledge
import Language

/// The classes of tokens that rules may ask for and that mentions decide, such as `actor` and `place`.
struct TokenClasses {
    private let bits: [String: UInt64]

    /// Looks up the bits that a set of rules gives to the classes.
    init(_ rules: RuleSet) {
        bits = Dictionary(uniqueKeysWithValues: rules.tokenClasses.map { ($0, rules.bit(of: $0)) })
    }

    /// The bits of every token of a document.
    func mark(
        _ document: Document,
        _ table: MentionTable,
        times: [TimeExpression],
        quantities: [Quantity],
        knowledge: KnowledgeBase
    ) -> [UInt64] {
        var out = [UInt64](repeating: 0, count: document.count)
        for mention in table.mentions {
            for name in Self.names(of: mention, knowledge) { out[mention.head] |= bits[name] ?? 0 }
            // *Israeli* in *Israeli strikes* is the country, the strikes are none.
            for token in mention.origins.keys where out.indices.contains(token) {
                out[token] |= bits["country"] ?? 0
            }
        }
        for time in times {
            for i in time.tokens where i < out.count { out[i] |= bits["time"] ?? 0 }
        }
        for quantity in quantities {
            for i in quantity.tokens where i < out.count { out[i] |= bits["number"] ?? 0 }
        }
        return out
    }

    /// The names of the classes that a mention's head belongs to.
    static func names(of mention: Mention, _ knowledge: KnowledgeBase) -> [String] {
        if mention.isPronoun { return ["pronoun"] }
        var names: [String] = []
        switch mention.kind {
        case .person: names = ["person", "actor"]
        case .government: names = ["government", "actor"]
        case .military: names = ["military", "armed", "actor"]
        case .group: names = ["group", "armed_group", "armed", "actor"]
        case .organisation: names = ["organisation", "actor"]
        case .media: names = ["media", "actor"]
        case .population: names = ["population", "actor"]
        case .unknown:
            if mention.isNamed, mention.place == nil, mention.toponym == nil,
                mention.crossing == nil
            {
                names = ["named"]
            }
        }
        switch mention.noun?.nounClass {
        case .anonymous: names += ["anonymous", "actor"]
        case .armed: names += ["armed", "actor"]
        case .document: names += ["document"]
        case .population: names += ["population", "actor"]
        case .role: names += ["office", "actor"]
        case .institution, .medium: names += ["actor"]
        default: break
        }
        if mention.noun == nil {
            let isCountry =
                mention.isOfCountry && mention.group == nil && !mention.isPeople
                && mention.kind == .government && mention.isNamed
            if isCountry { names.append("country") }
            if mention.place != nil || mention.toponym != nil || isCountry { names.append("place") }
        }
        if mention.crossing != nil { names.append("crossing") }
        return names
    }
}
