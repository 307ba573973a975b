import Knowledge
import Language
import Reports

/// Writes what an analysis found as a reading.
struct ReadingWriter {
    let analysis: Analysis

    private let read: [ReadStatement]

    init(_ analysis: Analysis) {
        read = StatementReader(analysis: analysis).statements()
        var analysis = analysis
        analysis.actors.followFirstPersons(
            read,
            analysis.document,
            analysis.table,
            analysis.quotations
        )
        self.analysis = analysis
    }

    func reading(_ report: Report, withText: Bool, engine: Reading.Engine) -> Reading {
        let statements = StatementOutput(read, analysis)
        let context = FactContext(analysis: analysis, statements: statements)
        let peace = PeaceContext(context)
        let (places, placeOf) = PlaceOutput(analysis: analysis).places()
        let events = EventOutput(context: context).events(places: placeOf) { $0 }
        var facts = ClaimFacts(context: context).facts()
        facts += CeasefireFacts(context: context, peace: peace).facts()
        facts += TalksFacts(context: context, peace: peace).facts()
        facts += IncidentFacts(context: context).facts()
        facts += CrossingFacts(context: context).facts()
        facts += ImpactFacts(context: context).facts()
        return Reading(
            report: Reading.ReportInfo(report, withText: withText),
            sentences: analysis.document.sentences.map { analysis.span($0.range) },
            actors: actors(),
            places: places,
            times: times(),
            statements: statements.statements,
            events: events,
            facts: facts,
            engine: engine
        )
    }

    private func actors() -> [Actor] {
        analysis.actors.actors.enumerated().compactMap { i, actor in
            // One that turned out to be another has no mentions left.
            guard !actor.mentions.isEmpty else { return nil }
            return Actor(
                id: "a\(i + 1)",
                name: actor.name,
                kind: Actor.Kind(rawValue: actor.kind.rawValue) ?? .unknown,
                role: actor.role.isEmpty ? nil : actor.role,
                country: actor.countries.first?.description,
                group: actor.group.map { analysis.knowledge.name(of: $0) },
                mentions: actor.mentions.map { analysis.span(analysis.table[$0].tokens) }
            )
        }
    }

    private func times() -> [Time] {
        analysis.times.map { time in
            var out = Time(
                span: analysis.span(time.range),
                text: analysis.document.string(time.range),
                type: Time.Kind(rawValue: time.type.rawValue) ?? .date,
                value: time.value,
                days: analysis.days(time)
            )
            out.zone = time.zone.map(Self.zone)
            return out
        }
    }

    /// Minutes east of Greenwich as ISO 8601 writes them.
    private static func zone(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let size = abs(minutes)
        return (minutes < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60)
    }
}
