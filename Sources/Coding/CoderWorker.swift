public import Knowledge
public import Language
public import Reports

/// One thread's use of a ``Coder``.
public final class CoderWorker {
    private let coder: Coder
    private let parser: any Parser
    private let classes: TokenClasses
    private let factuality: FactualityReader
    private let placeWords: PlaceWords

    init(_ coder: Coder) {
        self.coder = coder
        parser = coder.engine.makeParser()
        classes = TokenClasses(coder.matcher.rules)
        factuality = FactualityReader(coder.matcher.rules)
        placeWords = PlaceWords(coder.matcher.rules)
    }

    /// The matcher of the coder's rules.
    var matcher: Matcher { coder.matcher }

    /// Segments, tokenizes and parses a text.
    public func parse(_ text: [UInt8]) -> Document {
        var document = Document(text: text)
        coder.tools.segmenter.segment(&document)
        parser.parse(&document)
        return document
    }

    /// What a report says.
    public func code(_ report: Report, withText: Bool = false) -> Reading {
        let document = parse(Array(report.text.utf8))
        var analysis = analyse(
            document,
            published: report.published.flatMap { Moment($0) },
            outlet: report.outlet
        )
        analysis.issuer = issuer(of: report, analysis)
        return ReadingWriter(analysis).reading(
            report,
            withText: withText,
            engine: coder.description
        )
    }

    /// Who gave out a report that is itself a statement.
    private func issuer(of report: Report, _ analysis: Analysis) -> Issuer? {
        let reader = IssuerReader(
            knowledge: coder.knowledge,
            words: matcher.words,
            governments: coder.governments,
            day: analysis.day,
            parse: { [self] in parse(Array($0.utf8)) }
        )
        return reader.issuer(outlet: report.outlet, title: report.title, of: analysis)
    }

    /// Everything that is found in a document before facts are made of it.
    func analyse(
        _ document: Document,
        published: Moment?,
        outlet: String? = nil
    ) -> Analysis {
        let times = coder.tools.times.times(in: document, published: published)
        var timeAt = [Int32](repeating: -1, count: document.count)
        for (i, time) in times.enumerated() {
            for token in time.tokens { timeAt[token] = Int32(i) }
        }
        let names = coder.knowledge.names(in: document)
        let places = coder.gazetteer.names(in: document)
        let toponyms = toponyms(document, names, places, timeAt, outlet: outlet)
        var mentions = MentionFinder(
            knowledge: coder.knowledge,
            words: matcher.words,
            day: published.map { $0.date.year * 10_000 + $0.date.month * 100 + $0.date.day } ?? 0
        ).mentions(in: document, coder.gazetteer.joined(names, places, in: document))
        Toponym.settle(toponyms, in: &mentions)
        let table = MentionTable(mentions, count: document.count)
        let quantities = coder.tools.quantities.quantities(in: document).filter { quantity in
            !quantity.tokens.contains { timeAt[$0] >= 0 }
        }
        let bits = classes.mark(
            document,
            table,
            times: times,
            quantities: quantities,
            knowledge: coder.knowledge
        )
        let quotations = Quotations(document)
        let matches = coder.matcher.matches(in: document, classes: bits)
        var factualities: [Int: Factuality] = [:]
        for match in matches where coder.matcher.rules.rules[match.rule].reads != "statement" {
            factualities[match.trigger] = factuality.factuality(of: match.trigger, in: document)
        }
        return Analysis(
            document: document,
            offsets: ScalarOffsets(document.text),
            knowledge: coder.knowledge,
            gazetteer: coder.gazetteer,
            toponyms: toponyms,
            placeWords: placeWords,
            table: table,
            quotations: quotations,
            actors: ActorResolver(
                document,
                table,
                quotations,
                knowledge: coder.knowledge,
                words: matcher.words
            ),
            governments: coder.governments,
            times: times,
            quantities: quantities,
            numbers: coder.tools.quantities.grammar,
            rules: coder.matcher.rules,
            words: matcher.words,
            known: matcher.known,
            attribution: coder.attribution,
            matches: matches,
            classBits: bits,
            factuality: factualities,
            published: published,
            timeAt: timeAt
        )
    }

    /// The places that a document names, each with its sense in this report.
    private func toponyms(
        _ document: Document,
        _ names: [NameMatch],
        _ places: [GazetteerMatch],
        _ timeAt: [Int32],
        outlet: String?
    ) -> [Toponym] {
        var toponyms = ToponymFinder(
            document: document,
            knowledge: coder.knowledge,
            gazetteer: coder.gazetteer,
            words: placeWords,
            timeAt: timeAt
        ).toponyms(names, places)
        PlaceResolver(outlet: outlet.flatMap { coder.knowledge.countryOfOutlet($0) })
            .resolve(&toponyms)
        return toponyms
    }
}

extension CoderWorker {
    /// The examples of rule files that don't come out as their rules say; the rules must be among
    /// those of the coder.
    public func failingExamples(of files: [RuleFile]) -> [RuleExamples.Failure] {
        RuleExamples.check(files, with: matcher) { text in
            let analysis = analyse(parse(Array(text.utf8)), published: nil)
            return (analysis.document, analysis.classBits)
        }
    }

    /// What was seen in a text: each sentence's tree, what matched, and what came of it.
    public func explain(_ text: String) -> String {
        let document = parse(Array(text.utf8))
        let analysis = analyse(document, published: nil)
        var out = coder.matcher.explain(document, classes: analysis.classBits)
        let reading = ReadingWriter(analysis).reading(
            Report(text: text),
            withText: false,
            engine: coder.description
        )
        out += "\nWhat came of it\n"
        for statement in reading.statements {
            out +=
                "  statement \(statement.id): \(statement.stance.rawValue), rule \(statement.rule ?? "-")\n"
        }
        for event in reading.events {
            out +=
                "  event \(event.type) \(event.mode ?? ""), \(event.factuality.rawValue), rule \(event.rule ?? "-")\n"
        }
        for fact in reading.facts {
            out += "  \(fact.kind), \(fact.factuality.rawValue), rule \(fact.rule ?? "-")\n"
        }
        if reading.statements.isEmpty, reading.events.isEmpty, reading.facts.isEmpty {
            out += "  nothing\n"
        }
        return out
    }
}
