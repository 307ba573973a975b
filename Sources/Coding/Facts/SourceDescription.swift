import Knowledge
import Language

/// Who speaks, in the words of a claim: name, role, country, kind and channel.
struct SourceDescription {
    var name = ""
    var role: String?
    var countries: [String] = []
    var kind: SourceKind?
    var type: String?
    var via: [String] = []
    /// Whether it is somebody or something that can speak.
    var canSpeak = false
    /// Those who speak each for itself: *both neighbours denied*, *PTV and RTA both report*.
    var each: [SourceDescription] = []

    init(_ statement: ReadStatement, _ analysis: Analysis) {
        if statement.isIssuers, let issuer = analysis.issuer {
            self.init(issuer)
            return
        }
        self.init()
        let via =
            statement.addressees.compactMap { Self.outlet($0, analysis) }
            + statement.relays.map { analysis.description($0) }
        guard let head = statement.sources.first else {
            self.via = via
            return
        }
        if let pair = Self.pair(head, analysis) {
            self = SourceDescription(head, statement, analysis)
            name = pair.map(\.name).joined(separator: ", ")
            countries = pair.flatMap(\.countries)
            kind = .official
            canSpeak = true
            each = pair
        } else {
            let owner = Self.issuer(of: head, analysis)
            self = SourceDescription(owner ?? head, statement, analysis)
            let others = owner == nil ? Self.others(statement, analysis) : []
            for other in others {
                let more = SourceDescription(other, statement, analysis)
                name = [name, more.name].joined(separator: " and ")
                for code in more.countries where !countries.contains(code) {
                    countries.append(code)
                }
            }
            if !others.isEmpty, Self.isEach(statement, analysis) {
                each = statement.sources.map { SourceDescription($0, statement, analysis) }
                    .filter(\.canSpeak)
            }
        }
        self.via += via
        for i in each.indices { each[i].via += via }
    }

    /// The issuer of a statement that the report itself is.
    init(_ issuer: Issuer) {
        name = issuer.name
        countries = issuer.countries
        kind = issuer.kind
        type = issuer.type
        canSpeak = true
    }

    /// One speaker.
    private init(_ head: Int, _ statement: ReadStatement, _ analysis: Analysis) {
        let mention = analysis.table.headed(by: head).map { analysis.table[$0] }
        let actor = analysis.actor(head).map { analysis.actors.actors[$0] }
        name = SpeakerName(analysis: analysis).name(head)
        // Of *the statement* and *the group* who is behind them.
        let isBehind =
            mention?.isGeneral == true || mention?.isPronoun == true
            || (mention?.noun?.nounClass == .document && actor?.noun?.nounClass != .document)
        let noun = isBehind ? actor?.noun : mention?.noun ?? actor?.noun
        // Of a person with a name the office as it was first told.
        let roles = [mention?.role, actor?.role].compactMap { $0 }.filter { !$0.isEmpty }
        role = actor?.isNamed == true ? roles.last : roles.first
        countries = (mention?.countries ?? []).map(\.description)
        if countries.isEmpty, let own = actor?.countries { countries = own.map(\.description) }
        let group = (mention?.group ?? actor?.group).flatMap { analysis.knowledge.group($0) }
        kind = Self.kind(mention, actor, noun, group, analysis)
        type = noun?.sourceType?.rawValue
        if kind == nil, mention == nil || mention?.isGeneral == true {
            kind = Self.bodyKind(head, analysis)
        }
        if countries.isEmpty { countries = Self.bothCountries(head, analysis) }
        canSpeak = kind != nil
        if kind == .media, let mention, mention.outlet != nil { via = [] }
        if group?.kind == .organisation, group?.country == nil || group?.parent.isEmpty == false {
            countries = []
        }
        if countries.isEmpty, let land = group?.country, group?.kind != .organisation {
            countries = [land.description]
        }
        let isLocalMedium =
            noun?.nounClass == .medium
            && mention?.tokens.contains {
                analysis.words.references.local.contains(analysis.document.tokens.form[$0])
            } == true
        if countries.isEmpty, group == nil, isLocalMedium || Self.isLocal(noun, kind, isNamed: actor?.isNamed == true)
        {
            countries =
                ImpliedCountry(analysis: analysis).code(of: head, in: statement)
                .flatMap { $0.isEmpty ? nil : [$0] } ?? []
        }
        if let mention, mention.noun?.nounClass == .document, !isBehind {
            readOwner(before: mention, group, analysis)
        }
        // A name says all; the office stands in the role.
        if let role, name == role { self.role = nil }
    }

    /// Whose a document is whose owner stands right before it: *a CentCom statement*, *the Chadian
    /// government statement*.
    private mutating func readOwner(before mention: Mention, _ group: Group?, _ analysis: Analysis)
    {
        let document = analysis.document
        guard analysis.words.references.statements.contains(document.tokens.lemma[mention.head]),
            group != nil || !mention.countries.isEmpty
        else { return }
        let before = NounPhrase(document, head: mention.head).parts.filter {
            $0 < mention.head && document.tokens.upos[$0] != .det
        }
        guard let low = before.first, let high = before.last, high == mention.head - 1,
            document.tokens.upos[high] != .adj
        else { return }
        name = analysis.text(low..<high + 1)
        kind = group?.kind == .group || group?.kind == .organisation ? .organisation : .official
    }

    /// The kind of a body of which only the common noun is known: *a group linked to the rebels*,
    /// *the office of the prime minister*.
    private static func bodyKind(_ head: Int, _ analysis: Analysis) -> SourceKind? {
        let lemma = analysis.document.tokens.lemma[head]
        if analysis.words.references.offices.contains(lemma) { return .official }
        return analysis.words.references.bodies.contains(lemma) ? .organisation : nil
    }

    /// The countries of *officials on both sides*.
    private static func bothCountries(_ head: Int, _ analysis: Analysis) -> [String] {
        for child in NounPhrase(analysis.document, head: head).complements {
            if let pair = pair(child, analysis) { return pair.flatMap(\.countries) }
        }
        return []
    }

    /// Whether a source is of the place that it speaks about, unless it says otherwise.
    private static func isLocal(_ noun: CommonNoun?, _ kind: SourceKind?, isNamed: Bool) -> Bool {
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

    /// The two of *both neighbours*.
    private static func pair(_ head: Int, _ analysis: Analysis) -> [SourceDescription]? {
        guard let index = analysis.table.headed(by: head),
            let pair = analysis.actors.pairs[index]
        else { return nil }
        let names = SpeakerName(analysis: analysis)
        return pair.map { side in
            var out = SourceDescription()
            out.kind = .official
            out.canSpeak = true
            switch side {
            case .actor(let number):
                let actor = analysis.actors.actors[number]
                out.name = names.name(of: actor)
                out.countries = actor.countries.map(\.description)
                let group = actor.group.flatMap { analysis.knowledge.group($0) }
                let governs = group?.isGovernment(on: analysis.day) == true
                if actor.kind == .group, !governs { out.kind = .organisation }
            case .country(let code):
                out.name = names.name(of: code)
                out.countries = [code.description]
            }
            return out
        }
    }

    private init() {}

    /// Those who speak besides the first, without parts of one name: *spokeswoman Anna Moore*.
    private static func others(_ statement: ReadStatement, _ analysis: Analysis) -> [Int] {
        var end = 0
        var out: [Int] = []
        for (i, head) in statement.sources.enumerated() {
            let range = NounPhrase(analysis.document, head: head).range
            if i > 0, range.lowerBound > end { out.append(head) }
            end = max(end, range.upperBound)
        }
        return out
    }

    /// Whether *both* or *each* stands by the verb or its subject.
    private static func isEach(_ statement: ReadStatement, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        let words = analysis.words.references.each
        return ([statement.trigger] + statement.sources).contains { head in
            document.children(of: head).contains { words.contains(document.tokens.form[Int($0)]) }
        }
    }

    /// Whose statement it is: *a CentCom statement*, *a statement by the army*, *its statement*.
    private static func issuer(of head: Int, _ analysis: Analysis) -> Int? {
        let document = analysis.document
        guard analysis.words.references.statements.contains(document.tokens.lemma[head]) else {
            return nil
        }
        for child in document.children(of: head).map({ Int($0) }) {
            let isOwner: Bool
            switch document.tokens.relation[child] {
            case .nmodPoss: isOwner = true
            case .nmod: isOwner = document.hasPreposition(child, of: analysis.words.agent)
            default: isOwner = false
            }
            guard isOwner, let index = analysis.table.headed(by: child) else { continue }
            if analysis.actor(child) != nil || analysis.table[index].noun != nil { return child }
        }
        return nil
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

    /// A news outlet among those who were told.
    private static func outlet(_ head: Int, _ analysis: Analysis) -> String? {
        guard let i = analysis.table.headed(by: head) ?? analysis.table.holding(head) else {
            return nil
        }
        return analysis.table[i].outlet == nil ? nil : analysis.phrase(analysis.table[i].head)
    }
}
