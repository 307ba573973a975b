internal import GRDB

/// Inserts many rows in few statements: a row costs a fraction of what a statement of its own does.
struct ManyRows {
    private let db: Database
    private let head: String
    private let width: Int
    /// So many rows at most are inserted at once.
    private static let most = 64

    /// Inserts into a table.
    /// - Parameters:
    ///   - db: the database.
    ///   - table: the name of the table.
    ///   - columns: the columns that are given, the others being empty.
    init(_ db: Database, into table: String, _ columns: [String]) {
        self.db = db
        head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        width = columns.count
    }

    /// Inserts rows.
    /// - Parameter values: the values of the first row in the order of the columns, then those of the
    ///   second, and so on.
    /// - Throws: what SQLite throws.
    func insert(_ values: [DatabaseValue]) throws {
        let row = "(" + Array(repeating: "?", count: width).joined(separator: ", ") + ")"
        for start in stride(from: 0, to: values.count, by: Self.most * width) {
            let lot = values[start..<min(start + Self.most * width, values.count)]
            let rows = Array(repeating: row, count: lot.count / width).joined(separator: ", ")
            let statement = try db.cachedStatement(sql: head + rows)
            // As existentials: a list of one type is mapped by key path, which takes longer.
            let values = lot.lazy.map { $0 as (any DatabaseValueConvertible)? }
            try statement.execute(arguments: StatementArguments(values))
        }
    }
}
