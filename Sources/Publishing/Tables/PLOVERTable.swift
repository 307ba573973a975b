internal import Coding
public import Knowledge
public import Reconciliation

extension Table {
    /// Incidents in the types and modes of PLOVER (2024-02), with the CAMEO codes beside.
    /// - Parameters:
    ///   - items: lines of the record; those of other boards are left out.
    ///   - ontology: gives the codes.
    /// - Returns: a row for each incident.
    public static func ploverLike(_ items: [RecordItem], _ ontology: Ontology) -> Table {
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
            let (type, mode) = ploverType(record.type)
            return [
                record.id, record.date?.description ?? "", type, mode ?? "",
                ontology.cameo(type: type, mode: mode) ?? "",
                record.responsibility.map(\.party).joined(separator: "; "),
                (record.targets ?? []).joined(separator: "; "),
                (record.country?.names ?? []).joined(separator: "; "), record.place ?? "",
                record.killed?.min.map(String.init) ?? "",
                record.injured?.min.map(String.init) ?? "", record.evidence.first?.text ?? "",
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    /// The type and mode of PLOVER for a type of incident.
    static func ploverType(_ type: String) -> (type: String, mode: String?) {
        switch Incident.Kind(rawValue: type) {
        case .airstrike: ("ASSAULT", "aerial")
        case .droneStrike: ("ASSAULT", "drone")
        case .shelling, .rocketAttack: ("ASSAULT", "heavy-weapons")
        case .bombing: ("ASSAULT", "explosives")
        case .suicideAttack: ("ASSAULT", "suicide-attack")
        case .armedClash, .raid, .shooting: ("ASSAULT", "firearms")
        case .abduction: ("ASSAULT", "abduct")
        case .arrest: ("COERCE", "arrest")
        case .protest: ("PROTEST", "demo")
        case .other, nil: ("ASSAULT", nil)
        }
    }
}
