internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Loads the observations of cells, as they are now or as they were at a moment.
struct ObservationQuery {
    let db: Database
    /// The moment; nil for now.
    var moment: Moment?

    /// The observations of the surroundings of cells, each once.
    func surroundings(of cells: Set<Cell>) throws -> [Observation] {
        try observations(in: Set(cells.flatMap(\.surroundings)))
    }

    /// The observations of cells.
    func observations(in cells: Set<Cell>) throws -> [Observation] {
        let statement = try db.cachedStatement(sql: sql)
        var found: [Observation] = []
        for cell in cells {
            guard let id = try CellRow.find(cell, db) else { continue }
            var arguments: StatementArguments = ["cell": id]
            if let moment { arguments += ["moment": moment.milliseconds] }
            let rows = try Row.fetchCursor(statement, arguments: arguments)
            while let row = try rows.next() {
                let body = try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] }
                let origin: String? = row[1]
                found.append(try Observation(bytes: body, origin: origin))
            }
        }
        return found
    }

    private var sql: String {
        func holds(_ table: String) -> String {
            guard moment != nil else { return "\(table).until IS NULL" }
            return """
                (\(table).since <= :moment AND (\(table).until IS NULL OR \(table).until > :moment))
                """
        }
        return """
            SELECT observation.body, origin.name
            FROM observation
                LEFT JOIN origin ON origin.presentId = observation.presentId AND \(holds("origin"))
            WHERE observation.cellId = :cell AND \(holds("observation"))
            """
    }
}
