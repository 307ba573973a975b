internal import Coding

/// Tells to which conflict a fact belongs: to one that an analyst has named, else to that of the two
/// who act against each other or deal with each other in it.
struct ConflictFinder: Sendable {
    private let names: any NameKeys
    private let wording: Wording
    private let definitions: [ConflictDefinition]
    /// For each definition the keys of its parties.
    private let sides: [[Set<String>]]
    private let places: [Set<[String]>]

    init(_ definitions: [ConflictDefinition], names: any NameKeys, wording: Wording) {
        self.names = names
        self.wording = wording
        self.definitions = definitions
        sides = definitions.map { definition in
            definition.parties.map { party in
                Set(([party.name] + party.aliases).map(names.key))
            }
        }
        places = definitions.map { definition in
            Set((definition.crossings + definition.places).map(wording.words))
        }
    }

    /// Two who are in conflict.
    struct Pair: Hashable {
        var a: String
        var b: String

        /// Nil for one and the same.
        init?(_ x: String, _ y: String) {
            guard x != y, !x.isEmpty, !y.isEmpty else { return nil }
            a = min(x, y)
            b = max(x, y)
        }
    }

    /// The pair of whom a reading speaks most; of several the first of the alphabet.
    func mainPair(_ reading: Reading) -> Pair? {
        var votes: [Pair: Int] = [:]
        for fact in reading.facts {
            if let pair = pair(fact) { votes[pair, default: 0] += weight(fact) }
        }
        let actors = Dictionary(
            reading.actors.map { ($0.id, $0.group.map(names.key) ?? $0.country ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
        for event in reading.events where event.quad == Event.conflict {
            guard let actor = event.actors.first?.actor.flatMap({ actors[$0] }),
                let recipient = event.recipients.first?.actor.flatMap({ actors[$0] }),
                let pair = known(actor, recipient)
            else { continue }
            votes[pair, default: 0] += 1
        }
        return votes.max { ($0.value, $1.key.a, $1.key.b) < ($1.value, $0.key.a, $0.key.b) }?.key
    }

    /// The id of a fact's conflict: its own, else that of the reading; nil where neither is known.
    func conflict(of fact: Fact, main: Pair?) -> String? {
        if let named = named(fact) { return named }
        let parties = parties(fact)
        if parties.count > 2, let main, parties.contains(main.a), parties.contains(main.b) {
            return id(main)
        }
        if let pair = pair(fact) { return id(pair) }
        guard let main else { return nil }
        // One side alone, or nobody: who the other is, the rest of the report tells.
        let isOfMain = parties.allSatisfy { $0 == main.a || $0 == main.b }
        return isOfMain || !isOfParties(fact) ? id(main) : parties.first
    }

    /// The id for a pair.
    func id(_ pair: Pair) -> String {
        for (definition, sides) in zip(definitions, sides) {
            let a = sides.firstIndex { $0.contains(pair.a) }
            let b = sides.firstIndex { $0.contains(pair.b) }
            if let a, let b, a != b { return definition.id }
        }
        return Conflicts.id([pair.a, pair.b]) ?? ""
    }

    /// Whether a party is one of the sides of a conflict.
    func isSide(_ key: String, of conflict: String) -> Bool {
        if let i = definitions.firstIndex(where: { $0.id == conflict }) {
            return sides[i].contains { $0.contains(key) }
        }
        let part = key.lowercased()
        return conflict.hasPrefix(part + "-") || conflict.hasSuffix("-" + part)
    }

    /// The keys of those who deal with each other, or of who did it.
    func parties(_ fact: Fact) -> [String] {
        switch fact.content {
        // Words such as *the parties* name nobody.
        case .ceasefire(let slots): slots.parties.map(names.key).filter(names.isParty)
        case .talks(let slots): slots.parties.map(names.key).filter(names.isParty)
        case .incident(let slots): slots.attacker.map { [names.key(for: $0)] } ?? []
        case .crossing, .claim, .impact: []
        }
    }

    private func isOfParties(_ fact: Fact) -> Bool {
        switch fact.content {
        case .ceasefire, .talks: true
        default: false
        }
    }

    private func pair(_ fact: Fact) -> Pair? {
        switch fact.content {
        case .ceasefire, .talks:
            let parties = parties(fact)
            return parties.count == 2 ? known(parties[0], parties[1]) : nil
        case .crossing(let slots):
            return slots.countries.count == 2 ? known(slots.countries[0], slots.countries[1]) : nil
        case .incident(let slots):
            guard let attacker = parties(fact).first, let country = slots.country.names.first,
                slots.country.names.count == 1
            else { return nil }
            return known(attacker, country)
        case .claim, .impact: return nil
        }
    }

    /// The pair of two parties that are known by name.
    private func known(_ a: String, _ b: String) -> Pair? {
        names.isParty(a) && names.isParty(b) ? Pair(a, b) : nil
    }

    private func weight(_ fact: Fact) -> Int {
        switch fact.content {
        case .ceasefire, .talks: 3
        case .crossing: 2
        default: 1
        }
    }

    /// The conflict of an analyst to which a place of the fact belongs.
    private func named(_ fact: Fact) -> String? {
        guard !definitions.isEmpty else { return nil }
        let place: String? =
            switch fact.content {
            case .incident(let slots): slots.place
            case .crossing(let slots): slots.name
            case .impact(let slots): slots.place
            case .ceasefire, .talks, .claim: nil
            }
        guard let place else { return nil }
        let parts = place.split(separator: ",").map { wording.words(String($0)) }
        for (definition, places) in zip(definitions, places) {
            if parts.contains(where: places.contains) { return definition.id }
        }
        return nil
    }
}
