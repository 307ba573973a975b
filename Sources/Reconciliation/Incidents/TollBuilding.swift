internal import Coding

/// Counts of the dead or the injured, source by source.
///
/// A source's later count of the same people replaces its earlier one; one that says that it comes on
/// top ("another three") is added to it.
enum TollBuilding {
    private struct Key: Hashable {
        var source: String?
        var who: String
    }

    /// One source's counts of the same people, in the order of publication.
    private struct Series {
        var counts: [(count: Count, seen: [Observation])] = []

        mutating func add(_ next: Count, _ observation: Observation, isAddition: Bool) {
            guard let last = counts.last else {
                counts.append((next, [observation]))
                return
            }
            if isAddition {
                // Told again it is the same addition.
                if last.count.text?.hasSuffix(next.text ?? "") == true {
                    counts[counts.count - 1].seen.append(observation)
                } else {
                    counts.append((last.count.adding(next), last.seen + [observation]))
                }
            } else if last.count.min == next.min, last.count.max == next.max {
                counts[counts.count - 1].seen.append(observation)
            } else {
                counts.append((next, [observation]))
            }
        }
    }

    static func toll(_ words: [IncidentWord], _ wording: Wording, _ count: (Incident) -> Count?)
        -> Toll?
    {
        var series: [Key: Series] = [:]
        var order: [Key] = []
        for word in words {
            guard let number = count(word.slots) else { continue }
            let said = wording.all(number.text ?? "")
            let isAddition = wording.known.isAddition(said)
            let who = wording.words(number.who ?? (isAddition ? "" : number.text) ?? "")
                .filter { Int($0) == nil }
            let key = Key(source: word.observation.source, who: who.joined(separator: " "))
            if series[key] == nil { order.append(key) }
            series[key, default: Series()].add(
                number,
                word.observation,
                isAddition: isAddition
            )
        }
        let claims = order.compactMap { series[$0].flatMap(claim) }
        guard !claims.isEmpty else { return nil }
        let isOpen = claims.contains { $0.max == nil }
        return Toll(
            min: claims.compactMap(\.min).min(),
            max: isOpen ? nil : claims.compactMap(\.max).max(),
            by: claims
        )
    }

    private static func claim(_ series: Series) -> Toll.Claim? {
        guard let (count, seen) = series.counts.last else { return nil }
        let earlier = series.counts.dropLast().map { count, seen in
            Toll.Earlier(
                min: count.min,
                max: count.max,
                text: count.text,
                asOf: seen.last?.published
            )
        }
        return Toll.Claim(
            accordingTo: seen.sources,
            min: count.min,
            max: count.max,
            text: count.text,
            who: count.who,
            asOf: seen.compactMap(\.published).max(),
            origins: seen.originCount,
            evidence: seen.cites,
            earlier: earlier.isEmpty ? nil : Array(earlier)
        )
    }
}

extension Count {
    /// This and as many again as `more` says; an open end stays open.
    fileprivate func adding(_ more: Count) -> Count {
        func sum(_ a: Int?, _ b: Int?) -> Int? {
            guard let a, let b else { return nil }
            return a.addingReportingOverflow(b).overflow ? nil : a + b
        }
        return Count(
            min: sum(min, more.min),
            max: sum(max, more.max),
            text: [text, more.text].compactMap { $0 }.joined(separator: " + "),
            who: who ?? more.who
        )
    }
}
