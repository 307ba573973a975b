internal import Coding
internal import GRDB
internal import Reconciliation

/// Keeps track of which reports are one text.
///
/// Each report's parent is the earliest one with the same text, and the end of the chain of parents
/// is its origin. When an earlier report comes later, the parents of its copies change.
struct OriginLinks {
    let db: Database
    let moment: Moment
    let search: TextSearch

    init(_ db: Database, at moment: Moment, _ search: TextSearch) {
        self.db = db
        self.moment = moment
        self.search = search
    }

    /// Enters a report, or enters it anew after another reading.
    /// - Parameters:
    ///   - print: what tells whether its text is another's.
    ///   - id: its row among the present ones.
    ///   - former: its print till now; nil for a new one.
    /// - Returns: the reports whose origin has changed.
    /// - Throws: what SQLite throws.
    func enter(
        _ print: OriginPrint,
        as id: Int64,
        former: OriginPrint?
    ) throws -> Set<Int64> {
        try search.index(print, as: id, former: former)
        let same = try search.sameTexts(as: print, id)
        var changed: Set<Int64> = []
        if try setParent(earliest(same, before: print)?.id, of: id) { changed.insert(id) }
        for other in same where Origins.isBefore(print, other.print) && other.parent != id {
            if let parent = try other.parent.flatMap(search.kept),
                Origins.isBefore(parent.print, print)
            {
                continue
            }
            if try setParent(id, of: other.id) { changed.insert(other.id) }
        }
        if former != nil {
            for child in try children(of: id) {
                guard let child = try search.kept(child) else { continue }
                let texts = try search.sameTexts(as: child.print, child.id)
                if try setParent(earliest(texts, before: child.print)?.id, of: child.id) {
                    changed.insert(child.id)
                }
            }
        }
        return try updateOrigins(of: changed)
    }

    private func earliest(_ texts: [KeptText], before print: OriginPrint) -> KeptText? {
        texts.filter { Origins.isBefore($0.print, print) }
            .min { Origins.isBefore($0.print, $1.print) }
    }

    private func setParent(_ parent: Int64?, of id: Int64) throws -> Bool {
        try db.cachedStatement(
            sql: "UPDATE present SET parentId = ?1 WHERE id = ?2 AND parentId IS NOT ?1"
        ).execute(arguments: [parent, id])
        return db.changesCount > 0
    }

    private func children(of id: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM present WHERE parentId = ?"),
            arguments: [id]
        )
    }

    /// Notes the origins of reports with new parents, and of all that have theirs through them.
    private func updateOrigins(of reports: Set<Int64>) throws -> Set<Int64> {
        var rest = Array(reports)
        var seen = reports
        var changed: Set<Int64> = []
        while let id = rest.popLast() {
            if try setOrigin(try root(of: id), of: id) { changed.insert(id) }
            for child in try children(of: id) where seen.insert(child).inserted {
                rest.append(child)
            }
        }
        return changed
    }

    /// The end of the chain of parents; each comes before its child, so that there is an end.
    private func root(of id: Int64) throws -> (id: Int64, name: String) {
        var at = id
        while true {
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT parentId, name FROM present WHERE id = ?"),
                arguments: [at]
            )
            guard let parent = row?["parentId"] as Int64? else { return (at, row?["name"] ?? "") }
            at = parent
        }
    }

    private func setOrigin(_ root: (id: Int64, name: String), of id: Int64) throws -> Bool {
        let old = try String.fetchOne(
            db.cachedStatement(
                sql: "SELECT name FROM origin WHERE presentId = ? AND until IS NULL"
            ),
            arguments: [id]
        )
        let new = root.id == id ? nil : root.name
        guard old != new else { return false }
        // What came and went within one transaction has never been.
        try db.cachedStatement(
            sql: "DELETE FROM origin WHERE presentId = ? AND until IS NULL AND since = ?"
        ).execute(arguments: [id, moment.milliseconds])
        try db.cachedStatement(
            sql: "UPDATE origin SET until = ? WHERE presentId = ? AND until IS NULL"
        ).execute(arguments: [moment.milliseconds, id])
        if let new {
            try db.cachedStatement(
                sql: "INSERT INTO origin (presentId, name, since) VALUES (?, ?, ?)"
            ).execute(arguments: [id, new, moment.milliseconds])
        }
        return true
    }
}
