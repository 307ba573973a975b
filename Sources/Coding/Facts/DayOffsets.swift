import Language

/// What a sentence tells so many days after or before something else: *a day after shots were
/// exchanged*, *two days before the talks*.
///
/// The other thing is not of the day of the clause that it hangs on: its day is counted from there,
/// and that of the clause from it where only it has one.
struct DayOffsets {
    /// One distance between two acts.
    struct Offset {
        /// The words of the other thing.
        let tokens: ClosedRange<Int>
        /// The head of those words.
        let head: Int
        /// The word above, on which the distance hangs.
        let anchor: Int
        /// How many days the clause above lies after the other thing, below zero for before it; nil
        /// where the words don't tell: *days after*.
        let days: ClosedRange<Int>?
    }

    private let document: Document
    private let offsets: [Offset]

    init(_ analysis: Analysis) {
        document = analysis.document
        offsets = analysis.document.tokens.form.indices.compactMap { Self.offset(at: $0, analysis) }
    }

    /// The distance to what a token is part of, the nearest one; nil for what stands in no such words.
    func over(_ token: Int) -> Offset? {
        offsets.filter { $0.tokens.contains(token) }.min { $0.tokens.count < $1.tokens.count }
    }

    /// The distances that hang on the sentence of a token and that it is not under.
    func beside(_ token: Int) -> [Offset] {
        let sentence = document.tokens.sentence[token]
        return offsets.filter {
            document.tokens.sentence[$0.head] == sentence && !$0.tokens.contains(token)
        }
    }

    /// Whether two tokens lie on two sides of a distance, so that the day of one is not the other's.
    func separate(_ a: Int, _ b: Int) -> Bool { over(a)?.tokens != over(b)?.tokens }

    // MARK: Reading

    /// The distance that *after* or *before* ends.
    private static func offset(at mark: Int, _ analysis: Analysis) -> Offset? {
        let document = analysis.document
        let tokens = document.tokens
        let isAfter = analysis.words.later.contains(tokens.form[mark])
        guard isAfter || analysis.words.sooner.contains(tokens.form[mark]),
            tokens.relation[mark] == .mark || tokens.relation[mark] == .case,
            let (unit, days) = length(before: mark, analysis)
        else { return nil }
        let head = Int(tokens.head[mark])
        guard head > mark, var anchor = above(head, document) else { return nil }
        // *The day after the raid*: the day may stand between the two.
        if unit.contains(anchor) {
            guard let next = above(anchor, document) else { return nil }
            anchor = next
        }
        let words = document.subtree(of: head)
        guard !words.contains(anchor) else { return nil }
        return Offset(
            tokens: max(mark, words.lowerBound)...words.upperBound,
            head: head,
            anchor: anchor,
            days: isAfter ? days : days.map { -$0.upperBound ... -$0.lowerBound }
        )
    }

    private static func above(_ token: Int, _ document: Document) -> Int? {
        let head = Int(document.tokens.head[token])
        return head < 0 ? nil : head
    }

    /// The length of time right before a word and how many days it may be, nil for a vague one.
    private static func length(before mark: Int, _ analysis: Analysis)
        -> (tokens: Range<Int>, days: ClosedRange<Int>?)?
    {
        let document = analysis.document
        let last = mark - 1
        guard last >= 0, document.tokens.sentence[last] == document.tokens.sentence[mark] else {
            return nil
        }
        if analysis.timeAt[last] >= 0 {
            let time = analysis.times[Int(analysis.timeAt[last])]
            // Hours away may be the same day.
            guard time.type == .duration, !time.value.hasPrefix(clockUnits),
                !time.tokens.contains(where: { isGoverned($0, but: mark, document) })
            else { return nil }
            return (time.tokens, time.modifier == nil ? days(time.value) : nil)
        }
        // *The day after the raid.*
        guard analysis.words.oneDay.contains(document.tokens.form[last]),
            !isGoverned(last, but: mark, document)
        else { return nil }
        return (last..<mark, 1...1)
    }

    /// *For two days after the raid* is how long, not how far away.
    private static func isGoverned(_ token: Int, but mark: Int, _ document: Document) -> Bool {
        document.children(of: token).contains {
            document.tokens.relation[Int($0)] == .case && Int($0) != mark
        }
    }

    /// The days of a TIMEX3 duration: *P3D*; a week may be a day more or less.
    private static func days(_ value: String) -> ClosedRange<Int>? {
        guard value.first == "P", let count = Int(value.dropFirst().dropLast()), count > 0,
            count <= longest
        else { return nil }
        switch value.last {
        case "D": return count...count
        case "W": return 6 * count...8 * count
        default: return nil
        }
    }

    /// So many days or weeks are counted; more are said roughly.
    private static let longest = 31
    /// How TIMEX3 begins a length of hours, minutes or seconds.
    private static let clockUnits = "PT"
}
