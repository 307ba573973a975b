internal import Coding

/// Puts together what one source says within a week in several reports, and finds who denies what
/// others assert.
struct ClaimLinking {
    /// The days of a ``Cell``: a claim is made at one time, and said again later it is another.
    static let stretch = 7
    /// A denial answers what was asserted up to four weeks before or after.
    static let reach = 4

    private struct Linked {
        var cell: Cell
        var record: ClaimRecord
        var words: Set<String>
        var request: Request?
    }

    private let reconciler: Reconciler
    private let claims: [Linked]
    private let byCell: [Cell: [Int]]
    private let assertionsByWord: [Cell: [String: [Int]]]

    init(_ seen: [Observation], _ reconciler: Reconciler) {
        struct Key: Hashable {
            var cell: Cell
            var bond: String
        }
        var groups: [Key: [(slots: Claim, observation: Observation)]] = [:]
        var order: [(key: Key, words: [String])] = []
        for item in seen {
            guard case .claim(let slots) = item.fact.content else { continue }
            let words = slots.about.map(reconciler.wording.words)
            let about = words ?? reconciler.wording.words("\(item.report.id) \(item.fact.evidence)")
            let said = [
                reconciler.names.key(for: slots.speaker ?? ""), slots.stance?.rawValue ?? "",
                about.joined(separator: " "),
            ]
            let key = Key(cell: item.cell, bond: item.bond ?? said.joined(separator: "|"))
            if groups[key] == nil { order.append((key, words ?? [])) }
            groups[key, default: []].append((slots, item))
        }
        let known = reconciler.wording.known
        self.reconciler = reconciler
        claims = order.compactMap { key, words in
            guard let group = groups[key], let record = Self.record(group, key.bond, reconciler)
            else { return nil }
            return Linked(
                cell: key.cell,
                record: record,
                // A day or a count in common says nothing of the matter.
                words: Set(words.filter { Int($0) == nil }),
                request: words.contains { known.isAsking($0) || known.isAskingFor($0) }
                    ? Self.request(record, reconciler) : nil
            )
        }
        byCell = Dictionary(grouping: claims.indices) { [claims] in claims[$0].cell }
        assertionsByWord = Self.assertions(claims, byCell)
    }

    /// Where the assertions are that a denial may stand against, cell by cell and word by word.
    private static func assertions(
        _ claims: [Linked],
        _ byCell: [Cell: [Int]]
    ) -> [Cell: [String: [Int]]] {
        let denied = byCell.filter {
            $0.value.contains { Contradictions.isDenial(claims[$0].record) }
        }
        return Set(denied.keys.flatMap(\.surroundings)).reduce(into: [:]) { found, cell in
            var byWord: [String: [Int]] = [:]
            for i in byCell[cell] ?? [] where Contradictions.isAssertion(claims[i].record) {
                for word in claims[i].words { byWord[word, default: []].append(i) }
            }
            found[cell] = byWord
        }
    }

    /// The claims of a cell, in the order of publication.
    func records(of cell: Cell) -> [ClaimRecord] { (byCell[cell] ?? []).map { claims[$0].record } }

    /// The denials of a cell that stand against an assertion.
    func contradictions(of cell: Cell) -> [Dispute] {
        let denials = (byCell[cell] ?? []).map { claims[$0] }.filter {
            Contradictions.isDenial($0.record) && $0.words.count > 1
        }
        return Contradictions.merged(
            denials.compactMap { denial in
                let near = cell.surroundings.flatMap { cell in
                    Set(denial.words.flatMap { assertionsByWord[cell]?[$0] ?? [] }).sorted()
                }
                let alike = near.map { claims[$0] }.filter {
                    $0.record.speaker != denial.record.speaker
                        && Contradictions.isOfSame(denial.words, $0.words)
                }
                let content = ClaimContent(denial.record, reconciler)
                let against = alike.isEmpty ? [] : ofSameParties(content, denial, alike)
                guard !against.isEmpty else { return nil }
                return Contradictions.dispute(
                    denial.record,
                    against: against.map(\.record),
                    content: content,
                    words: denial.words,
                    cell: cell
                )
            }
        )
    }

    /// Those of whom none speaks of other parties than a denial does: that one side opened fire isn't
    /// denied by the other's denying that it did.
    private func ofSameParties(
        _ content: ClaimContent?,
        _ denial: Linked,
        _ claims: [Linked]
    ) -> [Linked] {
        func parties(_ content: ClaimContent?, _ claim: Linked) -> Set<String> {
            content?.parties(on: claim.record.evidence.days?.to, reconciler) ?? []
        }
        let own = parties(content, denial)
        guard !own.isEmpty else { return claims }
        return claims.filter { claim in
            let others = parties(ClaimContent(claim.record, reconciler), claim)
            return others.isEmpty || !others.isDisjoint(with: own)
        }
    }

    /// Who asked for what, where several sides are said to have: each in the cell of its first claim.
    func requests(of cell: Cell) -> [Dispute] {
        let own = Set((byCell[cell] ?? []).compactMap { claims[$0].request?.thing })
        return own.sorted { $0.rawValue < $1.rawValue }.compactMap { thing in
            func words(_ cells: [Cell]) -> [RequestDispute.Word] {
                cells.flatMap { byCell[$0] ?? [] }.compactMap { i in
                    guard let request = claims[i].request, request.thing == thing else {
                        return nil
                    }
                    return RequestDispute.Word(request: request, claim: claims[i].record)
                }
            }
            let near = cell.surroundings.sorted()
            guard words(near.filter { $0 < cell }).isEmpty else { return nil }
            return RequestDispute.of(words(near), thing, cell)
        }
    }

    private static func request(_ claim: ClaimRecord, _ reconciler: Reconciler) -> Request? {
        guard Contradictions.isAssertion(claim), let conflict = claim.conflict,
            let request = claim.about.flatMap({
                Request($0, on: claim.evidence.days?.to, reconciler)
            }),
            request.isOfSides(of: conflict, reconciler)
        else { return nil }
        return request
    }

    private static func record(
        _ group: [(slots: Claim, observation: Observation)],
        _ bond: String,
        _ reconciler: Reconciler,
    ) -> ClaimRecord? {
        guard let (first, observation) = group.first else { return nil }
        let key = reconciler.names.key(for: first.speaker ?? "")
        let seen = group.map(\.observation)
        let via = Set(group.flatMap(\.slots.via.names)).sorted()
        return ClaimRecord(
            id: StableName.of("claim", observation.cell, bond),
            conflict: observation.conflict,
            speaker: first.speaker,
            speakerRole: group.lazy.compactMap(\.slots.speakerRole).first,
            speakerCountry: first.speakerCountry.isEmpty ? nil : first.speakerCountry,
            sourceKind: first.sourceKind,
            via: via.isEmpty ? nil : via,
            stance: first.stance,
            about: first.about,
            origins: seen.originCount { _ in key.isEmpty ? nil : key },
            evidence: seen.cites
        )
    }
}
