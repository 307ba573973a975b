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
        for head in match[argument] { return placeName(head) }
        guard let mention = analysis.place(of: match.trigger) else { return nil }
        return placeName(mention.head)
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
        if let mention, mention.noun == nil, !mention.name.isEmpty {
            var countries = mention.countries.map(\.description)
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
