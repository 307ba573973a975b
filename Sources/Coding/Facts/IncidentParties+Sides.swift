import Knowledge
import Language

/// On whose side somebody fights.
enum IncidentSide: Hashable {
    /// A state, its forces and its servants.
    case state(CountryCode)
    /// A group with a name.
    case group(EntryID)
    /// Armed people of whom only a word is told, by its hash: *rebels*.
    case armed(UInt64)
}

extension IncidentParties {
    /// The sides that the people of some phrases are on, as far as the words tell; none for civilians.
    func sides(of heads: [Int]) -> Set<IncidentSide> {
        heads.reduce(into: []) { $0.formUnion(sides(of: $1)) }
    }

    /// How many steps from a phrase to whose part it is may be taken.
    private static let reach = 3

    private func sides(of head: Int, steps: Int = IncidentParties.reach) -> Set<IncidentSide> {
        guard steps > 0 else { return [] }
        if let owner = owner(of: head) { return sidesOfPronoun(owner, steps) }
        let mention = analysis.table.headed(by: head).map { analysis.table[$0] }
        if let mention, mention.isPronoun { return sidesOfPronoun(head, steps) }
        // *The army's media wing*, when it speaks of its troops.
        if onlySpeaks(head), let owner = NounPhrase(analysis.document, head: head).possessor {
            return sides(of: owner, steps: steps - 1)
        }
        var own = mention.map(sides(of:)) ?? []
        if own.isEmpty, let actor = analysis.actor(head).map({ analysis.actors.actors[$0] }) {
            own = side(actor.kind, actor.group, actor.countries, actor.noun)
        }
        // *Nine members of our own forces.*
        return own.isEmpty ? part(of: head).map { sides(of: $0, steps: steps - 1) } ?? [] : own
    }

    private func sidesOfPronoun(_ pronoun: Int, _ steps: Int) -> Set<IncidentSide> {
        if let source = source(pronoun) { return sides(of: source, steps: steps - 1) }
        if let actor = analysis.actor(pronoun).map({ analysis.actors.actors[$0] }) {
            return side(actor.kind, actor.group, actor.countries, actor.noun)
        }
        let isOwn = analysis.words.references.firstPerson.contains(
            analysis.document.tokens.form[pronoun]
        )
        guard isOwn, let issuer = analysis.issuer, issuer.countries.count == 1 else { return [] }
        return Set(issuer.countries.compactMap { CountryCode($0) }.map { .state($0) })
    }

    private func sides(of mention: Mention) -> Set<IncidentSide> {
        side(mention.kind, mention.group, mention.countries, mention.noun)
    }

    private func side(
        _ kind: ActorKind,
        _ group: EntryID?,
        _ countries: [CountryCode],
        _ noun: CommonNoun?
    ) -> Set<IncidentSide> {
        if let group, let known = analysis.knowledge.group(group) {
            var out: Set<IncidentSide> = [.group(group)]
            if known.isGovernment(on: analysis.day), let state = known.governs {
                out.insert(.state(state))
            }
            if known.kind == .military, let state = known.country { out.insert(.state(state)) }
            return out
        }
        switch kind {
        case .government, .military:
            return countries.count == 1 ? Set(countries.map { .state($0) }) : []
        default:
            guard let noun else { return [] }
            if noun.nounClass == .armed { return [.armed(StableHash.of(noun.noun))] }
            // *Three Norwegian police officers.*
            let isServant = noun.sourceType == .police || noun.sourceType == .militaryCommand
            return isServant && countries.count == 1 ? Set(countries.map { .state($0) }) : []
        }
    }
}
