import Knowledge
import Language

extension SourceDescription {
    /// The kind of the source as FORMATS.md has it; nil for what cannot speak.
    static func kind(
        _ mention: Mention?,
        _ actor: ActorResolver.Resolved?,
        _ noun: CommonNoun?,
        _ group: Group?,
        _ analysis: Analysis
    ) -> SourceKind? {
        guard let mention else { return nil }
        let tokens = analysis.document.tokens
        let canAct =
            mention.group != nil || mention.isPronoun || tokens.upos[mention.head] != .noun
            || analysis.words.references.acting.contains(tokens.lemma[mention.head])
        if mention.isPair { return .official }
        let kind = actor?.kind ?? mention.kind
        if actor?.holder != nil, kind == .person { return .official }
        if group?.kind == .group || group?.kind == .organisation {
            if group?.isGovernment(on: analysis.day) == true { return .official }
            return .organisation
        }
        if group?.kind == .military || group?.kind == .government { return .official }
        if let led = mention.leads, kind == .person {
            return led == .official ? .official : .organisation
        }
        switch noun?.nounClass {
        case .document: return .document
        case .medium: return .media
        case .role where mention.isOfBody && noun?.sourceKind == .official: return .organisation
        case .role:
            guard let own = noun?.sourceKind else { return kind == .person ? .named : nil }
            return own == .named && actor?.isNamed != true
                ? .anonymous : SourceKind(rawValue: own.rawValue)
        case .anonymous where actor?.isNamed == true && kind == .person:
            return noun?.sourceType == .officialUnnamed ? .official : .named
        case .anonymous: return .anonymous
        case .institution, .population, .armed:
            return noun?.sourceKind.flatMap { SourceKind(rawValue: $0.rawValue) } ?? .anonymous
        case nil: break
        }
        switch kind {
        case .person: return .named
        case .government where !mention.isNamed:
            // *Kenya's actions* say nothing, the Kenyan side may.
            return canAct ? .official : nil
        case .government, .military: return .official
        case .media: return .media
        case .organisation, .group: return .organisation
        case .population: return mention.isPeople ? nil : .anonymous
        case .unknown: return mention.isNamed && mention.place == nil ? .named : nil
        }
    }

    /// The kind of a body of which only the common noun is known: *a group linked to the rebels*,
    /// *the office of the prime minister*.
    static func bodyKind(_ head: Int, _ analysis: Analysis) -> SourceKind? {
        let lemma = analysis.document.tokens.lemma[head]
        if analysis.words.references.offices.contains(lemma) { return .official }
        return analysis.words.references.bodies.contains(lemma) ? .organisation : nil
    }

    /// Whether a source is of the place that it speaks about, unless it says otherwise.
    static func isLocal(_ noun: CommonNoun?, _ kind: SourceKind?, isNamed: Bool) -> Bool {
        guard let noun, kind == .official || kind == .anonymous || kind == .named else {
            return false
        }
        switch noun.sourceType {
        case .internationalOrganisation, .mediator, .expert, .monitoringMission, .officialNamed:
            return false
        case .spokesperson where isNamed: return false
        // Diplomats are at home elsewhere.
        case .officialUnnamed where noun.nounClass == .role: return false
        default: return noun.nounClass != .document && noun.nounClass != .medium
        }
    }

    /// A news outlet among those who were told.
    static func outlet(_ head: Int, _ analysis: Analysis) -> String? {
        guard let i = analysis.table.headed(by: head) ?? analysis.table.holding(head) else {
            return nil
        }
        return analysis.table[i].outlet == nil ? nil : analysis.phrase(analysis.table[i].head)
    }
}
