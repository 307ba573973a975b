import Knowledge
import Language

/// What the makers of facts share: the analysis and the statements.
struct FactContext {
    let analysis: Analysis
    let statements: StatementOutput
    let borders: BorderPlaces
    let offsets: DayOffsets

    init(analysis: Analysis, statements: StatementOutput) {
        self.analysis = analysis
        self.statements = statements
        borders = BorderPlaces(analysis)
        offsets = DayOffsets(analysis)
    }

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

    /// The expression of time of a match, an argument's first, with the rule that found it.
    func time(_ match: Match) -> (index: Int, rule: String)? {
        for head in match["date"]
        where analysis.timeAt[head] >= 0 && !offsets.separate(head, match.trigger) {
            return (Int(analysis.timeAt[head]), LinkRule.argument)
        }
        return time(of: match.trigger)
    }

    /// The expression of time that governs a trigger, with the rule that found it.
    func time(of trigger: Int) -> (index: Int, rule: String)? {
        ownTime(of: trigger).map {
            ($0, isOfSaying($0, trigger) ? LinkRule.said : LinkRule.clause)
        }
    }

    /// The expression that governs a trigger, none that stands so many days away from it.
    private func ownTime(of trigger: Int) -> Int? {
        analysis.time(of: trigger) { !offsets.separate($0.tokens.lowerBound, trigger) }
    }

    /// Whether a time hangs on the word by which somebody says what a trigger tells, or is set off with
    /// it: *in which, he said on Friday, ten died*.
    private func isOfSaying(_ index: Int, _ trigger: Int) -> Bool {
        let tokens = analysis.times[index].tokens
        if isSetOff(tokens) { return true }
        let heads = tokens.map { Int(analysis.document.tokens.head[$0]) }
        guard let statement = statements.index(of: trigger) else { return false }
        return heads.contains(statements[statement].read.trigger)
    }

    /// Whether a time stands between a word of saying and a comma, whatever it hangs on in the tree.
    private func isSetOff(_ time: Range<Int>) -> Bool {
        let tokens = analysis.document.tokens
        let sentence = analysis.sentence(of: time.lowerBound).tokens
        guard sentence.contains(time.upperBound), tokens.xpos[time.upperBound] == .comma else {
            return false
        }
        var before = time.lowerBound - 1
        if sentence.contains(before), tokens.upos[before] == .adp { before -= 1 }
        return sentence.contains(before) && statements.isCue(before)
    }

    /// The days at a trigger: those of its own time, an argument's first, else counted from the day of
    /// what it lies so many days away from; `meant` gives the days in the year that is meant.
    func days(_ match: Match, meant: (DayInterval, Int) -> DayInterval? = { days, _ in days })
        -> (days: DayInterval, rule: String)?
    {
        func days(_ index: Int) -> DayInterval? {
            analysis.days(analysis.times[index]).flatMap { meant($0, index) }
        }
        if let (index, rule) = time(match) { return days(index).map { ($0, rule) } }
        return distant(match.trigger, days).map { ($0, LinkRule.offset) }
    }

    /// The days of what is told only by how many days it lies away from something else.
    private func distant(_ trigger: Int, _ days: (Int) -> DayInterval?) -> DayInterval? {
        if let over = offsets.over(trigger) {
            let time = ownTime(of: over.anchor) ?? onlyTime(with: over.anchor)
            let base = time.map(days) ?? (isOfNow(over.anchor) ? justNow : nil)
            return base?.before(over.days)
        }
        for beside in offsets.beside(trigger) {
            let anchor = beside.anchor..<beside.anchor + 1
            guard analysis.distance(from: trigger, to: anchor) != nil,
                let index = ownTime(of: beside.head)
            else { continue }
            return days(index)?.after(beside.days)
        }
        return nil
    }

    /// The one expression with a day of a token's sentence: *gunmen attacked on Monday, residents said,
    /// a day after …*.
    private func onlyTime(with token: Int) -> Int? {
        let sentence = analysis.sentence(of: token).tokens
        let dated = analysis.times.indices.filter { i in
            let time = analysis.times[i]
            return sentence.overlaps(time.tokens) && analysis.days(time) != nil
                && !offsets.separate(time.tokens.lowerBound, token)
        }
        return dated.count == 1 ? dated.first : nil
    }

    /// *Comes*, *has come*: told of the day of publication or the one before.
    private func isOfNow(_ token: Int) -> Bool {
        switch VerbTense(analysis.document, analysis.words).of(token) {
        case .present, .perfect: true
        default: false
        }
    }

    private var justNow: DayInterval? {
        analysis.publishedDay.map { DayInterval(from: $0.advanced(by: -1), to: $0) }
    }

    /// The day of publication, for what is told in the present or the perfect: it is so on that day,
    /// whenever it began; of what is `isStillSo` the past of indirect speech tells the present.
    func asOf(_ trigger: Int, isStillSo: Bool = false) -> (days: DayInterval, rule: String)? {
        guard let published = analysis.publishedDay else { return nil }
        switch analysis.factuality[trigger] ?? .happened {
        case .happened, .ongoing, .negated: break
        default: return nil
        }
        switch VerbTense(analysis.document, analysis.words).of(trigger) {
        case .present, .perfect: return (DayInterval(published), LinkRule.asOf)
        // *Sources said that the mediators were at work*: what was said is so as it was said.
        case .past where isStillSo && isSaid(trigger):
            return (DayInterval(published), LinkRule.asOf)
        default: return nil
        }
    }

    private func isSaid(_ trigger: Int) -> Bool {
        statements.index(of: trigger) != nil || statements.isCue(trigger)
    }

    /// The place of an argument, else of the trigger's clause, with the rule that found it.
    func place(_ match: Match, _ argument: String)
        -> (name: String, countries: [String], rule: String)?
    {
        func by(_ rule: String, _ place: (name: String, countries: [String]))
            -> (name: String, countries: [String], rule: String)
        {
            (place.name, place.countries, rule)
        }
        for head in match[argument] {
            if let border = borders.named(by: head) { return by(LinkRule.argument, name(border)) }
            return by(LinkRule.argument, placeName(of: head) ?? placeName(head))
        }
        let border = borders.at(match.trigger)
        let ground = GroundPlaces(analysis: analysis).at(match.trigger)
        guard let mention = analysis.place(of: match.trigger), mention.group == nil else {
            if let border { return by(LinkRule.border, name(border)) }
            return ground.map { by(LinkRule.clause, ($0.name, $0.countries)) }
        }
        // *In Baghlan district of Afghanistan* names the district.
        if let ground, ground.isBefore,
            Int(analysis.document.tokens.head[mention.head]) == ground.head
        {
            return by(LinkRule.clause, (ground.name, ground.countries))
        }
        // *Near the border with Chad* is not in Chad.
        if let border, borders.isPart(mention.head, of: border) {
            return by(LinkRule.border, name(border))
        }
        return by(LinkRule.clause, placeName(mention.head))
    }

    private func name(_ border: BorderPlaces.Border) -> (name: String, countries: [String]) {
        (border.name, border.sides.map(\.description))
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
                let code = analysis.countryCode(of: place)
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
