public import Coding

/// Makes the record out of readings, a cell at a time.
///
/// ```swift
/// let seen = reconciler.observations(in: reading)
/// let items = reconciler.items(of: cell, from: observationsOfItsSurroundings)
/// ```
/// Everything here is a pure function: the same observations in any order give the same items.
public struct Reconciler: Sendable {
    let names: any NameKeys
    let wording: Wording
    let finder: ConflictFinder
    let definitions: [ConflictDefinition]
    /// The names as they are without those that conflicts give.
    private let known: any NameKeys

    /// Makes a reconciler.
    /// - Parameters:
    ///   - names: tells which names mean the same.
    ///   - words: the words that comparing passes over.
    ///   - conflicts: the conflicts that an analyst has named.
    public init(
        names: any NameKeys = PlainNames(),
        words: ComparingWords = ComparingWords(),
        conflicts: [ConflictDefinition] = [],
    ) {
        known = names
        let names = conflicts.isEmpty ? names : NamedParties(conflicts, over: names)
        self.names = names
        wording = Wording(words)
        finder = ConflictFinder(conflicts, names: names, wording: wording)
        definitions = conflicts
    }

    /// The same with the conflicts that an analyst has named, in place of its own; itself where there
    /// are none.
    public func naming(_ conflicts: [ConflictDefinition]) -> Reconciler {
        conflicts.isEmpty
            ? self : Reconciler(names: known, words: wording.known, conflicts: conflicts)
    }

    /// What a reading adds to the record, each fact with the cell it belongs to.
    /// - Parameters:
    ///   - reading: what was read in one report.
    ///   - corrections: what an analyst has said of its facts.
    ///   - origin: the id of the first report of its origin; its own where none is given.
    /// - Returns: one observation a fact, less those rejected, in the order of the facts.
    public func observations(
        in reading: Reading,
        corrections: Corrections = Corrections(),
        origin: String? = nil,
    ) -> [Observation] {
        let info = reading.report
        let report = ReportHead(
            id: info.id,
            outlet: info.outlet,
            published: info.published,
            url: info.url
        )
        let main = finder.mainPair(reading)
        let title = info.title.map(SpannedText.init)
        let text = info.text.map(SpannedText.init)
        return zip(reading.facts, FactKey.keys(of: reading)).compactMap { fact, key in
            let correction = corrections[key]
            guard !correction.isRejected else { return nil }
            let fact = correction.apply(to: fact)
            let conflict = correction.conflict ?? finder.conflict(of: fact, main: main)
            let parties = finder.parties(fact)
            return Observation(
                key: key,
                cell: correction.cell
                    ?? cell(of: fact, conflict, parties, published: report.day, main: main),
                fact: fact,
                report: report,
                text: (fact.inTitle ? title : text)?.words(at: fact.evidence),
                source: fact.accordingTo.map { names.key(for: Wording.speaker($0)) },
                parties: parties,
                conflict: conflict,
                location: Self.place(of: fact).flatMap { Location(of: $0, in: reading) },
                origin: origin,
                bond: correction.bond
            )
        }
    }

    /// The items of a cell.
    /// - Parameters:
    ///   - cell: the part of the record.
    ///   - observations: all observations of its ``Cell/surroundings``, in any order.
    /// - Returns: the items; the same whatever the order.
    public func items(of cell: Cell, from observations: [Observation]) -> [RecordItem] {
        items(of: [cell], from: observations)[cell] ?? []
    }

    /// The items of several cells at once.
    /// - Parameters:
    ///   - cells: the parts of the record.
    ///   - observations: at least all observations of their ``Cell/surroundings``, in any order.
    /// - Returns: the items of each cell that has any.
    public func items(of cells: Set<Cell>, from observations: [Observation]) -> [Cell: [RecordItem]]
    {
        struct Part: Hashable {
            var board: Cell.Board
            var scope: String
            init(_ cell: Cell) { (board, scope) = (cell.board, cell.scope) }
        }
        let seen = Dictionary(grouping: observations) { Part($0.cell) }
        var made: [Cell: [RecordItem]] = [:]
        for (part, cells) in Dictionary(grouping: cells, by: Part.init) {
            let seen = (seen[part] ?? []).sorted(by: Observation.isBefore)
            made.merge(items(of: cells, part.board, seen)) { $1 }
        }
        return made
    }

    /// The items of all cells that the observations belong to.
    public func items(_ observations: [Observation]) -> [RecordItem] {
        items(of: Set(observations.map(\.cell)), from: observations).values.flatMap { $0 }
    }

    /// The items of cells of one board and scope; only some boards are cut by time as well.
    private func items(of cells: [Cell], _ board: Cell.Board, _ seen: [Observation])
        -> [Cell: [RecordItem]]
    {
        func each(_ items: (Cell) -> [RecordItem]) -> [Cell: [RecordItem]] {
            Dictionary(uniqueKeysWithValues: cells.map { ($0, items($0)) })
        }
        switch board {
        case .ceasefires:
            return each { _ in
                CeasefireLinking.records(seen, self).flatMap {
                    [.ceasefire($0)] + Disputes.of($0).map(RecordItem.dispute)
                }
            }
        case .talks:
            return each { _ in
                TalksLinking.records(seen, self).flatMap {
                    [.talks($0)] + Disputes.of($0).map(RecordItem.dispute)
                }
            }
        case .crossings:
            return each { _ in
                CrossingLinking.records(seen, self).flatMap {
                    [.crossing($0)] + Disputes.of($0).map(RecordItem.dispute)
                }
            }
        case .periods:
            return each { _ in PeriodLinking.records(seen, self).map(RecordItem.period) }
        case .incidents:
            let records = IncidentLinking(seen, self).records(of: Set(cells))
            return each { cell in
                (records[cell] ?? []).flatMap {
                    [.incident($0)] + Disputes.of($0, wording).map(RecordItem.dispute)
                }
            }
        case .impacts:
            let byCell = Dictionary(grouping: seen, by: \.cell)
            return each { ImpactLinking.records(byCell[$0] ?? [], self).map(RecordItem.impact) }
        case .claims:
            let linking = ClaimLinking(seen, self)
            return each { cell in
                linking.records(of: cell).map(RecordItem.claim)
                    + linking.contradictions(of: cell).map(RecordItem.dispute)
                    + linking.requests(of: cell).map(RecordItem.dispute)
            }
        }
    }

    /// Where a fact is, as it names the place.
    private static func place(of fact: Fact) -> String? {
        switch fact.content {
        case .incident(let slots): slots.place
        case .crossing(let slots): slots.name
        case .claim, .ceasefire, .talks, .impact: nil
        }
    }

    /// The part of the record to which a fact belongs.
    private func cell(
        of fact: Fact,
        _ conflict: String?,
        _ parties: [String],
        published: Day?,
        main: ConflictFinder.Pair?,
    ) -> Cell {
        let scope = conflict ?? ""
        switch fact.content {
        case .ceasefire: return Cell(.ceasefires, scope)
        case .talks: return Cell(.talks, scope)
        case .crossing(let slots):
            let countries = slots.countries.sorted().joined(separator: "-").lowercased()
            return Cell(.crossings, countries.isEmpty ? scope : countries)
        case .incident(let slots):
            let region = region(of: slots, parties, main: main)
            if let date = slots.date, IncidentLinking.isPeriod(date) {
                return Cell(.periods, "\(region) \(date)")
            }
            return Cell.at(slots.date?.from ?? published, .incidents, region)
        case .impact: return Cell.at(published, .impacts, scope)
        case .claim: return Cell.at(published, .claims, scope)
        }
    }

    /// The part of the world of an incident: of its country, else of who did it, else of whom the
    /// report speaks most.
    private func region(
        of slots: Incident,
        _ parties: [String],
        main: ConflictFinder.Pair?,
    ) -> String {
        let keys = slots.country.names.sorted() + parties + (main.map { [$0.a, $0.b] } ?? [])
        return keys.lazy.map(names.region).first { !$0.isEmpty } ?? ""
    }
}
