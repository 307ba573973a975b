import Knowledge
import Language

/// Which triggers of which rules may begin at a lemma or a token class.
struct TriggerIndex: Sendable {
    struct Entry: Hashable, Sendable {
        var rule: Int32
        var trigger: Int32
        /// The tags that pass, as in ``WordTest``.
        var upos: UInt32
        var xpos: UInt64

        /// Whether a token with these tags may be the trigger: what most tokens fail.
        func passes(_ u: UPOS, _ x: XPOS) -> Bool {
            upos == 0 && xpos == 0 || upos & 1 << UInt32(u.rawValue) != 0
                || xpos & 1 << UInt64(x.rawValue) != 0
        }
    }

    private var keys: [UInt64]
    private var ranges: [Range<Int32>]
    private(set) var entries: [Entry] = []
    private let mask: Int
    /// The classes that begin triggers, and their triggers by bit.
    private(set) var classBits: UInt64 = 0
    private var byBit = [[Entry]](repeating: [], count: 64)

    init(_ rules: RuleSet) {
        var byLemma: [UInt64: [Entry]] = [:]
        for (r, rule) in rules.rules.enumerated() {
            for (t, trigger) in rule.triggers.enumerated() {
                let entry = Entry(
                    rule: Int32(r),
                    trigger: Int32(t),
                    upos: trigger.word.isNot ? 0 : trigger.word.upos,
                    xpos: trigger.word.isNot ? 0 : trigger.word.xpos
                )
                var lemmas: Set<UInt64> = []
                var bits: UInt64 = 0
                Self.collect(trigger.word, rules, &lemmas, &bits)
                for lemma in lemmas { byLemma[lemma, default: []].append(entry) }
                classBits |= bits
                while bits != 0 {
                    byBit[bits.trailingZeroBitCount].append(entry)
                    bits &= bits - 1
                }
            }
        }
        var size = 16
        while size < byLemma.count * 3 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: 0, count: size)
        ranges = [Range<Int32>](repeating: 0..<0, count: size)
        for (lemma, found) in byLemma.sorted(by: { $0.key < $1.key }) {
            var slot = Int(truncatingIfNeeded: lemma) & mask
            while !ranges[slot].isEmpty { slot = (slot + 1) & mask }
            keys[slot] = lemma
            ranges[slot] = Int32(entries.count)..<Int32(entries.count + found.count)
            entries += found
        }
    }

    private static func collect(
        _ test: WordTest,
        _ rules: RuleSet,
        _ lemmas: inout Set<UInt64>,
        _ bits: inout UInt64
    ) {
        lemmas.formUnion(test.lemmas)
        for run in test.runs { if let last = run.first { lemmas.insert(last) } }
        bits |= test.classBits
        var stack = test.classes
        var seen: Set<Int32> = []
        while let next = stack.popLast() {
            guard seen.insert(next).inserted, rules.classes.indices.contains(Int(next)) else {
                continue
            }
            for inner in rules.classes[Int(next)].tests {
                lemmas.formUnion(inner.lemmas)
                for run in inner.runs { if let last = run.first { lemmas.insert(last) } }
                bits |= inner.classBits
                stack += inner.classes
            }
        }
    }

    /// The entries of a lemma, as indices of ``entries``.
    func range(_ lemma: UInt64) -> Range<Int32> {
        var slot = Int(truncatingIfNeeded: lemma) & mask
        while true {
            let range = ranges[slot]
            if range.isEmpty || keys[slot] == lemma { return range }
            slot = (slot + 1) & mask
        }
    }

    func entries(ofClasses bits: UInt64) -> [Entry] {
        var left = bits & classBits
        var found: [Entry] = []
        while left != 0 {
            found += byBit[left.trailingZeroBitCount]
            left &= left - 1
        }
        return found
    }
}
