internal import Coding

extension RecordItem {
    /// The item in few bytes, for keeping: it can be read back much faster than JSON.
    ///
    /// Of the citations the words and the address are left out, which the report has. The first byte
    /// is the number of the form; a report, an outlet, a rule or a citation that comes again is a
    /// number.
    public var bytes: [UInt8] {
        var out = ByteWriter()
        out.byte(Self.form)
        switch self {
        case .ceasefire(let item): out.ceasefire(item)
        case .talks(let item): out.talks(item)
        case .incident(let item), .period(let item): out.incident(item)
        case .crossing(let item): out.crossing(item)
        case .impact(let item): out.impact(item)
        case .claim(let item): out.claim(item)
        case .dispute(let item): out.dispute(item)
        }
        return out.bytes
    }

    private static let form: UInt8 = 1

    /// Reads what ``bytes`` gives.
    /// - Parameters:
    ///   - bytes: the bytes.
    ///   - board: the name of its board.
    /// - Throws: ``BytesError`` for bytes that are cut short, of another form or of another board.
    public init(bytes: [UInt8], board: String) throws(BytesError) {
        var source = ByteSource(bytes)
        guard try source.byte("form") == Self.form else { throw BytesError(at: "form") }
        switch board {
        case "ceasefires": self = .ceasefire(try source.ceasefire())
        case "talks": self = .talks(try source.talks())
        case "incidents": self = .incident(try source.incident())
        case "periods": self = .period(try source.incident())
        case "crossings": self = .crossing(try source.crossing())
        case "impacts": self = .impact(try source.impact())
        case "claims": self = .claim(try source.claim())
        case "disputes": self = .dispute(try source.dispute())
        default: throw BytesError(at: "board")
        }
    }
}
