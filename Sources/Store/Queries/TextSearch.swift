internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Finds the reports with the same text as another.
///
/// Lives for one transaction: what it has read of fingerprints it keeps.
final class TextSearch {
    private let db: Database
    private var fingerprints: [Int64: Fingerprint?] = [:]

    init(_ db: Database) { self.db = db }

    /// Enters where a report is looked for.
    func index(_ print: OriginPrint, as id: Int64, isNew: Bool) throws {
        if !isNew {
            try db.execute(sql: "DELETE FROM band WHERE presentId = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM quote WHERE presentId = ?", arguments: [id])
        }
        fingerprints[id] = .some(print.fingerprint)
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

    /// The reports that have the same text as `print`, which is that of the report `id`.
    func sameTexts(as print: OriginPrint, _ id: Int64) throws -> [KeptText] {
        guard let own = print.fingerprint else { return [] }
        var found: [KeptText] = []
        var seen: Set<Int64> = [id]
        func look(at others: Set<Int64>, least: Double) throws {
            for other in others where !seen.contains(other) {
                guard let its = try fingerprint(of: other), own.similarity(to: its) >= least
                else { continue }
                seen.insert(other)
                if let kept = try kept(other), Origins.isSameText(print, kept.print) {
                    found.append(kept)
                }
            }
        }
        // Copies are alike; a rewrite that names its source may be so by little.
        try look(at: sharingBand(with: print), least: Origins.copy)
        try look(at: naming(print), least: Origins.rewrite)
        return found
    }

    /// A report by its number.
    func kept(_ id: Int64) throws -> KeptText? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(KeptText.columns) FROM present WHERE id = ?"),
            arguments: [id]
        ).map(KeptText.init)
    }

    private func fingerprint(of id: Int64) throws -> Fingerprint? {
        if let known = fingerprints[id] { return known }
        let bytes = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT fingerprint FROM present WHERE id = ?"),
            arguments: [id]
        )
        let fingerprint = bytes.flatMap { Fingerprint(raw: $0) }
        fingerprints[id] = .some(fingerprint)
        return fingerprint
    }

    private func sharingBand(with print: OriginPrint) throws -> Set<Int64> {
        var found: Set<Int64> = []
        let statement = try db.cachedStatement(sql: "SELECT presentId FROM band WHERE band = ?")
        for number in print.bands {
            let ids = try Int64.fetchCursor(statement, arguments: [Int64(number)])
            while let id = try ids.next() { found.insert(id) }
        }
        return found
    }

    /// Those near in time of which one names the other's outlet.
    private func naming(_ print: OriginPrint) throws -> Set<Int64> {
        let near = "(moment BETWEEN :from AND :to OR (:from IS NULL AND moment IS NULL))"
        let from = print.moment.known.map { $0 - Origins.rewriteWindow }
        let to = print.moment.known.map { $0 + Origins.rewriteWindow }
        var found: Set<Int64> = []
        func add(_ sql: String, _ outlet: String) throws {
            found.formUnion(
                try Int64.fetchAll(
                    db.cachedStatement(sql: "\(sql) AND \(near)"),
                    arguments: ["outlet": outlet, "from": from, "to": to]
                )
            )
        }
        for name in print.quoted where name != print.outlet {
            try add("SELECT id FROM present WHERE outlet = :outlet", name)
        }
        if let outlet = print.outlet {
            try add("SELECT presentId FROM quote WHERE outlet = :outlet", outlet)
        }
        return found
    }
}
