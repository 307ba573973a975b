import Knowledge
import Language

/// Asks whether a token passes a test of the rules.
struct WordTester {
    let rules: RuleSet
    let syntax: Syntax
    let classes: [UInt64]
    let light: Int
    let counting: Int

    init(_ rules: RuleSet, _ syntax: Syntax, _ classes: [UInt64], light: Int, counting: Int) {
        self.rules = rules
        self.syntax = syntax
        self.classes = classes
        self.light = light
        self.counting = counting
    }

    /// Whether token `i` itself passes.
    func passes(_ test: WordTest, _ i: Int) -> Bool {
        has(test, i) != test.isNot
    }

    /// Whether an argument passes: itself, its apposition, or what it counts.
    func passesAsPhrase(_ test: WordTest, _ i: Int) -> Bool {
        if test.passesAll { return true }
        if has(test, i) { return !test.isNot }
        let isCounting = counting >= 0 && isOf(counting, i)
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

    func isLight(_ i: Int) -> Bool { light >= 0 && isOf(light, i) }

    private func isOf(_ index: Int, _ i: Int) -> Bool {
        rules.classes[index].tests.contains { passes($0, i) }
    }

    private func has(_ test: WordTest, _ i: Int) -> Bool {
        if !test.passesAnyTag {
            let upos = test.upos & 1 << UInt32(syntax.upos[i].rawValue)
            let xpos = test.xpos & 1 << UInt64(syntax.xpos[i].rawValue)
            guard upos != 0 || xpos != 0 else { return false }
        }
        if test.passesAnyWord { return true }
        if i < classes.count, classes[i] & test.classBits != 0 { return true }
        if contains(test.lemmas, syntax.lemma[i]) { return true }
        if test.runs.contains(where: { isRun($0, i) }) { return true }
        return test.classes.contains { isOf(Int($0), i) }
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
