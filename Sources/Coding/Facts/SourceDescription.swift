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

    init() {}

    /// The issuer of a statement that the report itself is.
    init(_ issuer: Issuer) {
        name = issuer.name
        countries = issuer.countries
        kind = issuer.kind
        type = issuer.type
        canSpeak = true
    }

    /// One speaker.
    init(_ head: Int, _ statement: ReadStatement, _ analysis: Analysis) {
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
            if kind != nil, countries.isEmpty { countries = Self.ownCountry(head, analysis) }
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
        if countries.isEmpty, group == nil,
            isLocalMedium || Self.isLocal(noun, kind, isNamed: actor?.isNamed == true)
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
}
