internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Keeps track of which reports are one text.
///
/// Each report's parent is the earliest one with the same text, and the end of the chain of parents
/// is its origin. When an earlier report comes later, the parents of its copies change.
struct OriginLinks {
    let db: Database
    let moment: Moment

    /// A report as it is kept.
    private struct Kept {
        var id: Int64
        var print: OriginPrint
        var parent: Int64?
    }

    /// Enters a report, or enters it anew after another reading.
    /// - Returns: the reports whose origin has changed, itself not among them if it is new.
    func enter(_ print: OriginPrint, as id: Int64, isNew: Bool) throws -> Set<Int64> {
        if !isNew {
            try db.execute(sql: "DELETE FROM band WHERE presentId = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM quote WHERE presentId = ?", arguments: [id])
        }
        try index(print, as: id)
        let others = try candidates(print).filter { $0 != id }.compactMap(kept)
        var changed: Set<Int64> = []
        if try setParent(parent(of: print, among: others), of: id) { changed.insert(id) }
        let ids = Set(others.map(\.id))
        let orphans =
            isNew ? [] : try children(of: id).filter { !ids.contains($0) }.compactMap(kept)
        for other in others + orphans where try takesParent(other, print, id) {
            changed.insert(other.id)
        }
        return try updateOrigins(of: changed)
    }

    /// Gives a later report its parent, where that is or was the one just entered.
    private func takesParent(_ other: Kept, _ print: OriginPrint, _ id: Int64) throws -> Bool {
        let isSame = Origins.isBefore(print, other.print) && Origins.isSameText(print, other.print)
        if isSame {
            if other.parent == id { return false }
            if let parent = try other.parent.flatMap(kept),
                Origins.isBefore(parent.print, print)
            {
                return false
            }
            return try setParent(id, of: other.id)
        }
        guard other.parent == id else { return false }
        let others = try candidates(other.print).filter { $0 != other.id }.compactMap(kept)
        return try setParent(parent(of: other.print, among: others), of: other.id)
    }

    private func parent(of print: OriginPrint, among others: [Kept]) -> Int64? {
        let name = Origins.parent(of: print, among: others.map(\.print))
        return others.first { $0.print.report == name }?.id
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

    // MARK: - Candidates

    private func index(_ print: OriginPrint, as id: Int64) throws {
        let band = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO band (band, presentId) VALUES (?, ?)"
        )
        for number in print.bands { try band.execute(arguments: [Int64(number), id]) }
        let quote = try db.cachedStatement(
            sql: "INSERT INTO quote (outlet, moment, presentId) VALUES (?, ?, ?)"
        )
        for name in print.quoted {
            try quote.execute(arguments: [name, print.moment.known, id])
        }
    }

    /// Those that may have the same text: with a band in common, or near in time and one naming the
    /// other's outlet.
    private func candidates(_ print: OriginPrint) throws -> Set<Int64> {
        var found: Set<Int64> = []
        let band = try db.cachedStatement(sql: "SELECT presentId FROM band WHERE band = ?")
        for number in print.bands {
            found.formUnion(try Int64.fetchAll(band, arguments: [Int64(number)]))
        }
        let near = "moment BETWEEN :from AND :to OR (:from IS NULL AND moment IS NULL)"
        let (from, to) = (
            print.moment.known.map { $0 - OriginPrint.reach },
            print.moment.known.map { $0 + OriginPrint.reach }
        )
        let byOutlet = try db.cachedStatement(
            sql: "SELECT id FROM present WHERE outlet = :outlet AND (\(near))"
        )
        for name in print.quoted where name != print.outlet {
            found.formUnion(
                try Int64.fetchAll(byOutlet, arguments: ["outlet": name, "from": from, "to": to])
            )
        }
        guard let outlet = print.outlet else { return found }
        let quoting = try db.cachedStatement(
            sql: "SELECT presentId FROM quote WHERE outlet = :outlet AND (\(near))"
        )
        return found.union(
            try Int64.fetchAll(quoting, arguments: ["outlet": outlet, "from": from, "to": to])
        )
    }

    private func kept(_ id: Int64) throws -> Kept? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id, name, moment, outlet, quoted, fingerprint, parentId
                    FROM present WHERE id = ?
                    """
            ),
            arguments: [id]
        )
        return row.map { row in
            Kept(
                id: row["id"],
                print: OriginPrint(
                    report: row["name"],
                    moment: row["moment"] ?? .max,
                    outlet: row["outlet"],
                    quoted: (row["quoted"] as String).split(separator: "\n").map(String.init),
                    fingerprint: (row["fingerprint"] as String?).flatMap {
                        Fingerprint(encoded: $0)
                    }
                ),
                parent: row["parentId"]
            )
        }
    }

    // MARK: - Origins

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
        try db.execute(
            sql: "DELETE FROM origin WHERE presentId = ? AND until IS NULL AND since = ?",
            arguments: [id, moment.milliseconds]
        )
        try db.execute(
            sql: "UPDATE origin SET until = ? WHERE presentId = ? AND until IS NULL",
            arguments: [moment.milliseconds, id]
        )
        if let new {
            try db.execute(
                sql: "INSERT INTO origin (presentId, name, since) VALUES (?, ?, ?)",
                arguments: [id, new, moment.milliseconds]
            )
        }
        return true
    }
}

extension Int {
    /// The seconds of a moment; nil for the unknown one.
    var known: Int? { self == .max ? nil : self }
}
