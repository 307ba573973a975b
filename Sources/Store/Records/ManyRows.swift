internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite

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
            let statement = try db.cachedStatement(sql: head + rows).sqliteStatement
            for (number, value) in zip(Int32(1)..., lot) {
                try check(Self.bind(value, statement, number))
            }
            let done = sqlite3_step(statement)
            try check(sqlite3_reset(statement))
            guard done == SQLITE_DONE else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        }
    }

    private func check(_ code: Int32) throws {
        guard code != SQLITE_OK else { return }
        let message = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }

    /// SQLite's own binding: by way of the library's arguments it was two fifths of the time that many
    /// rows take.
    private static func bind(
        _ value: DatabaseValue,
        _ statement: OpaquePointer,
        _ number: Int32,
    ) -> Int32 {
        // SQLite copies what it is given.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value.storage {
        case .null: return sqlite3_bind_null(statement, number)
        case .int64(let value): return sqlite3_bind_int64(statement, number, value)
        case .double(let value): return sqlite3_bind_double(statement, number, value)
        case .string(let value): return sqlite3_bind_text(statement, number, value, -1, copied)
        case .blob(let value):
            guard !value.isEmpty else { return sqlite3_bind_zeroblob(statement, number, 0) }
            return value.withUnsafeBytes {
                sqlite3_bind_blob64(statement, number, $0.baseAddress, UInt64($0.count), copied)
            }
        }
    }
}
