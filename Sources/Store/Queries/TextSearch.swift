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
    /// Everything, where every report is entered through this search.
    private var all: Everything?

    private struct Everything {
        var bands = BandIndex()
        /// Reports by their outlets.
        var published = OutletIndex(window: Origins.rewriteWindow)
        /// Reports by the outlets that they name.
        var quotes = OutletIndex(window: Origins.rewriteWindow)
    }

    /// Searches a database.
    /// - Parameters:
    ///   - db: the database.
    ///   - holdsAll: whether it holds no report yet, so that all come through this search: it then
    ///     looks nothing up in the tables and holds back what it would write.
    init(_ db: Database, holdsAll: Bool = false) {
        self.db = db
        if holdsAll { all = Everything() }
    }

    /// Ends the holding back.
    /// - Returns: what was held back and is still to be written.
    func heldBack() -> TextIndexRows? {
        guard let quotes = all?.quotes else { return nil }
        all = nil
        return TextIndexRows(db, quotes: quotes, fingerprints: fingerprints)
    }

    /// Enters where a report is looked for.
    /// - Parameters:
    ///   - print: what it is looked for by.
    ///   - id: its row among the present ones.
    ///   - former: what it was looked for by till now; nil for one that is new.
    /// - Throws: what SQLite throws.
    func index(_ print: OriginPrint, as id: Int64, former: OriginPrint?) throws {
        if let former { try remove(former, id) }
        fingerprints[id] = .some(print.fingerprint)
        let names = print.quoted.filter { !$0.contains("\n") }
        guard all == nil else {
            // Of a report that is read anew the bands of before stay here: they may bring up one more
            // to be compared.
            all?.bands.insert(print.bands, id)
            if let outlet = print.outlet { all?.published.insert(outlet, print.moment.known, id) }
            for name in names { all?.quotes.insert(name, print.moment.known, id) }
            return
        }
        for number in print.bands { try insert(number, id) }
        try ManyRows(db, into: "quote", ["outlet", "moment", "presentId"]).insert(
            names.flatMap {
                [$0.databaseValue, print.moment.known.databaseValue, id.databaseValue]
            }
        )
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

    private func remove(_ print: OriginPrint, _ id: Int64) throws {
        guard all == nil else {
            let moment = print.moment.known
            if let outlet = print.outlet { all?.published.remove(outlet, moment, id) }
            for name in print.quoted { all?.quotes.remove(name, moment, id) }
            return
        }
        let band = try db.cachedStatement(sql: "DELETE FROM band WHERE band = ? AND presentId = ?")
        for number in print.bands { try band.execute(arguments: [Int64(number), id]) }
        let quote = try db.cachedStatement(
            sql: "DELETE FROM quote WHERE outlet = ? AND presentId = ?"
        )
        for name in print.quoted { try quote.execute(arguments: [name, id]) }
    }

    private func insert(_ band: UInt32, _ id: Int64) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO band (band, presentId) VALUES (?, ?)")
            .execute(arguments: [Int64(band), id])
    }

    private func sharingBand(with print: OriginPrint) throws -> Set<Int64> {
        if let all { return all.bands.reports(sharing: print.bands) }
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
        if let all { return Self.naming(print, among: all) }
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

    private static func naming(_ print: OriginPrint, among all: Everything) -> Set<Int64> {
        var found: Set<Int64> = []
        func add(_ index: OutletIndex, _ outlet: String) {
            found.formUnion(index.reports(of: outlet, near: print.moment.known))
        }
        for name in print.quoted where name != print.outlet { add(all.published, name) }
        if let outlet = print.outlet { add(all.quotes, outlet) }
        return found
    }
}
