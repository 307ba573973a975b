internal import Coding

/// Finds what differs between two moments of the record.
public enum RecordChanges {
    /// What has changed from one set of lines to another, of the same parts of the record.
    ///
    /// A line whose id is another now (its place is told more exactly, say) is known by its sentences.
    /// - Parameters:
    ///   - old: the lines as they were.
    ///   - new: the lines as they are.
    /// - Returns: the changes, by board, id and kind.
    public static func between(_ old: [RecordItem], _ new: [RecordItem]) -> [RecordChange] {
        var changes: [RecordChange] = []
        var left = Dictionary(old.map { (Name($0), $0) }, uniquingKeysWith: { a, _ in a })
        var unknown: [RecordItem] = []
        for item in new {
            if let former = left.removeValue(forKey: Name(item)) {
                changes += differences(former, item)
            } else {
                unknown.append(item)
            }
        }
        var byCite: [Cite: Name] = [:]
        for (name, item) in left.sorted(by: { $0.key < $1.key }) {
            for cite in item.evidence where byCite[cite] == nil { byCite[cite] = name }
        }
        for item in unknown {
            let former = item.evidence.lazy.compactMap { byCite[$0] }
                .first { $0.board == item.board && left[$0] != nil }
            if let former, let old = left.removeValue(forKey: former) {
                changes += differences(old, item)
            } else {
                changes.append(change(.appeared, item, nil, headline(item), item.evidence))
            }
        }
        for item in left.values {
            changes.append(change(.gone, item, headline(item), nil, item.evidence))
        }
        return changes.sorted {
            ($0.board, $0.item, $0.what.rawValue) < ($1.board, $1.item, $1.what.rawValue)
        }
    }

    private struct Name: Hashable, Comparable {
        var board: String
        var id: String

        init(_ item: RecordItem) { (board, id) = (item.board, item.id) }

        static func < (a: Name, b: Name) -> Bool { (a.board, a.id) < (b.board, b.id) }
    }

    private static func differences(_ old: RecordItem, _ new: RecordItem) -> [RecordChange] {
        guard old != new else { return [] }
        let known = Set(old.evidence)
        let fresh = new.evidence.filter { !known.contains($0) }
        var changes: [RecordChange] = []
        func compare(_ what: RecordChange.What, _ a: String?, _ b: String?) {
            if a != b { changes.append(change(what, new, a, b, fresh)) }
        }
        compare(.standing, standing(old), standing(new))
        switch (old, new) {
        case (.incident(let a), .incident(let b)), (.period(let a), .period(let b)):
            compare(.killed, text(a.killed), text(b.killed))
            compare(.injured, text(a.injured), text(b.injured))
            compare(.place, a.place, b.place)
            compare(.date, a.date?.description, b.date?.description)
            compare(.responsibility, parties(a), parties(b))
            compare(.origins, String(a.origins), String(b.origins))
        case (.dispute(let a), .dispute(let b)):
            compare(.resolved, a.resolved?.answer, b.resolved?.answer)
        case (.claim(let a), .claim(let b)):
            compare(.origins, String(a.origins), String(b.origins))
        case (.impact(let a), .impact(let b)):
            compare(.origins, String(a.origins), String(b.origins))
        default: break
        }
        if old.isContested != new.isContested, old.board != "disputes" {
            compare(.contested, String(old.isContested), String(new.isContested))
        }
        return changes
    }

    private static func change(
        _ what: RecordChange.What,
        _ item: RecordItem,
        _ from: String?,
        _ to: String?,
        _ evidence: [Cite],
    ) -> RecordChange {
        RecordChange(
            at: evidence.compactMap(\.published).max {
                Instant.seconds($0) ?? .min < Instant.seconds($1) ?? .min
            },
            board: item.board,
            item: item.id,
            conflict: item.conflict,
            what: what,
            from: from,
            to: to,
            evidence: evidence
        )
    }

    private static func standing(_ item: RecordItem) -> String? {
        switch item {
        case .ceasefire(let item): item.standing
        case .talks(let item): item.standing
        case .crossing(let item): item.standing
        default: nil
        }
    }

    private static func text(_ toll: Toll?) -> String? {
        guard let toll else { return nil }
        func number(_ value: Int?) -> String { value.map(String.init) ?? "?" }
        return toll.min == toll.max
            ? number(toll.min) : "\(number(toll.min))–\(number(toll.max))"
    }

    private static func parties(_ item: IncidentRecord) -> String? {
        item.responsibility.isEmpty
            ? nil : item.responsibility.map(\.party).joined(separator: " | ")
    }

    /// What a line says, in short.
    private static func headline(_ item: RecordItem) -> String? {
        switch item {
        case .ceasefire(let item): item.standing
        case .talks(let item): item.standing
        case .crossing(let item): item.standing
        case .incident(let item), .period(let item):
            [item.type, item.place].compactMap { $0 }.joined(separator: ", ")
        case .impact(let item):
            [item.type, item.affected].compactMap { $0 }.joined(separator: ", ")
        case .claim(let item): item.about
        case .dispute(let item): item.question
        }
    }
}
