internal import FoundationEssentials

extension RecordItem {
    /// The item as the record's JSON has it: one object with sorted keys.
    public func json() throws -> [UInt8] { try json(SortedJSON()) }

    /// The item as the record's JSON has it, with what analysts have said of it in one more field,
    /// `analyst`; without it where nothing is said.
    /// - Parameter annotation: what is said.
    /// - Returns: one object with sorted keys.
    /// - Throws: `EncodingError` for numbers that JSON doesn't have.
    public func json(_ annotation: LineAnnotation?) throws -> [UInt8] {
        guard let annotation else { return try json() }
        return try SortedJSON().encode(Annotated(record: record, analyst: annotation))
    }

    /// The item as the record's JSON has it, written by a writer that is kept for many.
    func json(_ writer: SortedJSON) throws -> [UInt8] { try writer.encode(record) }

    private var record: any Encodable {
        switch self {
        case .ceasefire(let item): item
        case .talks(let item): item
        case .incident(let item), .period(let item): item
        case .crossing(let item): item
        case .impact(let item): item
        case .claim(let item): item
        case .dispute(let item): item
        }
    }

    /// The fields of a record, and one more.
    private struct Annotated: Encodable {
        var record: any Encodable
        var analyst: LineAnnotation

        private enum CodingKeys: String, CodingKey { case analyst }

        func encode(to encoder: any Encoder) throws {
            try record.encode(to: encoder)
            var fields = encoder.container(keyedBy: CodingKeys.self)
            try fields.encode(analyst, forKey: .analyst)
        }
    }

    /// Reads what ``json()`` gives.
    /// - Parameters:
    ///   - json: one object.
    ///   - board: the name of its board.
    /// - Throws: where it is no item of that board.
    public init(json: [UInt8], board: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let data = Data(json)
        func item<Item: Decodable>(_ type: Item.Type) throws -> Item {
            try decoder.decode(type, from: data)
        }
        switch board {
        case "ceasefires": self = .ceasefire(try item(CeasefireRecord.self))
        case "talks": self = .talks(try item(TalksRecord.self))
        case "incidents": self = .incident(try item(IncidentRecord.self))
        case "periods": self = .period(try item(IncidentRecord.self))
        case "crossings": self = .crossing(try item(CrossingRecord.self))
        case "impacts": self = .impact(try item(ImpactRecord.self))
        case "claims": self = .claim(try item(ClaimRecord.self))
        case "disputes": self = .dispute(try item(Dispute.self))
        default:
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "no board: \(board)")
            )
        }
    }
}

extension Sequence<RecordItem> {
    /// The items' JSON, one after the other, as ``RecordItem/json()`` gives it.
    public func json() throws -> [[UInt8]] {
        let writer = SortedJSON()
        return try map { try $0.json(writer) }
    }
}
