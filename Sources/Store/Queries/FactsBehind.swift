internal import Coding
internal import FoundationEssentials
internal import GRDB
internal import Reconciliation

/// Finds the facts on which items of the record rest.
final class FactsBehind {
    /// A fact that an item may rest on: it cites its sentence.
    private struct Candidate {
        var key: FactKey
        var cell: Cell
    }

    private let db: Database
    private let reconciler: Reconciler
    private let moment: Moment?
    private let observations: (Set<Cell>) throws -> [Observation]
    private var known: [Set<Cell>: [String: [FactKey]]] = [:]

    /// Looks up facts.
    /// - Parameters:
    ///   - db: the database.
    ///   - reconciler: makes the items.
    ///   - moment: when; nil for now.
    ///   - observations: those of the surroundings of cells; from the database if not given.
    init(
        _ db: Database,
        _ reconciler: Reconciler,
        at moment: Moment? = nil,
        observations: ((Set<Cell>) throws -> [Observation])? = nil,
    ) {
        self.db = db
        self.reconciler = reconciler
        self.moment = moment
        self.observations =
            observations ?? ObservationQuery(db, CellRows(db), at: moment).surroundings
    }

    /// The keys of the facts from which an item was made, in the order of its evidence.
    func facts(of item: RecordItem) throws -> [FactKey] {
        var candidates: [Candidate] = []
        var isSure = true
        for cite in item.evidence {
            let found = try cited(cite, item.kinds)
            isSure = isSure && found.count < 2
            candidates += found
        }
        var seen: Set<FactKey> = []
        let keys = candidates.map(\.key).filter { seen.insert($0).inserted }
        guard !isSure else { return keys }
        let behind = try made(in: Set(candidates.map(\.cell)))[item.name].map(Set.init)
        return behind.map { behind in keys.filter(behind.contains) } ?? keys
    }

    private func made(in cells: Set<Cell>) throws -> [String: [FactKey]] {
        if let known = known[cells] { return known }
        let made = reconciler.facts(behind: cells, from: try observations(cells))
        known[cells] = made
        return made
    }

    /// The facts of some kinds in the sentence of a citation that its rule has read.
    private func cited(_ cite: Cite, _ kinds: Set<String>) throws -> [Candidate] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT observation.body, cell.name AS cell FROM observation
                        JOIN present ON present.id = presentId
                        JOIN cell ON cell.id = cellId
                    WHERE present.name = ?1 AND spanStart = ?2 AND spanEnd = ?3
                        AND (until IS NULL AND ?4 IS NULL
                            OR since <= ?4 AND (until IS NULL OR until > ?4))
                    ORDER BY ordinal
                    """
            ),
            arguments: [cite.report, cite.span.start, cite.span.end, moment?.milliseconds]
        )
        return try rows.compactMap { row in
            guard let cell = Cell(row["cell"] as String) else {
                throw DatabaseError(message: "a cell has no name")
            }
            let seen = try Observation(
                bytes: [UInt8](row["body"] as Data),
                report: ReportHead(id: cite.report, outlet: nil, published: nil, url: nil),
                cell: cell
            )
            guard kinds.contains(seen.key.kind), seen.fact.inTitle == (cite.inTitle == true),
                seen.fact.rule == cite.rule
            else { return nil }
            return Candidate(key: seen.key, cell: cell)
        }
    }
}

extension RecordItem {
    /// The kinds of facts it rests on.
    fileprivate var kinds: Set<String> {
        switch self {
        case .ceasefire: ["ceasefire"]
        case .talks: ["talks"]
        case .incident, .period: ["incident"]
        case .crossing: ["crossing"]
        case .impact: ["impact"]
        case .claim: ["claim"]
        case .dispute(let item):
            [item.about.split(separator: ":").first.map(String.init) ?? ""]
        }
    }
}
