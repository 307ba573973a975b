internal import FoundationEssentials

extension RecordItem {
    /// The item as the record's JSON has it: one object with sorted keys.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data =
            switch self {
            case .ceasefire(let item): try encoder.encode(item)
            case .talks(let item): try encoder.encode(item)
            case .incident(let item), .period(let item): try encoder.encode(item)
            case .crossing(let item): try encoder.encode(item)
            case .impact(let item): try encoder.encode(item)
            case .claim(let item): try encoder.encode(item)
            case .dispute(let item): try encoder.encode(item)
            }
        return Array(data)
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
