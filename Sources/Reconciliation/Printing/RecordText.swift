internal import Coding

/// Prints a record for people at a terminal; every line ends in where it was read.
public struct RecordText: Sendable {
    let style: TextStyle
    let texts: [String: String]
    let annotations: LineAnnotations

    /// Makes the printer.
    /// - Parameters:
    ///   - style: width and colours.
    ///   - texts: the reports' texts by id, for the words cited.
    ///   - annotations: what analysts have said of the lines; it stands beneath each.
    public init(
        style: TextStyle = TextStyle(),
        texts: [String: String] = [:],
        annotations: LineAnnotations = LineAnnotations(),
    ) {
        self.style = style
        self.texts = texts
        self.annotations = annotations
    }

    /// The record as text.
    public func render(_ record: ConflictRecord) -> String {
        lines(record, form: .terminal)
    }

    func lines(_ record: ConflictRecord, form: Page.Form) -> String {
        var page = Page(style: style, form: form, ratings: annotations.ratings)
        let count = record.reports.count
        page.line(
            "\(count) report\(count == 1 ? "" : "s"), "
                + "\(record.reports.independentOrigins) independent; as of \(record.asOf ?? "unknown")"
        )
        page.section("WHO SAYS WHAT", record.claims.map(RecordItem.claim), write)
        page.section("CEASEFIRES", record.ceasefires.map(RecordItem.ceasefire), write)
        page.section("TALKS", record.talks.map(RecordItem.talks), write)
        let incidents = record.incidents.map(RecordItem.incident)
        page.section("INCIDENTS", incidents + record.periods.map(RecordItem.period), write)
        page.section("CROSSINGS", record.crossings.map(RecordItem.crossing), write)
        page.section("IMPACT", record.impacts.map(RecordItem.impact), write)
        page.section("DISPUTES", record.disputes.map(RecordItem.dispute), write)
        return page.text
    }

    /// A line of the record, and beneath it what analysts have said of it.
    private func write(_ item: RecordItem, _ page: inout Page) {
        switch item {
        case .claim(let record): claim(record, &page)
        case .ceasefire(let record): ceasefire(record, &page)
        case .talks(let record): talks(record, &page)
        case .incident(let record), .period(let record): incident(record, &page)
        case .crossing(let record): crossing(record, &page)
        case .impact(let record): impact(record, &page)
        case .dispute(let record): dispute(record, &page)
        }
        for words in annotations[item]?.words(on: item) ?? [] {
            page.line("* \(words)", indent: 6)
        }
    }

    private func claim(_ item: ClaimRecord, _ page: inout Page) {
        var who = item.speaker.map(annotations.ratings.marked) ?? "unnamed source"
        if let role = item.speakerRole { who += ", \(role)" }
        if let via = item.via?.map(annotations.ratings.marked) {
            who += " (via \(via.joined(separator: ", ")))"
        }
        page.line("\(who) \(item.stance?.rawValue ?? "says"):", indent: 2)
        let words = item.about ?? item.evidence.first.flatMap(words) ?? "(no words)"
        page.line(words, cites: item.evidence, indent: 6)
    }

    private func ceasefire(_ item: CeasefireRecord, _ page: inout Page) {
        let title = [item.parties.joined(separator: " – "), item.place, item.class].compactMap {
            $0
        }
        page.line(
            title.joined(separator: ", ") + ": " + plain(item.standing)
                + (item.contested ? ", contested" : ""),
            indent: 2
        )
        if !item.mediators.isEmpty {
            page.line("mediated by \(item.mediators.joined(separator: ", "))", indent: 6)
        }
        positions(item.history, &page)
    }

    private func talks(_ item: TalksRecord, _ page: inout Page) {
        let title = [
            item.round.map { "round \($0)" }, item.venue, item.dates?.description,
            item.parties.joined(separator: " – "),
        ].compactMap { $0 }
        page.line(title.joined(separator: ", ") + (item.contested ? ": contested" : ""), indent: 2)
        if !item.mediators.isEmpty {
            page.line("mediated by \(item.mediators.joined(separator: ", "))", indent: 6)
        }
        positions(item.history, &page)
    }

    private func crossing(_ item: CrossingRecord, _ page: inout Page) {
        page.line(
            "\(item.name): \(plain(item.standing))"
                + (item.since.map { " since \($0)" } ?? "")
                + (item.exceptions.map { ", except \($0.joined(separator: ", "))" } ?? "")
                + (item.silentDays.map { ": no word for \($0) days" } ?? "")
                + (item.lastKnown.map { ", before that \(plain($0))" } ?? ""),
            indent: 2
        )
        positions(item.history, &page)
    }

    private func positions(_ list: [Position], _ page: inout Page) {
        for item in list {
            let day =
                item.date?.description ?? item.asOf.map { "as of \($0)" } ?? "undated"
            let kind =
                item.inferred == true ? "follows from what came after" : source(item.accordingTo)
            page.line("\(day)  \(plain(item.status)), \(kind)", cites: item.evidence, indent: 6)
        }
    }

    private func incident(_ item: IncidentRecord, _ page: inout Page) {
        let title = [item.date?.description ?? "undated", plain(item.type), item.place]
        page.line(title.compactMap { $0 }.joined(separator: ", "), cites: item.evidence, indent: 2)
        for side in item.responsibility {
            page.line(
                "by \(side.party), \(source(side.accordingTo))",
                cites: side.evidence,
                indent: 6
            )
        }
        for denial in item.denials ?? [] {
            page.line("denied, \(source(denial.accordingTo))", cites: denial.evidence, indent: 6)
        }
        for (name, toll) in [("killed", item.killed), ("injured", item.injured)] {
            for claim in toll?.by ?? [] {
                let counted = [name, Self.range(claim.min, claim.max), claim.who]
                let words = counted.compactMap { $0 }.joined(separator: " ")
                page.line(
                    "\(words), \(source(claim.accordingTo))",
                    cites: claim.evidence,
                    indent: 6
                )
            }
        }
    }

    private func impact(_ item: ImpactRecord, _ page: inout Page) {
        let parts = [item.type, item.affected, item.quantity, item.place].compactMap { $0 }
        page.line(
            "\(parts.joined(separator: ", ")), \(source(item.accordingTo))",
            cites: item.evidence,
            indent: 2
        )
    }

    private func dispute(_ item: Dispute, _ page: inout Page) {
        let end = item.resolved.map { ", resolved: \(plain($0.answer)), \(source($0.by))" } ?? ""
        page.line("\(item.question) of \(item.about)\(end)", indent: 2)
        for side in item.positions {
            page.line(
                "\(plain(side.answer)), \(source(side.accordingTo))",
                cites: side.evidence,
                indent: 6
            )
        }
    }

    private func source(_ names: [String]) -> String {
        names.isEmpty
            ? "in the report's own voice"
            : "according to " + names.map(annotations.ratings.marked).joined(separator: "; ")
    }

    private func plain(_ code: String) -> String { code.replacing("_", with: " ") }

    private func words(_ cite: Cite) -> String? {
        cite.text ?? (cite.inTitle == true ? nil : texts[cite.report]?.words(at: cite.span))
    }

    /// `5`, `at least 5`, `up to 5`, `5–7` or `an unknown number of`.
    static func range(_ min: Int?, _ max: Int?) -> String {
        switch (min, max) {
        case (let min?, let max?): min == max ? "\(min)" : "\(min)–\(max)"
        case (let min?, nil): "at least \(min)"
        case (nil, let max?): "up to \(max)"
        case (nil, nil): "an unknown number of"
        }
    }
}
