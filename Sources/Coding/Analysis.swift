import Knowledge
import Language
import Reports

/// Everything that is known about one text before facts are made of it.
///
/// Made once for a report; the makers of statements, events and facts only read it.
struct Analysis {
    let document: Document
    let offsets: ScalarOffsets
    let knowledge: KnowledgeBase
    let gazetteer: Gazetteer
    /// The names of places, each with what it means here.
    let toponyms: [Toponym]
    let placeWords: PlaceWords
    let table: MentionTable
    let quotations: Quotations
    var actors: ActorResolver
    /// Who governs a country in fact.
    let governments: DeFactoGovernments
    let times: [TimeExpression]
    let quantities: [Quantity]
    let numbers: NumberGrammar
    let rules: RuleSet
    let words: FunctionWords
    /// The word classes that roles ask for.
    let known: KnownClasses
    /// What was learnt of who says what; nil where the rules read alone.
    let attribution: AttributionModel?
    let matches: [Match]
    /// The bits of the token classes of each token.
    let classBits: [UInt64]
    let factuality: [Int: Factuality]
    let published: Moment?
    /// The expression of time that holds each token; -1 for none.
    let timeAt: [Int32]
    /// Who gave out the report, where it is itself a statement.
    var issuer: Issuer?

    /// The deep roles of the tokens.
    func roles() -> Roles {
        let syntax = Syntax(document, words: words)
        return Roles(syntax: syntax, words: WordTester(rules, syntax, classBits, known))
    }

    // MARK: Spans

    /// A range of bytes in scalars, as readings write spans.
    func span(_ range: TextRange) -> ScalarSpan {
        ScalarSpan(offsets.scalar(at: Int(range.start)), offsets.scalar(at: Int(range.end)))
    }

    /// A run of tokens in scalars.
    func span(_ tokens: Range<Int>) -> ScalarSpan {
        guard let first = tokens.first, let last = tokens.last else { return ScalarSpan(0, 0) }
        return span(document.range(of: first).union(document.range(of: last)))
    }

    /// The sentence of a token.
    func sentence(of token: Int) -> Sentence {
        document.sentences[Int(document.tokens.sentence[token])]
    }

    /// The sentence of a token as evidence.
    func evidence(_ token: Int) -> ScalarSpan { span(sentence(of: token).range) }

    /// The words of some tokens, first to last.
    func text(_ tokens: Range<Int>) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return document.string(document.range(of: first).union(document.range(of: last)))
    }

    /// The core of the phrase that a token heads, without its article.
    func phrase(_ head: Int) -> String {
        var range = NounPhrase(document, head: head).range
        while let first = range.first, range.count > 1,
            document.tokens.upos[first] == .det || document.tokens.upos[first] == .punct
        {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, range.count > 1, document.tokens.xpos[last] == .pos {
            range = range.lowerBound..<last
        }
        return text(document.withWholeWords(range))
    }

    // MARK: Actors

    /// The actor that a token's phrase stands for.
    func actor(_ head: Int) -> Int? {
        guard let mention = table.headed(by: head) ?? table.holding(head) else { return nil }
        return actors.actorOf[mention] < 0 ? nil : actors.actorOf[mention]
    }

    /// How a party or participant is called: the actor's name, else the phrase.
    func name(_ head: Int) -> String {
        guard let mention = table.headed(by: head) else {
            return origin(head).flatMap { knowledge.country($0)?.name } ?? phrase(head)
        }
        if table[mention].isPronoun || table[mention].isGeneral, let actor = actor(head) {
            return actors.actors[actor].name
        }
        return actorName(table[mention]) ?? phrase(head)
    }

    /// The country that a word before another names: *Israeli* in *Israeli strikes*.
    func origin(_ token: Int) -> CountryCode? {
        table.holding(token).flatMap { table[$0].origins[token] }
    }

    /// A government is called by its country, a group by the name that the tables prefer.
    private func actorName(_ mention: Mention) -> String? {
        if mention.kind == .person, mention.isNamed { return mention.name }
        guard mention.noun == nil else { return nil }
        if mention.kind == .government, let code = mention.countries.first {
            return knowledge.country(code)?.name
        }
        return nil
    }

    /// The countries of a token's phrase.
    func countries(_ head: Int) -> [String] {
        if let mention = table.headed(by: head), !table[mention].countries.isEmpty {
            return table[mention].countries.map(\.description)
        }
        if let actor = actor(head) { return actors.actors[actor].countries.map(\.description) }
        return []
    }

    // MARK: Numbers

    /// The number of people (or things) that a phrase counts.
    func count(_ head: Int) -> Count? {
        let phrase = NounPhrase(document, head: head)
        let range = phrase.range
        // *25 to 30 men*: the number may reach beyond the phrase's unbroken run.
        let found = quantities.first { quantity in
            quantity.tokens.contains(head) || range.overlaps(quantity.tokens)
                || phrase.parts.contains { quantity.tokens.contains($0) }
        }
        guard let found else { return nil }
        return Count(min: found.min, max: found.max, text: found.text)
    }

    // MARK: Times

    /// The day of publication.
    var publishedDay: Day? {
        published.flatMap { Day(year: $0.date.year, month: $0.date.month, day: $0.date.day) }
    }

    /// The days of an expression of time.
    func days(_ time: TimeExpression) -> DayInterval? {
        guard let from = time.from, let to = time.to,
            let first = Day(year: from.year, month: from.month, day: from.day),
            let last = Day(year: to.year, month: to.month, day: to.day)
        else { return nil }
        return DayInterval(from: first, to: last)
    }

    /// The time that governs a trigger: nearest in the tree within its clause, of those that
    /// may be its own.
    func time(of trigger: Int, where isMeant: (TimeExpression) -> Bool = { _ in true }) -> Int? {
        let sentence = sentence(of: trigger)
        var best: (index: Int, distance: Int)?
        for (i, time) in times.enumerated() where sentence.tokens.overlaps(time.tokens) {
            guard time.type != .duration, time.from != nil, isMeant(time),
                let distance = distance(from: trigger, to: time.tokens)
            else { continue }
            if best == nil || distance < (best?.distance ?? 0) { best = (i, distance) }
        }
        return best?.index
    }

    /// Steps through the tree from a trigger to a phrase; nil when another clause lies between.
    ///
    /// A place beside a verb of saying is where it was said, not where it happened.
    func distance(from trigger: Int, to tokens: Range<Int>, isPlace: Bool = false) -> Int? {
        // The phrase's head is the token whose head lies outside it.
        guard var at = tokens.first(where: { !tokens.contains(Int(document.tokens.head[$0])) })
        else { return nil }
        var steps = 0
        var above: [Int: Int] = [trigger: 0]
        var up = trigger
        var climbed = 0
        while climbed < 4, document.tokens.head[up] >= 0 {
            // Upwards only through what belongs to the same clause.
            let relation = document.tokens.relation[up]
            guard Self.sameClause.contains(relation), !isPlace || relation != .ccomp else { break }
            up = Int(document.tokens.head[up])
            climbed += 1
            above[up] = climbed
        }
        while steps < 6 {
            if let more = above[at] { return steps + more * 2 }
            let relation = document.tokens.relation[at]
            if steps > 0, Self.otherClause.contains(relation) { return nil }
            guard document.tokens.head[at] >= 0 else { return nil }
            at = Int(document.tokens.head[at])
            steps += 1
        }
        return nil
    }

    private static let sameClause: Set<Relation> = [
        .obj, .obl, .nsubj, .nsubjPass, .xcomp, .nmod, .conj, .aclRelcl, .acl, .advcl, .appos,
        .compound, .amod,
        .oblUnmarked, .nmodPoss, .ccomp, .oblAgent,
    ]
    private static let otherClause: Set<Relation> = [.ccomp, .advcl, .aclRelcl, .parataxis, .csubj]

    // MARK: Places

    /// The country of a mention's place.
    func countryCode(of place: EntryID) -> CountryCode? {
        knowledge.countryCode(of: place) ?? gazetteer.country(of: place)
    }

    /// The toponym that holds a token.
    func toponym(at token: Int) -> Toponym? { toponyms.first { $0.tokens.contains(token) } }

    /// The mention of the place where a trigger's act lies: a phrase with a preposition of place,
    /// nearest in the tree.
    func place(of trigger: Int) -> Mention? {
        let sentence = sentence(of: trigger)
        var best: (mention: Mention, distance: Int)?
        for mention in table.mentions where sentence.tokens.contains(mention.head) {
            guard isPlace(mention), isLocative(mention.head),
                let distance = distance(from: trigger, to: mention.tokens, isPlace: true)
            else { continue }
            if best == nil || distance < (best?.distance ?? 0) { best = (mention, distance) }
        }
        return best?.mention
    }

    /// Whether a mention may name a place.
    func isPlace(_ mention: Mention) -> Bool {
        guard mention.noun == nil, mention.kind != .person else { return false }
        if mention.crossing != nil { return true }
        return mention.place != nil || mention.toponym != nil
            || (mention.kind == .government && mention.isNamed && mention.isOfCountry
                && !mention.isPeople)
    }

    /// Whether a phrase stands where a place would: after *in*, *at*, *near* and the like.
    ///
    /// *in the capital, Kabul* and *in the city of Haifa* are places by the word above.
    func isLocative(_ head: Int) -> Bool {
        if document.hasPreposition(head, of: words.place) { return true }
        let above = Int(document.tokens.head[head])
        guard above >= 0, document.hasPreposition(above, of: words.place) else { return false }
        switch document.tokens.relation[head] {
        case .appos, .flat: return true
        case .nmod:
            return document.hasPreposition(head, of: words.part)
                && words.ground.contains(document.tokens.lemma[above])
        default: return false
        }
    }
}
