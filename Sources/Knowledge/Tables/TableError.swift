/// Why compiled tables could not be opened.
///
/// A table that opens can be read without further checks by the caller: every read
/// inside it is bounds-checked, whatever its bytes say.
public enum TableError: Error, Hashable, Sendable {
    /// There are no bytes: the build carries no compiled tables.
    case empty
    /// The bytes do not begin as compiled tables do.
    case notTables
    /// The tables were compiled for another version of the format.
    case version(found: UInt32, expected: UInt32)
    /// The bytes end before the tables do.
    case truncated(expected: Int, found: Int)
    /// The bytes are not those that were written.
    case damaged
    /// A part is missing or does not fit its place.
    case badSection(UInt32)
}

extension TableError: CustomStringConvertible {
    /// What was seen and what to do about it.
    public var description: String {
        let remake = "compile them again from the Data folder with truce-train"
        switch self {
        case .empty:
            return "KNOWLEDGE-001: there are no knowledge tables in this build; \(remake)"
        case .notTables:
            return "KNOWLEDGE-002: these bytes are not knowledge tables; \(remake)"
        case .version(let found, let expected):
            return "KNOWLEDGE-003: the knowledge tables have format \(found), "
                + "this program reads format \(expected); \(remake)"
        case .truncated(let expected, let found):
            return "KNOWLEDGE-004: the knowledge tables are cut short: "
                + "\(found) of \(expected) bytes; \(remake)"
        case .damaged:
            return "KNOWLEDGE-005: the knowledge tables are damaged: "
                + "the checksum does not fit the bytes; \(remake)"
        case .badSection(let id):
            return "KNOWLEDGE-006: part \(id) of the knowledge tables is missing or "
                + "does not fit its place; \(remake)"
        }
    }
}
