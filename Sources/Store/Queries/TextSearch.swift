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
    /// All bands, where every report is entered through this search.
    private var bands: BandIndex?

    /// Searches a database.
    /// - Parameters:
    ///   - db: the database.
    ///   - holdsAll: whether it holds no report yet, so that all come through this search: it then
    ///     looks nothing up in the tables and writes them at the end.
    init(_ db: Database, holdsAll: Bool = false) {
        self.db = db
        if holdsAll { bands = BandIndex() }
    }

    /// Writes what was held back.
    func finish() throws {
        guard bands != nil else { return }
        bands = nil
        // In the order of the table, which is so filled from left to right.
        var rows: [(band: UInt32, id: Int64)] = []
        for (id, fingerprint) in fingerprints {
            rows += (fingerprint?.bands ?? []).map { ($0, id) }
        }
        rows.sort { $0 < $1 }
        // Many in one statement, which costs a fifth of one each.
        let most = 256
        for start in stride(from: 0, to: rows.count, by: most) {
            let lot = rows[start..<min(start + most, rows.count)]
            let places = Array(repeating: "(?, ?)", count: lot.count).joined(separator: ", ")
            let statement = try db.cachedStatement(
                sql: "INSERT INTO band (band, presentId) VALUES \(places)"
            )
            let values = lot.flatMap { [Int64($0.band), $0.id] }
            try statement.execute(arguments: StatementArguments(values))
        }
    }

    /// Enters where a report is looked for.
    func index(_ print: OriginPrint, as id: Int64, isNew: Bool) throws {
        if !isNew {
            try db.execute(sql: "DELETE FROM band WHERE presentId = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM quote WHERE presentId = ?", arguments: [id])
        }
        fingerprints[id] = .some(print.fingerprint)
        // Of a report that is read anew the bands of before stay here: they may bring up one more
        // to be compared.
        if bands == nil {
            for number in print.bands { try insert(number, id) }
        } else {
            bands?.insert(print.bands, id)
        }
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

    private func insert(_ band: UInt32, _ id: Int64) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO band (band, presentId) VALUES (?, ?)")
            .execute(arguments: [Int64(band), id])
    }

    private func sharingBand(with print: OriginPrint) throws -> Set<Int64> {
        if let bands { return bands.reports(sharing: print.bands) }
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
