internal import Coding
public import Reconciliation

extension Table {
    /// Incidents in columns like those of ACLED (codebook of 2024), to be read beside such data.
    ///
    /// It isn't ACLED's data and not coded by its researchers: fatalities are the lowest figure of any
    /// source, after ACLED's manner of taking the most conservative; the dispute is in the notes.
    /// So is what analysts have said.
    /// - Parameters:
    ///   - items: lines of the record; those of other boards are left out.
    ///   - annotations: what analysts have said of them.
    /// - Returns: a row for each incident with a day.
    public static func acledLike(
        _ items: [RecordItem],
        _ annotations: LineAnnotations = LineAnnotations(),
    ) -> Table {
        let columns = [
            Column("event_id_cnty", "#event+id"), Column("event_date", "#date+occurred"),
            Column("year", "#date+year"), Column("time_precision", "#date+precision"),
            Column("disorder_type", "#event+disorder"), Column("event_type", "#event+type"),
            Column("sub_event_type", "#event+type+sub"), Column("actor1", "#group+name+first"),
            Column("actor2", "#group+name+second"), Column("country", "#country+code"),
            Column("location", "#loc+name"), Column("latitude", "#geo+lat"),
            Column("longitude", "#geo+lon"), Column("geo_precision", "#geo+precision"),
            Column("source", "#meta+source"), Column("notes", "#description"),
            Column("fatalities", "#affected+killed"),
        ]
        let rows = items.compactMap { item -> [String]? in
            guard case .incident(let record) = item, let date = record.date else { return nil }
            let type = acledType(record.type)
            let dispute =
                record.killed.map { toll in
                    toll.by.map {
                        "\($0.text ?? $0.min.map(String.init) ?? "?") according to "
                            + ($0.accordingTo.isEmpty
                                ? "the report" : $0.accordingTo.joined(separator: ", "))
                    }.joined(separator: "; ")
                }
            return [
                record.id, date.from.description, String(date.from.civil.year),
                date.count == 1 ? "1" : date.count <= 7 ? "2" : "3", type.disorder, type.event,
                type.sub, record.responsibility.map(\.party).joined(separator: "; "),
                (record.targets ?? []).joined(separator: "; "),
                (record.country?.names ?? []).joined(separator: "; "), record.place ?? "",
                record.location.map { "\($0.latitude)" } ?? "",
                record.location.map { "\($0.longitude)" } ?? "",
                geoPrecision(record.location?.precision),
                Set(record.evidence.compactMap(\.outlet)).sorted().joined(separator: "; "),
                ([record.evidence.first?.text, dispute.map { "Tolls: \($0)" }].compactMap { $0 }
                    + (annotations[item]?.words(on: item) ?? []).map { "Analyst: \($0)." })
                    .joined(separator: " "),
                record.killed?.min.map(String.init) ?? "0",
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    private static func acledType(_ type: String) -> (disorder: String, event: String, sub: String)
    {
        let violence = "Political violence"
        let remote = "Explosions/Remote violence"
        return switch Incident.Kind(rawValue: type) {
        case .airstrike, .droneStrike: (violence, remote, "Air/drone strike")
        case .shelling, .rocketAttack: (violence, remote, "Shelling/artillery/missile attack")
        case .bombing: (violence, remote, "Remote explosive/landmine/IED")
        case .suicideAttack: (violence, remote, "Suicide bomb")
        case .armedClash, .raid: (violence, "Battles", "Armed clash")
        case .shooting: (violence, "Violence against civilians", "Attack")
        case .abduction:
            (violence, "Violence against civilians", "Abduction/forced disappearance")
        case .arrest: ("Strategic developments", "Strategic developments", "Arrests")
        case .protest: ("Demonstrations", "Protests", "Peaceful protest")
        case .other, nil: (violence, "Strategic developments", "Other")
        }
    }

    /// 1 the named place or near it, 2 a part of a region, 3 the region.
    private static func geoPrecision(_ level: String?) -> String {
        switch level {
        case "exact": "1"
        case "near", "adm2": "2"
        case nil: ""
        default: "3"
        }
    }
}
