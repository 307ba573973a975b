internal import Coding

/// What the audit log says of lines, facts, reports and sources, for those who read the record.
///
/// Kept apart from ``Corrections``, which change the record: a remark on a line changes nothing in it.
public struct Annotations: Sendable {
    private struct OfFact {
        var acceptance: Correction?
        var edits: [String: LineAnnotation.Edit] = [:]
    }

    /// Where a fact stands in its report.
    private struct Place: Hashable {
        var report: String
        var span: ScalarSpan
        var inTitle: Bool
    }

    private var facts: [FactKey: OfFact] = [:]
    private var places: Set<Place> = []
    private var notes: [LineAnnotation.Note] = []
    /// The facts behind the lines that notes are on, where they are on lines.
    private var lineFacts: [Int: Set<FactKey>] = [:]
    private var notesByFact: [FactKey: [Int]] = [:]
    private var notesByName: [String: [Int]] = [:]
    /// How far sources can be trusted.
    public private(set) var ratings = SourceRatings()

    /// Sums up a log; what was undone doesn't count.
    /// - Parameter log: the entries, in any order.
    public init(_ log: [Correction] = []) {
        for entry in log.standing { add(entry) }
        for key in Array(facts.keys) + Array(notesByFact.keys) {
            places.insert(Place(report: key.report, span: key.span, inTitle: key.inTitle))
        }
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { facts.isEmpty && notes.isEmpty && ratings.isEmpty }

    /// Whether something may be said of the facts behind an item, which are then to be looked up.
    public func mayBear(on item: RecordItem) -> Bool {
        !places.isEmpty
            && item.evidence.contains { cite in
                places.contains(
                    Place(report: cite.report, span: cite.span, inTitle: cite.inTitle == true)
                )
            }
    }

    /// What is said of an item.
    /// - Parameters:
    ///   - item: a line of the record.
    ///   - keys: the facts behind it; needed where it ``mayBear(on:)`` them.
    ///   - isThere: whether the record has a line of a name, such as `incidents:ID`.
    /// - Returns: nil where nothing is said.
    /// - Throws: what `isThere` throws.
    public func annotation(
        of item: RecordItem,
        facts keys: [FactKey],
        isThere: (String) throws -> Bool,
    ) rethrows -> LineAnnotation? {
        guard !isEmpty else { return nil }
        let (edits, notes) = (edits(keys), try notes(on: item, keys, isThere))
        let ratings = ratings.of(item.accordingTo + item.evidence.compactMap(\.outlet))
        let annotation = LineAnnotation(
            accepted: acceptance(keys),
            edited: edits.isEmpty ? nil : edits,
            notes: notes.isEmpty ? nil : notes,
            ratings: ratings.isEmpty ? nil : ratings
        )
        return annotation.isEmpty ? nil : annotation
    }

    /// The remarks on a report.
    public func notes(onReport report: String) -> [LineAnnotation.Note] {
        (notesByName[report] ?? []).compactMap { notes.indices.contains($0) ? notes[$0] : nil }
    }

    private func acceptance(_ keys: [FactKey]) -> LineAnnotation.Acceptance? {
        let accepting = keys.compactMap { facts[$0]?.acceptance }
        var entries: [Correction] = []
        for entry in accepting.sorted(by: { $0.id < $1.id }) where entries.last?.id != entry.id {
            entries.append(entry)
        }
        guard let last = entries.last else { return nil }
        var names: Set<String> = []
        return LineAnnotation.Acceptance(
            by: entries.map(\.by).filter { names.insert($0).inserted },
            at: last.at,
            entries: entries.map(\.id),
            facts: accepting.count,
            of: keys.count
        )
    }

    private func edits(_ keys: [FactKey]) -> [LineAnnotation.Edit] {
        keys.flatMap { facts[$0].map { Array($0.edits.values) } ?? [] }
            .sorted { $0.entry < $1.entry }
    }

    private func notes(
        on item: RecordItem,
        _ keys: [FactKey],
        _ isThere: (String) throws -> Bool,
    ) rethrows -> [LineAnnotation.Note] {
        guard !notes.isEmpty else { return [] }
        let names = [item.id, item.name] + Set(item.evidence.map(\.report))
        var numbers = Set(names.flatMap { notesByName[$0] ?? [] })
        let keys = Set(keys)
        for number in Set(keys.flatMap { notesByFact[$0] ?? [] }) where !numbers.contains(number) {
            guard let facts = lineFacts[number] else {
                numbers.insert(number)
                continue
            }
            // Its line has another name by now: it is the one with half of the facts or more.
            let note = notes[number]
            if note.isOnBoard(item.board), facts.intersection(keys).count * 2 >= facts.count,
                try !isThere(note.on)
            {
                numbers.insert(number)
            }
        }
        return numbers.sorted().map { notes[$0] }
    }

    private mutating func add(_ entry: Correction) {
        let why = entry.why.isEmpty ? nil : entry.why
        switch entry.action {
        case .accept(let keys):
            for key in keys { facts[key, default: OfFact()].acceptance = entry }
        case .reject(let keys):
            for key in keys { facts[key]?.acceptance = nil }
        case .edit(let key, let slot, let value):
            facts[key, default: OfFact()].edits[slot] = LineAnnotation.Edit(
                fact: key.description,
                slot: slot,
                value: value,
                by: entry.by,
                at: entry.at,
                entry: entry.id,
                why: why
            )
        case .note(let target, let remark):
            let number = notes.count
            notes.append(
                LineAnnotation.Note(
                    on: target,
                    text: remark.words,
                    by: entry.by,
                    at: entry.at,
                    entry: entry.id,
                    why: why
                )
            )
            notesByName[target, default: []].append(number)
            if let key = FactKey(target) {
                notesByFact[key, default: []].append(number)
            } else if !remark.facts.isEmpty {
                lineFacts[number] = Set(remark.facts)
                for key in remark.facts { notesByFact[key, default: []].append(number) }
            }
        case .rate(let source, let rating): ratings.rate(source, rating, in: entry)
        case .merge, .split, .link, .conflicts, .undo: break
        }
    }
}

extension LineAnnotation.Note {
    /// Whether a note that stays with the facts of its line may stand on a board: a dispute over an
    /// incident rests on the same facts and is another line.
    fileprivate func isOnBoard(_ board: String) -> Bool {
        guard let colon = on.firstIndex(of: ":") else { return true }
        let named = String(on[..<colon])
        return named == board || !RecordItem.boards.contains(named)
    }
}
