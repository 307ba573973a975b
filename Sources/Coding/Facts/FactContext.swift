import Knowledge
import Language

/// What the makers of facts share: the analysis and the statements.
struct FactContext {
    let analysis: Analysis
    let statements: StatementOutput

    /// Puts a fact's content together with its evidence, its statement and its factuality.
    func fact(
        _ content: Fact.Content,
        at trigger: Int,
        rule: String,
        factuality: Factuality = .happened
    ) -> Fact {
        let statement = statements.index(of: trigger)
        var fact = Fact(content, evidence: analysis.evidence(trigger), rule: rule)
        fact.factuality = factuality
        if let statement {
            let (_, source, written) = statements[statement]
            fact.statement = written.id
            if !source.name.isEmpty {
                fact.accordingTo =
                    source.via.isEmpty || source.kind == .media
                    ? source.name : "\(source.name) (via \(source.via.joined(separator: ", ")))"
            }
        }
        return fact
    }

    /// The days at a trigger: those of its own time, an argument's first.
    func days(_ match: Match) -> DayInterval? {
        for head in match["date"] {
            if analysis.timeAt[head] >= 0 {
                return analysis.days(analysis.times[Int(analysis.timeAt[head])])
            }
        }
        return analysis.time(of: match.trigger).flatMap { analysis.days(analysis.times[$0]) }
    }

    /// The place of an argument, else of the trigger's clause.
    func place(_ match: Match, _ argument: String) -> (name: String, countries: [String])? {
        for head in match[argument] { return placeName(of: head) ?? placeName(head) }
        guard let mention = analysis.place(of: match.trigger), mention.group == nil else {
            return nil
        }
        return placeName(mention.head)
    }

    /// The place that a phrase names, itself or by the name beside it: *the capital, Kabul*, *the
    /// city of Herat*.
    func placeName(of head: Int) -> (name: String, countries: [String])? {
        if let index = analysis.table.headed(by: head) {
            let mention = analysis.table[index]
            if mention.group == nil, analysis.isPlace(mention) { return placeName(head) }
            // *The capital Kabul*: the noun before it does not make it a government.
            if analysis.document.tokens.upos[head] == .propn, mention.isNamed,
                mention.kind != .person, mention.group == nil,
                mention.place != nil || mention.isMetonym
            {
                return (mention.name, mention.countries.map(\.description))
            }
        }
        let beside = analysis.table.mentions.first { mention in
            Int(analysis.document.tokens.head[mention.head]) == head && mention.group == nil
                && analysis.isPlace(mention) && isName(mention.head, of: head)
        }
        return beside.map { placeName($0.head) }
    }

    /// The crossing that a phrase names.
    func crossingName(_ head: Int) -> (name: String, countries: [String])? {
        guard let index = analysis.table.headed(by: head),
            let entry = analysis.table[index].crossing,
            let known = analysis.knowledge.crossing(entry)
        else { return nil }
        return (known.name, known.countries.map(\.description))
    }

    /// Whether a place stands beside a phrase as its name.
    private func isName(_ name: Int, of head: Int) -> Bool {
        switch analysis.document.tokens.relation[name] {
        case .appos, .flat: true
        case .nmod:
            analysis.words.ground.contains(analysis.document.tokens.lemma[head])
                && analysis.document.hasPreposition(name, of: analysis.words.part)
        default: false
        }
    }

    /// The place that an argument names, and no other.
    func ownPlace(_ match: Match, _ argument: String) -> String? {
        match[argument].first.map { placeName($0).name }
    }

    /// Whether two facts may be of the same day, as far as they have one.
    static func canBeSame(_ a: DayInterval?, _ b: DayInterval?) -> Bool {
        guard let a, let b else { return true }
        return a.overlaps(b)
    }

    private func placeName(_ head: Int) -> (name: String, countries: [String]) {
        let mention = analysis.table.headed(by: head).map { analysis.table[$0] }
        if let index = mention?.toponym {
            let toponym = analysis.toponyms[index]
            let country = toponym.sense.map(\.country) ?? .none
            return (analysis.text(toponym.tokens), country == .none ? [] : [country.description])
        }
        if let mention, mention.noun == nil, !mention.name.isEmpty {
            var countries = mention.countries.map(\.description)
            if countries.isEmpty, let toponym = analysis.toponym(at: head),
                let sense = toponym.sense, sense.country != .none
            {
                countries = [sense.country.description]
            }
            if countries.isEmpty, let place = mention.place,
                let code = analysis.knowledge.countryCode(of: place)
            {
                countries = [code.description]
            }
            return (mention.name, countries)
        }
        return (analysis.phrase(head), analysis.countries(head))
    }
}

extension FactContext {
    /// Whether a report is about a storm, an earthquake or the like and tells of no violence: what
    /// is closed or broken then is no matter of a conflict.
    var isOfDisaster: Bool {
        let tokens = analysis.document.tokens
        let storms = (0..<analysis.document.count).filter {
            analysis.words.disaster.contains(tokens.lemma[$0])
        }.count
        guard storms >= Self.manyStorms else { return false }
        return !analysis.matches.contains { analysis.rules.rules[$0.rule]["incident"] != nil }
    }

    /// How many words of disaster make a report one of a disaster.
    private static let manyStorms = 3

    /// Whether a match tells of something that is so, for a board of what has happened.
    ///
    /// A rule that itself asks for a negation (*no breakthrough*) is not taken back by it.
    func isFactual(_ match: Match) -> Bool {
        switch analysis.factuality[match.trigger] ?? .happened {
        case .happened, .ongoing: true
        case .negated:
            analysis.rules.rules[match.rule].conditions.contains { $0.test == .flag(.negated) }
        default: false
        }
    }

    /// The matches of rules that read something, each with its rule.
    func matches(_ reads: String) -> [(match: Match, rule: RuleSet.CompiledRule)] {
        analysis.matches.compactMap { match in
            let rule = analysis.rules.rules[match.rule]
            return rule.reads == reads ? (match, rule) : nil
        }
    }
}
