import Knowledge
import Language

/// Asks whether a token passes a test of the rules.
final class WordTester {
    let rules: RuleSet
    let syntax: Syntax
    let classes: [UInt64]
    let known: KnownClasses
    /// What was found out, by class and token, since many rules ask the same of one word.
    ///
    /// Empty for a document that is too long for it.
    @exclusivity(unchecked) private var memo: [Membership]

    private enum Membership: UInt8 { case open, no, yes }
    private static let largestMemo = 1 << 22

    init(_ rules: RuleSet, _ syntax: Syntax, _ classes: [UInt64], _ known: KnownClasses) {
        self.rules = rules
        self.syntax = syntax
        self.classes = classes
        self.known = known
        let size = rules.classes.count * syntax.count
        memo = [Membership](repeating: .open, count: size <= Self.largestMemo ? size : 0)
    }

    /// Whether token `i` itself passes.
    func passes(_ test: WordTest, _ i: Int) -> Bool {
        has(test, i) != test.isNot
    }

    /// Whether an argument passes: itself, its apposition, or what it counts.
    func passesAsPhrase(_ test: WordTest, _ i: Int) -> Bool {
        if test.passesAll { return true }
        if has(test, i) { return !test.isNot }
        let isCounting = isOf(known.counting, i)
        let seenThrough = syntax.hasKid(i) {
            switch syntax.relation[$0] {
            case .appos: has(test, $0)
            case .nmod:
                isCounting && syntax.hasPreposition($0, of: syntax.words.part) && has(test, $0)
            default: false
            }
        }
        return seenThrough != test.isNot
    }

    func isLight(_ i: Int) -> Bool { isOf(known.light, i) }
    func isOwnWord(_ i: Int) -> Bool { isOf(known.ownWord, i) }
    func speaksAsIt(_ i: Int) -> Bool { isOf(known.speaksAsIt, i) }
    func speaksAsHe(_ i: Int) -> Bool { isOf(known.speaksAsHe, i) }

    private func isOf(_ index: Int?, _ i: Int) -> Bool {
        guard let index else { return false }
        let at = index * syntax.count + i
        if at < memo.count, memo[at] != .open { return memo[at] == .yes }
        let isMember = rules.classes[index].tests.contains { passes($0, i) }
        if at < memo.count { memo[at] = isMember ? .yes : .no }
        return isMember
    }

    private func has(_ test: WordTest, _ i: Int) -> Bool {
        if !test.passesAnyTag {
            let upos = test.upos & 1 << UInt32(syntax.upos[i].rawValue)
            let xpos = test.xpos & 1 << UInt64(syntax.xpos[i].rawValue)
            guard upos != 0 || xpos != 0 else { return false }
        }
        if test.passesAnyWord { return !isNameOfTime(test, i) }
        if i < classes.count, classes[i] & test.classBits != 0 { return true }
        if contains(test.lemmas, syntax.lemma[i]) { return true }
        if test.runs.contains(where: { isRun($0, i) }) { return true }
        return test.classes.contains { isOf(Int($0), i) }
    }

    /// Whether a word that shall be any name is one of a time: *Monday* is nobody.
    private func isNameOfTime(_ test: WordTest, _ i: Int) -> Bool {
        !test.passesAnyTag && syntax.upos[i] == .propn && i < classes.count
            && classes[i] & known.timeBit != 0
    }

    private func isRun(_ run: [UInt64], _ i: Int) -> Bool {
        guard i >= run.count - 1 else { return false }
        for (k, hash) in run.enumerated() {
            guard syntax.lemma[i - k] == hash, syntax.sentence[i - k] == syntax.sentence[i] else {
                return false
            }
        }
        return true
    }

    private func contains(_ sorted: [UInt64], _ hash: UInt64) -> Bool {
        if sorted.count < 8 { return sorted.contains(hash) }
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == hash
    }
}
