internal import Coding
public import Reconciliation

/// The lines of a board that were asked for.
public struct BoardAnswer: Sendable {
    /// The lines, the oldest first.
    public var items: [RecordItem]
    /// What analysts have said of them.
    public var annotations: LineAnnotations
    /// How many there are, with those over the limit.
    public var total: Int
    /// The publication of the latest report, ISO 8601.
    public var asOf: String?
    /// How much the record rests on.
    public var reports: ConflictRecord.Reports
    /// How the record is made.
    public var method: String
    /// The conflicts that an analyst has named.
    public var conflicts: [ConflictDefinition] = []

    /// A record that holds these lines alone.
    public var record: ConflictRecord {
        ConflictRecord(items, reports: reports, asOf: asOf, definitions: conflicts)
    }

    /// The answer as JSON: the items as the record has them, with what analysts have said of each in
    /// its field `analyst`.
    public func json() throws -> [UInt8] {
        let day = asOf.flatMap { Day($0) }
        let items = items.map { item in
            guard case .crossing(let crossing) = item, let day else { return item }
            return .crossing(crossing.known(on: day))
        }
        var text = "{\"as_of\":\(JSONString.of(asOf)),\"items\":["
        text += try items.map { String(decoding: try $0.json(annotations[$0]), as: UTF8.self) }
            .joined(separator: ",\n")
        text += "],\"method\":\(JSONString.of(method))"
        text += ",\"reports\":{\"count\":\(reports.count)"
        text += ",\"independent_origins\":\(reports.independentOrigins)}"
        text += ",\"total\":\(total)}\n"
        return Array(text.utf8)
    }
}
