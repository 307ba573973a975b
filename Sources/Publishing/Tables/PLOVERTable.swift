internal import Coding
public import Reconciliation

extension Table {
    /// Incidents in the types and modes of PLOVER (2024-02), with the CAMEO codes beside.
    public static func ploverLike(_ items: [RecordItem]) -> Table {
        let columns = [
            Column("event_id", "#event+id"), Column("date", "#date+occurred"),
            Column("type", "#event+type"), Column("mode", "#event+type+sub"),
            Column("cameo", "#event+code"), Column("actor", "#group+name+first"),
            Column("recipient", "#group+name+second"), Column("country", "#country+code"),
            Column("place", "#loc+name"), Column("killed", "#affected+killed"),
            Column("injured", "#affected+injured"), Column("statement", "#description"),
        ]
        let rows = items.compactMap { item -> [String]? in
            guard case .incident(let record) = item else { return nil }
            let (type, mode, cameo) = ploverType(record.type)
            return [
                record.id, record.date?.description ?? "", type, mode, cameo,
                record.responsibility.map(\.party).joined(separator: "; "),
                (record.targets ?? []).joined(separator: "; "),
                (record.country?.names ?? []).joined(separator: "; "), record.place ?? "",
                record.killed?.min.map(String.init) ?? "",
                record.injured?.min.map(String.init) ?? "", record.evidence.first?.text ?? "",
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    private static func ploverType(_ type: String) -> (String, String, String) {
        switch Incident.Kind(rawValue: type) {
        case .airstrike: ("ASSAULT", "aerial", "195")
        case .droneStrike: ("ASSAULT", "drone", "195")
        case .shelling, .rocketAttack: ("ASSAULT", "heavy-weapons", "194")
        case .bombing: ("ASSAULT", "explosives", "183")
        case .suicideAttack: ("ASSAULT", "suicide-attack", "1831")
        case .armedClash, .raid, .shooting: ("ASSAULT", "firearms", "190")
        case .abduction: ("ASSAULT", "abduct", "181")
        case .arrest: ("COERCE", "arrest", "173")
        case .protest: ("PROTEST", "demo", "141")
        case .other, nil: ("ASSAULT", "", "18")
        }
    }
}
