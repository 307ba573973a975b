import Knowledge
import Language

/// What the makers of ceasefires and talks share: who the warring sides are, what they are called
/// in this report, who mediates in which sentence.
struct PeaceContext {
    let context: FactContext
    /// The sides of the conflict that the report tells of, as far as it names them together.
    private(set) var sides: [String] = []
    /// Where they fight, as far as the report says so.
    private(set) var theatre: String?
    /// Whether the report has any sign of an armed conflict; if not, its talks and truces are of
    /// another kind.
    let isOfConflict: Bool
    /// The tokens that mean the sides without naming them: *the two neighbours*.
    private var unnamed: Set<Int> = []
    /// The matches that name mediators, by sentence.
    private var mediation: [Int32: [Match]] = [:]
    /// What the report itself calls a country: *US*, *Türkiye*.
    private var countryNames: [CountryCode: String] = [:]
    /// Whom people stand for that are named by their office: *leaders of **the movement***.
    private var principals: [Int: [Int]] = [:]

    init(_ context: FactContext) {
        self.context = context
        isOfConflict = !context.matches("armed_conflict").isEmpty
        countryNames = Self.countryNames(context.analysis)
        unnamed = Set(context.matches("sides").map(\.match.trigger))
        for (match, _) in context.matches("delegates") {
            principals[match.trigger] = match["principal"]
        }
        for (match, _) in context.matches("mediation") {
            mediation[analysis.document.tokens.sentence[match.trigger], default: []].append(match)
        }
        sides = mostNamedSides()
        theatre = mostNamedTheatre() ?? borderTheatre()
    }

    private var analysis: Analysis { context.analysis }

    /// Each country by the name that the report most often gives it.
    private static func countryNames(_ analysis: Analysis) -> [CountryCode: String] {
        var counts: [CountryCode: [String: Int]] = [:]
        for mention in analysis.table.mentions {
            guard mention.kind == .government, mention.noun == nil, !mention.isPeople,
                !mention.isMetonym, mention.countries.count == 1,
                let code = mention.countries.first,
                !mention.name.isEmpty, mention.group == nil, mention.role.isEmpty,
                analysis.phrase(mention.head) == mention.name
            else { continue }
            let tag = analysis.document.tokens.upos[mention.head]
            guard tag == .propn || tag == .noun else { continue }
            counts[code, default: [:]][mention.name, default: 0] += 1
        }
        return counts.compactMapValues { names in
            names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    private func name(_ code: CountryCode) -> String? {
        countryNames[code] ?? analysis.knowledge.country(code)?.name
    }

    // MARK: Parties

    /// The parties of a match: those of its arguments, each once, without who mediates.
    func parties(_ match: Match, without mediators: [String] = []) -> [String] {
        var out: [String] = []
        for head in match["parties"] + match["counterpart"] {
            for name in names(head) where !out.contains(name) && !mediators.contains(name) {
                out.append(name)
            }
        }
        return out
    }

    /// The names of some phrases, each once.
    func names(_ heads: [Int]) -> [String] {
        var out: [String] = []
        for head in heads {
            for name in names(head) where !out.contains(name) { out.append(name) }
        }
        return out
    }

    /// Whom a phrase names: countries and groups by their name, people by what they act for.
    private func names(_ head: Int, depth: Int = 0) -> [String] {
        if unnamed.contains(head) {
            let own = owners(head).count
            if own == 0 { return sides.isEmpty ? [analysis.phrase(head)] : sides }
        }
        if depth < 2, let principals = principals[head] {
            return principals.flatMap { names($0, depth: depth + 1) }
        }
        guard let index = analysis.table.headed(by: head) else {
            let own = owners(head)
            return own.isEmpty ? [analysis.phrase(head)] : own
        }
        let mention = analysis.table[index]
        if mention.isPronoun {
            guard let i = analysis.actor(head) else { return [] }
            let actor = analysis.actors.actors[i]
            if let code = actor.countries.first, actor.group == nil {
                return name(code).map { [$0] } ?? []
            }
            return actor.isNamed ? [actor.name] : []
        }
        if let group = mention.group {
            return [
                mention.noun == nil && mention.isNamed
                    ? mention.name : analysis.knowledge.name(of: group)
            ]
        }
        let countries =
            mention.countries.isEmpty
            ? analysis.actor(head).map { analysis.actors.actors[$0].countries } ?? []
            : mention.countries
        if mention.kind == .unknown, mention.noun == nil, mention.isNamed { return [mention.name] }
        if !countries.isEmpty { return countries.compactMap(name) }
        let own = owners(head)
        return own.isEmpty ? [analysis.name(head)] : own
    }

    /// The countries and groups named within a phrase: *Afghan-Pakistani talks*.
    func owners(_ head: Int) -> [String] {
        var out: [String] = []
        for part in NounPhrase(analysis.document, head: head).parts where part != head {
            guard let i = analysis.table.holding(part) else { continue }
            let mention = analysis.table[i]
            guard mention.place == nil || !mention.countries.isEmpty else { continue }
            if let group = mention.group {
                let name = mention.isNamed ? mention.name : analysis.knowledge.name(of: group)
                if !out.contains(name) { out.append(name) }
                continue
            }
            for code in mention.countries {
                if let name = name(code), !out.contains(name) { out.append(name) }
            }
        }
        return out
    }

    /// The parties of a match, else those that the noun's own phrase names together.
    func parties(_ match: Match, noun: Int, without mediators: [String]) -> [String] {
        let named = parties(match, without: mediators)
        if !named.isEmpty { return named }
        // One name before a noun is as often the place: *a Gaza ceasefire*.
        let own = owners(noun).filter { !mediators.contains($0) }
        return own.count > 1 ? own : []
    }

    /// The pair or set of sides that the report names together most often; the first of equals.
    ///
    /// Who fights or makes a truce with whom tells more than who attacks whom, and that more than
    /// who talks with whom.
    private func mostNamedSides() -> [String] {
        let mediators = Set(names(mediation.values.flatMap { $0 }.flatMap { $0["mediators"] }))
        let fighting = sets(["belligerents", "ceasefire"], without: mediators)
        if let best = Self.mostNamed(fighting) { return best }
        let attackers = attackers()
        if !attackers.isEmpty { return attackers }
        return Self.mostNamed(sets(["talks"], without: mediators)) ?? []
    }

    /// The sets of two or more who are named together in matches that read something.
    private func sets(_ reads: [String], without mediators: Set<String>) -> [[String]] {
        var out: [[String]] = []
        for reads in reads {
            for (match, _) in context.matches(reads) {
                var set = parties(match, without: names(match["mediators"]))
                if set.count < 2, reads == "belligerents" { set = owners(match.trigger) }
                set.removeAll { mediators.contains($0) }
                // *Soldiers* and *gunmen* name nobody.
                let isNamed = set.contains { $0.contains { $0.isUppercase } }
                if set.count > 1, set.count < 5, isNamed { out.append(set) }
            }
        }
        return out
    }

    private static func mostNamed(_ sets: [[String]]) -> [String]? {
        var counts: [String: Int] = [:]
        for name in sets.joined() { counts[name, default: 0] += 1 }
        func weight(_ set: [String]) -> Int { set.map { counts[$0] ?? 0 }.min() ?? 0 }
        var best: [String]?
        for set in sets where weight(set) > (best.map(weight) ?? 0) { best = set }
        return best
    }

    /// The two who are most often named where somebody attacks somebody, when no war between them
    /// is spoken of.
    private func attackers() -> [String] {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for (match, rule) in context.matches("event") where rule["type"] == "ASSAULT" {
            for head in match["actor"] + match["recipient"] {
                guard let i = analysis.table.headed(by: head) else { continue }
                let mention = analysis.table[i]
                guard mention.group != nil || !mention.countries.isEmpty else { continue }
                guard mention.kind != .population, mention.kind != .media else { continue }
                for name in names(head) {
                    if counts[name] == nil { order.append(name) }
                    counts[name, default: 0] += 1
                }
            }
        }
        if order.count == 2 { return order }
        let known = order.filter { (counts[$0] ?? 0) > 1 }
            .sorted { (counts[$0] ?? 0) > (counts[$1] ?? 0) }
        return known.count > 1 ? Array(known.prefix(2)) : []
    }

    /// Where the war is fought that the report tells of: the place most often named with it.
    private func mostNamedTheatre() -> String? {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for (match, _) in context.matches("theatre") {
            guard let place = context.ownPlace(match, "place") else { continue }
            if counts[place] == nil { order.append(place) }
            counts[place, default: 0] += 1
        }
        guard let most = counts.values.max() else { return nil }
        return order.first { counts[$0] == most }
    }

    /// The border of two states that fight, where the report tells of fighting there.
    private func borderTheatre() -> String? {
        guard !context.borders.found.isEmpty else { return nil }
        let codes = Set(countryNames.keys.filter { name($0).map(sides.contains) ?? false })
        guard sides.isEmpty || sides.count == 2 && codes.count == 2 else { return nil }
        let fights = analysis.matches.filter { match in
            let rule = analysis.rules.rules[match.rule]
            return rule["type"] == "ASSAULT" || rule.reads == "belligerents"
                || rule.reads == "armed_conflict" || rule.reads == "casualties"
        }
        return fights.lazy.compactMap { context.borders.at($0.trigger) }
            .first { sides.isEmpty || Set($0.sides) == codes }?.name
    }

    // MARK: Mediators

    /// Who mediates: an argument, else who is said to in the same sentence.
    func mediators(_ match: Match) -> [String] {
        let own = names(match["mediators"])
        if !own.isEmpty { return own }
        let sentence = analysis.document.tokens.sentence[match.trigger]
        let heads = (mediation[sentence] ?? []).flatMap { match in
            // *Turkish and Qatari mediators* are named by their own adjectives.
            let named = match["mediators"]
            return named.isEmpty && !analysis.countries(match.trigger).isEmpty
                ? [match.trigger] : named
        }
        return names(heads)
    }
}
