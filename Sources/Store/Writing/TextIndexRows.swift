internal import Coding
internal import GRDB

/// Rows of the tables by which reports of the same text are found, to be written piece by piece in the
/// order of the tables, which are so filled from left to right.
struct TextIndexRows {
    private let db: Database
    private let quotes: OutletIndex
    private let fingerprints: [Int64: Fingerprint?]
    /// A band above, a report below; nil until the first piece.
    private var bands: ArraySlice<Int64>?
    /// So many bands are written at a time.
    private static let lot = 1 << 16

    init(_ db: Database, quotes: OutletIndex, fingerprints: [Int64: Fingerprint?]) {
        self.db = db
        self.quotes = quotes
        self.fingerprints = fingerprints
    }

    /// Writes the next piece.
    /// - Returns: whether there was one.
    mutating func writeSome() throws -> Bool {
        guard let bands else {
            try writeQuotes()
            bands = sortedBands()[...]
            return true
        }
        guard !bands.isEmpty else { return false }
        // Millions of rows: given as one list of numbers they cost half of what rows do.
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO band (band, presentId)
                SELECT value >> 32, value & 0xFFFFFFFF FROM json_each(?)
                """
        )
        let numbers = bands.prefix(Self.lot).map(String.init)
        try insert.execute(arguments: ["[\(numbers.joined(separator: ","))]"])
        self.bands = bands.dropFirst(Self.lot)
        return true
    }

    private func writeQuotes() throws {
        let rows = ManyRows(db, into: "quote", ["outlet", "moment", "presentId"])
        try rows.insert(
            quotes.sorted().flatMap {
                [$0.outlet.databaseValue, $0.moment.databaseValue, $0.report.databaseValue]
            }
        )
    }

    private func sortedBands() -> [Int64] {
        var bands: [Int64] = []
        for (id, fingerprint) in fingerprints {
            bands += (fingerprint?.bands ?? []).map { Int64($0) << 32 | id }
        }
        bands.sort()
        return bands
    }
}
