internal import Coding

/// Of whom a count tells, as far as its words say.
struct CountedGroup {
    /// How two counts lie to each other.
    enum Relation {
        /// They count the same people.
        case same
        /// The first counts everybody, the other some of them.
        case whole
        /// The first counts some of those whom the other counts.
        case part
        /// They count different people.
        case other
    }

    /// Whether the words say that all are counted, whoever they were: *people*.
    private let isAll: Bool
    /// The words that say who; none where all are counted or nothing is said.
    private let words: Set<String>
    /// The kinds of people that the words name: *soldiers*, *civilians*.
    private let kinds: Set<Int>
    /// The words besides: *Pakistani* soldiers.
    private let rest: Set<String>

    init(_ who: String?, _ wording: Wording) {
        let all = Set(wording.words(who ?? "")).filter { Int($0) == nil }
        isAll = all.contains(where: wording.known.isGeneralOfPeople)
        words = isAll ? [] : all
        kinds = Set(words.compactMap(wording.known.kindOfPeople))
        rest = words.filter { wording.known.kindOfPeople($0) == nil }
    }

    func relation(to other: CountedGroup) -> Relation {
        // Of whom nothing is said, nothing can be said against counts of some.
        if words.isEmpty { return other.words.isEmpty ? .same : isAll ? .whole : .other }
        if other.words.isEmpty { return other.isAll ? .part : .other }
        guard !kinds.isEmpty, !other.kinds.isEmpty else {
            return words.isDisjoint(with: other.words) ? .other : .same
        }
        // *Pakistani soldiers* and *Afghan soldiers* are two groups, *soldiers* may be either.
        let isApart = !rest.isEmpty && !other.rest.isEmpty && rest.isDisjoint(with: other.rest)
        return kinds.isDisjoint(with: other.kinds) || isApart ? .other : .same
    }
}
