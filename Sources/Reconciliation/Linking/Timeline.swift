internal import Coding

/// A status that one observation gives.
struct StatusWord {
    var status: String
    var date: DayInterval?
    var observation: Observation
    var general = false
}

/// The statuses of one thing in the order of time.
enum Timeline {
    /// Each status and day once, with all who say so.
    /// - Parameters:
    ///   - words: what is said.
    ///   - byReport: whether statuses without a day stay apart by the day of their reports: that
    ///     something is shut still is news.
    /// - Returns: the positions, the earliest first.
    static func history(_ words: [StatusWord], byReport: Bool = false) -> [Position] {
        var groups: [String: [StatusWord]] = [:]
        for word in words {
            let published = byReport ? word.observation.published?.description : nil
            let day = word.date?.description ?? published.map { "as of \($0)" } ?? ""
            let key = "\(day) \(word.status) \(word.general)"
            groups[key, default: []].append(word)
        }
        return groups.keys.sorted().compactMap { groups[$0].flatMap(position) }
            .sorted { order($0) < order($1) }
    }

    /// The latest dated word of each source, the report's own voice being one.
    static func positions(_ words: [StatusWord]) -> [Position] {
        var latest: [String: StatusWord] = [:]
        for word in words where !word.general {
            let key = word.observation.source ?? ""
            if let old = latest[key], day(old) > day(word) { continue }
            latest[key] = word
        }
        var groups: [String: [StatusWord]] = [:]
        for key in latest.keys.sorted() {
            guard let word = latest[key] else { continue }
            groups[word.status, default: []].append(word)
        }
        return groups.keys.sorted().compactMap { status in
            groups[status].flatMap { words in
                var position = position(words)
                let days = Set(words.map(\.date))
                if days.count > 1 { position?.date = nil }
                return position
            }
        }.sorted { order($0) < order($1) }
    }

    /// The day of a word: its own, else that of its report.
    static func day(_ word: StatusWord) -> Day {
        word.date?.to ?? word.observation.published ?? Day(ordinal: .min)
    }

    /// The word with the latest day of its own; without one, the latest report's.
    static func last(_ words: [StatusWord]) -> StatusWord? {
        let dated = words.filter { $0.date != nil && !$0.general }
        let named = words.filter { !$0.general }
        let choice = dated.isEmpty ? (named.isEmpty ? words : named) : dated
        return choice.enumerated().max { (day($0.1), $0.0) < (day($1.1), $1.0) }?.1
    }

    private static func position(_ words: [StatusWord]) -> Position? {
        guard let first = words.first else { return nil }
        let seen = words.map(\.observation)
        return Position(
            status: first.status,
            date: first.date,
            asOf: seen.compactMap(\.published).max(),
            accordingTo: seen.sources,
            origins: seen.originCount,
            evidence: seen.cites,
            general: first.general ? true : nil
        )
    }

    private static func order(_ position: Position) -> String {
        let day = position.date?.from ?? position.asOf
        return "\(day?.description ?? "9999") \(position.date == nil) \(position.status)"
    }
}

extension Sequence<String> {
    /// The most frequent one, the first of the alphabet where several are.
    var commonest: String? {
        var counts: [String: Int] = [:]
        for item in self { counts[item, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
