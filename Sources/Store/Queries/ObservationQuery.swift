internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Loads the observations of cells, as they are now or as they were at a moment.
struct ObservationQuery {
    private let db: Database
    private let cells: CellRows
    private let heads: ReportHeads
    /// The moment; nil for now.
    private let moment: Moment?

    init(_ db: Database, _ cells: CellRows, at moment: Moment? = nil) {
        self.db = db
        self.cells = cells
        self.moment = moment
        heads = ReportHeads(db)
    }

    /// An observation as it is kept.
    struct Kept: Sendable {
        var body: [UInt8]
        var cell: Cell
        var report: ReportHead
        /// The first report of its origin; nil for its own report.
        var origin: String?

        /// What is kept.
        func observation() throws -> Observation {
            try Observation(bytes: body, report: report, cell: cell, origin: origin)
        }
    }

    /// The observations of the surroundings of cells, each once.
    func surroundings(of cells: Set<Cell>) throws -> [Observation] {
        try kept(in: Set(cells.flatMap(\.surroundings))).map { try $0.observation() }
    }

    /// The observations of cells, as they are kept.
    func kept(in cells: Set<Cell>) throws -> [Kept] {
        let statement = try db.cachedStatement(
            sql: "\(select()) WHERE observation.cellId = :cell AND \(holds("observation"))"
        )
        var found: [Kept] = []
        for cell in cells {
            guard let id = try self.cells.find(cell) else { continue }
            var arguments: StatementArguments = ["cell": id]
            if let moment { arguments += ["moment": moment.milliseconds] }
            let rows = try Row.fetchCursor(statement, arguments: arguments)
            while let row = try rows.next() {
                if !heads.knows(reading: row[1]) { try heads.look(in: id) }
                found.append(try kept(row, in: cell))
            }
        }
        return found
    }

    /// An observation that was found otherwise, with what is known of its report now.
    func kept(
        _ body: [UInt8],
        _ cell: Cell,
        _ reading: Int64,
        ofReport report: Int64
    ) throws -> Kept {
        let origin = try String.fetchOne(
            db.cachedStatement(
                sql: "SELECT name FROM origin WHERE presentId = ? AND until IS NULL"
            ),
            arguments: [report]
        )
        return Kept(
            body: body,
            cell: cell,
            report: try heads.head(ofReading: reading),
            origin: origin
        )
    }

    /// The observations in the reports published before a moment, and in those without one.
    /// - Parameter end: seconds since 1970.
    /// - Returns: the observations.
    /// - Throws: what SQLite throws.
    func published(before end: Int64) throws -> [Observation] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                \(select(and: ", cell.name"))
                    JOIN present ON present.id = observation.presentId
                    JOIN cell ON cell.id = observation.cellId
                WHERE \(holds("observation"))
                    AND (present.moment IS NULL OR present.moment < :end)
                """,
            arguments: ["end": end]
        )
        var found: [Observation] = []
        while let row = try rows.next() {
            guard let cell = Cell(row[3] as String) else { continue }
            found.append(try kept(row, in: cell).observation())
        }
        return found
    }

    private func kept(_ row: Row, in cell: Cell) throws -> Kept {
        Kept(
            body: try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] },
            cell: cell,
            report: try heads.head(ofReading: row[1]),
            origin: row[2]
        )
    }

    private func select(and columns: String = "") -> String {
        """
        SELECT observation.body, observation.readingId, origin.name\(columns)
        FROM observation
            LEFT JOIN origin ON origin.presentId = observation.presentId AND \(holds("origin"))
        """
    }

    private func holds(_ table: String) -> String {
        guard moment != nil else { return "\(table).until IS NULL" }
        return """
            (\(table).since <= :moment AND (\(table).until IS NULL OR \(table).until > :moment))
            """
    }
}
