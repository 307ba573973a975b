internal import Coding
internal import FoundationEssentials
internal import GRDB
public import Reconciliation

extension RecordStore {
    /// Writes an entry into the audit log and corrects the record accordingly.
    /// - Parameters:
    ///   - action: what is done.
    ///   - author: who does it.
    ///   - why: why, if that is said.
    /// - Returns: the entry, with its number.
    /// - Throws: ``StoreError`` where a fact or an entry that it names isn't there.
    public func correct(
        _ action: Correction.Action,
        by author: String,
        why: String? = nil
    ) throws(StoreError) -> Correction {
        try write { db in
            try check(action, db)
            let moment = try clock.next(db)
            try db.execute(
                sql: """
                    INSERT INTO correction (author, why, action, addedAt) VALUES (?, ?, ?, ?)
                    """,
                arguments: [author, why, try Self.json(action), moment.milliseconds]
            )
            let log = try Correction.log(db)
            guard let entry = log.last else { throw DatabaseError(message: "the log is empty") }
            try project(db, at: moment) { try $0.take(entry, of: log) }
            return entry
        }
    }

    /// The audit log, the oldest entry first.
    public func log() throws(StoreError) -> [Correction] {
        try read { db in try Correction.log(db) }
    }

    private func check(_ action: Correction.Action, _ db: Database) throws {
        let finder = FactFinder(db: db)
        for key in action.facts where try finder.fact(key) == nil {
            throw StoreError(.unknown("no fact \(key)"), path: path)
        }
        switch action {
        case .edit(let key, let slot, let value):
            guard let fact = try finder.fact(key) else { return }
            do { _ = try fact.setting([slot: value]) } catch {
                throw StoreError(.unfit(slot: slot), path: path)
            }
        case .undo(let id):
            let isThere = try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM correction WHERE id = ?)",
                arguments: [id]
            )
            if isThere != true { throw StoreError(.unknown("no correction \(id)"), path: path) }
        case .note(let target, _):
            let isReport = try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM report WHERE name = ?)",
                arguments: [target]
            )
            if isReport == true { return }
            if let key = FactKey(target), try finder.fact(key) != nil { return }
            if try !finder.items(target).isEmpty { return }
            throw StoreError(.unknown("no report, line or fact \(target)"), path: path)
        default: break
        }
    }

    private static func json(_ action: Correction.Action) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(action), as: UTF8.self)
    }
}
