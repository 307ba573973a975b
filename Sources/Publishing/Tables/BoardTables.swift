internal import Coding
public import Reconciliation

extension Table {
    /// The columns with which every board's table ends.
    private static let common = [
        Column("conflict", "#meta+conflict"), Column("contested", "#status+contested"),
        Column("according_to", "#meta+source"), Column("origins", "#meta+origins"),
        Column("reports", "#meta+id"), Column("outlets", "#org+name"), Column("urls", "#meta+url"),
        Column("words", "#description"), Column("analyst_status", "#status+analyst"),
        Column("analyst_notes", "#description+analyst"),
        Column("source_ratings", "#meta+source+rating"),
    ]

    private static func common(
        _ item: RecordItem,
        sources: [String],
        origins: Int?,
    ) -> [String] {
        let cites = item.evidence
        func distinct(_ value: (Cite) -> String?) -> String {
            var seen: Set<String> = []
            return cites.compactMap(value).filter { seen.insert($0).inserted }
                .joined(separator: " | ")
        }
        return [
            item.conflict ?? "", item.isContested ? "yes" : "no", list(sources),
            origins.map(String.init) ?? "", distinct(\.report), distinct(\.outlet),
            distinct(\.url), distinct(\.text),
        ]
    }

    private static func list(_ values: [String]) -> String { values.joined(separator: " | ") }

    private static func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

    /// A board of the record as a table.
    /// - Parameters:
    ///   - board: its name, such as `incidents`.
    ///   - items: lines of the record; those of other boards are left out.
    ///   - annotations: what analysts have said of them.
    /// - Returns: nil for a board that there is not.
    public static func of(
        board: String,
        _ items: [RecordItem],
        _ annotations: LineAnnotations = LineAnnotations(),
    ) -> Table? {
        guard let columns = columns[board] else { return nil }
        let rows = items.filter { $0.board == board }
            .map { row($0) + AnalystCells(annotations[$0], of: $0).cells }
        return Table(columns: columns + common, rows: rows)
    }

    /// The boards of which there are tables.
    public static var boards: [String] { columns.keys.sorted() }

    private static let columns: [String: [Column]] = [
        "incidents": incidentColumns,
        "periods": incidentColumns,
        "ceasefires": [
            Column("id", "#event+id"), Column("parties", "#group+name"),
            Column("place", "#loc+name"), Column("agreed_from", "#date+start"),
            Column("agreed_to", "#date+end"), Column("class", "#event+type"),
            Column("mediators", "#org+mediator"), Column("standing", "#status"),
            Column("ended", "#status+end"), Column("last_reported", "#date+reported"),
        ],
        "talks": [
            Column("id", "#event+id"), Column("parties", "#group+name"),
            Column("venue", "#loc+name"), Column("round", "#event+num"),
            Column("from", "#date+start"), Column("to", "#date+end"),
            Column("mediators", "#org+mediator"), Column("standing", "#status"),
            Column("last_reported", "#date+reported"),
        ],
        "crossings": [
            Column("id", "#access+id"), Column("name", "#loc+name"),
            Column("countries", "#country+code"), Column("lat", "#geo+lat"),
            Column("lon", "#geo+lon"), Column("standing", "#status"),
            Column("since", "#date+start"),
            Column("exceptions", "#access+exceptions"), Column("announced", "#date+announced"),
            Column("last_reported", "#date+reported"),
        ],
        "impacts": [
            Column("id", "#impact+id"), Column("type", "#impact+type"),
            Column("affected", "#population"), Column("quantity", "#value"),
            Column("place", "#loc+name"),
        ],
        "claims": [
            Column("id", "#meta+id+claim"), Column("speaker", "#contact+name"),
            Column("role", "#contact+role"), Column("country", "#country+code"),
            Column("source_kind", "#meta+source+type"), Column("via", "#meta+source+via"),
            Column("stance", "#meta+stance"), Column("about", "#description+about"),
        ],
        "disputes": [
            Column("id", "#meta+id+dispute"), Column("about", "#meta+about"),
            Column("question", "#meta+question"), Column("positions", "#description+positions"),
            Column("resolved", "#status+resolved"),
        ],
    ]

    private static let incidentColumns = [
        Column("id", "#event+id"), Column("date_from", "#date+occurred+start"),
        Column("date_to", "#date+occurred+end"), Column("type", "#event+type"),
        Column("place", "#loc+name"), Column("country", "#country+code"),
        Column("lat", "#geo+lat"), Column("lon", "#geo+lon"), Column("precision", "#geo+precision"),
        Column("responsible", "#group+name+first"), Column("targets", "#group+name+second"),
        Column("killed_min", "#affected+killed+min"), Column("killed_max", "#affected+killed+max"),
        Column("killed_by_source", "#affected+killed+description"),
        Column("injured_min", "#affected+injured+min"),
        Column("injured_max", "#affected+injured+max"),
    ]

    private static func row(_ item: RecordItem) -> [String] {
        switch item {
        case .incident(let record), .period(let record):
            return incident(record)
                + common(
                    item,
                    sources: record.responsibility.flatMap(\.accordingTo),
                    origins: record.origins
                )
        case .ceasefire(let record):
            return [
                record.id, list(record.parties), record.place ?? "",
                record.agreed?.from.description ?? "", record.agreed?.to.description ?? "",
                record.class ?? "", list(record.mediators), record.standing,
                record.ended?.how.rawValue ?? "", record.lastReported?.description ?? "",
            ] + common(item, sources: sources(record.positions), origins: origins(record.positions))
        case .talks(let record):
            return [
                record.id, list(record.parties), record.venue ?? "", text(record.round),
                record.dates?.from.description ?? "", record.dates?.to.description ?? "",
                list(record.mediators), record.standing, record.lastReported?.description ?? "",
            ] + common(item, sources: sources(record.outcomes), origins: origins(record.outcomes))
        case .crossing(let record):
            return [
                record.id, record.name, list(record.countries),
                record.location.map { "\($0.latitude)" } ?? "",
                record.location.map { "\($0.longitude)" } ?? "", record.standing,
                record.since?.description ?? "", list(record.exceptions ?? []),
                record.announced?.description ?? "", record.lastReported?.description ?? "",
            ] + common(item, sources: sources(record.positions), origins: origins(record.positions))
        case .impact(let record):
            return [
                record.id, record.type, record.affected ?? "", record.quantity ?? "",
                record.place ?? "",
            ] + common(item, sources: record.accordingTo, origins: record.origins)
        case .claim(let record):
            return [
                record.id, record.speaker ?? "", record.speakerRole ?? "",
                list(record.speakerCountry?.names ?? []), record.sourceKind?.rawValue ?? "",
                list(record.via ?? []), record.stance?.rawValue ?? "", record.about ?? "",
            ] + common(item, sources: item.parties, origins: record.origins)
        case .dispute(let record):
            let positions = record.positions.map {
                "\($0.answer): \($0.accordingTo.joined(separator: ", "))"
            }
            return [
                record.id, record.about, record.question, list(positions),
                record.resolved?.answer ?? "",
            ] + common(item, sources: item.parties, origins: nil)
        }
    }

    private static func incident(_ record: IncidentRecord) -> [String] {
        let tolls = (record.killed?.by ?? []).map { claim in
            let number = [claim.text, claim.who].compactMap { $0 }.joined(separator: " ")
            return "\(number.isEmpty ? text(claim.min) : number): "
                + claim.accordingTo.joined(separator: ", ")
        }
        return [
            record.id, record.date?.from.description ?? "", record.date?.to.description ?? "",
            record.type, record.place ?? "", list(record.country?.names ?? []),
            record.location.map { "\($0.latitude)" } ?? "",
            record.location.map { "\($0.longitude)" } ?? "", record.location?.precision ?? "",
            list(record.responsibility.map(\.party)), list(record.targets ?? []),
            text(record.killed?.min), text(record.killed?.max), list(tolls),
            text(record.injured?.min), text(record.injured?.max),
        ]
    }

    private static func sources(_ positions: [Position]) -> [String] {
        Set(positions.flatMap(\.accordingTo)).sorted()
    }

    private static func origins(_ positions: [Position]) -> Int? {
        positions.map(\.origins).max()
    }
}
