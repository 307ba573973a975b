internal import Coding

/// A status that one observation gives.
struct StatusWord {
    var status: String
    var date: DayInterval?
    var observation: Observation
    /// Whether it is said of a group, such as all crossings.
    var general = false

    init(_ status: String, _ date: DayInterval?, _ observation: Observation) {
        self.status = status
        // What is so as of the report's day has no day of its own.
        self.date = observation.fact.links.isAsOf ? nil : date
        self.observation = observation
    }

    /// Whether it is told as a fact: only that moves a standing on.
    var isFirm: Bool {
        let factuality = observation.fact.factuality
        return factuality == .happened || factuality == .ongoing
    }

    /// Whether it is told not to be so.
    var isDenied: Bool {
        let factuality = observation.fact.factuality
        return factuality == .denied || factuality == .negated
    }
}

/// The statuses of one thing in the order of time.
enum Timeline {
    /// Each status and day once, with all who say so.
    /// - Parameters:
    ///   - words: what is said.
    ///   - byReport: whether statuses without a day stay apart by the day of their reports: that
    ///     something is shut still is news.
    ///   - others: positions of things said of more than this one.
    /// - Returns: the positions, the earliest first.
    static func history(
        _ words: [StatusWord],
        byReport: Bool = false,
        with others: [Position] = [],
    ) -> [Position] {
        sorted(statuses(words, byReport: byReport) + others)
    }

    /// Each status and day once, in the order in which they are first given.
    static func statuses(_ words: [StatusWord], byReport: Bool) -> [Position] {
        struct Key: Hashable {
            var status: String
            var date: DayInterval?
            var published: Day?
            var isGeneral: Bool
            var factuality: Factuality
        }
        var groups: [Key: [StatusWord]] = [:]
        var order: [Key] = []
        for word in words {
            let key = Key(
                status: word.status,
                date: word.date,
                published: byReport && word.date == nil ? word.observation.published : nil,
                isGeneral: word.general,
                factuality: word.isFirm ? .happened : word.observation.fact.factuality
            )
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(word)
        }
        return order.compactMap { groups[$0].flatMap(position) }
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
            let factuality = word.isFirm ? "" : word.observation.fact.factuality.rawValue
            groups["\(word.status) \(factuality)", default: []].append(word)
        }
        return sorted(
            groups.keys.sorted().compactMap { key in
                groups[key].flatMap { words in
                    var position = position(words)
                    if Set(words.map(\.date)).count > 1 { position?.date = nil }
                    return position
                }
            }
        )
    }

    /// The day of a word: its own, else that of its report.
    static func day(_ word: StatusWord) -> Day {
        word.date?.to ?? word.observation.published ?? Day(ordinal: .min)
    }

    /// The words by their days; those of one day in the order in which they were published.
    static func ordered(_ words: [StatusWord]) -> [StatusWord] {
        words.enumerated().sorted { (day($0.element), $0.offset) < (day($1.element), $1.offset) }
            .map(\.element)
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
            general: first.general ? true : nil,
            factuality: first.isFirm ? nil : first.observation.fact.factuality
        )
    }

    /// How far on in a life each status is.
    private static let progress: [String: Int] = Dictionary(
        Ceasefire.Status.allCases.map(\.rawValue).enumerated().map { ($1, $0) }
            + Talks.Status.allCases.map(\.rawValue).enumerated().map { ($1, $0) },
        uniquingKeysWith: max
    )

    /// By day, those with a day of their own first, then as a life goes: what is planned goes on and
    /// ends.
    private static func sorted(_ positions: [Position]) -> [Position] {
        func rank(_ position: Position) -> (Int32, Int, Int, String) {
            let day = position.date?.from ?? position.asOf
            return (
                day?.ordinal ?? .max, position.date == nil ? 1 : 0,
                progress[position.status] ?? 0, position.status
            )
        }
        return positions.enumerated().sorted {
            let (a, b) = (rank($0.element), rank($1.element))
            return a == b ? $0.offset < $1.offset : a < b
        }.map(\.element)
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
