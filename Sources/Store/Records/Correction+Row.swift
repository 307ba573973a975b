internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

extension Correction {
    /// Reads a row of the table `correction`.
    init(row: Row) throws {
        let action = Data((row["action"] as String).utf8)
        self.init(
            id: row["id"],
            at: Moment(milliseconds: row["addedAt"]).text,
            by: row["author"],
            why: row["why"] ?? "",
            action: try JSONDecoder().decode(Action.self, from: action)
        )
    }

    /// The entries up to a moment, the oldest first.
    static func log(until moment: Moment? = nil, _ db: Database) throws -> [Correction] {
        try Row.fetchAll(
            db,
            sql: "SELECT * FROM correction WHERE addedAt <= ? ORDER BY id",
            arguments: [moment?.milliseconds ?? .max]
        ).map { try Correction(row: $0) }
    }
}
