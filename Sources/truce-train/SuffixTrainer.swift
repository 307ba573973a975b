import Language

/// Trains a ``SuffixTable``: for every tag, the value of the longest ending that settles it.
struct SuffixTrainer {
    private var words: [(tag: Int, form: [UInt8], value: Int, count: Int)] = []
    private var seen: [[UInt8]: Int] = [:]

    /// Counts a word of a tag with its value (from 1).
    mutating func add(tag: Int, form: [UInt8], value: Int, count: Int = 1) {
        let id = [UInt8(tag >> 8), UInt8(tag & 255), UInt8(value & 255), UInt8(value >> 8)] + form
        if let i = seen[id] {
            words[i].count += count
        } else {
            seen[id] = words.count
            words.append((tag, form, value, count))
        }
    }

    /// The table's bytes: endings from short to long, each stored when it decides otherwise than
    /// the shorter ones, then whole words that still come out wrong.
    func build() -> [UInt8] {
        var tally: [UInt64: [Int: Int]] = [:]
        var whole: [UInt64: [Int: Int]] = [:]
        var exact: [UInt64: [Int: Int]] = [:]
        for word in words {
            let all = SuffixTable.endings(word.form) { length, hash in
                tally[SuffixTable.key(tag: word.tag, .ending(length), hash), default: [:]][
                    word.value,
                    default: 0
                ] += 1
            }
            whole[SuffixTable.key(tag: word.tag, .whole, all), default: [:]][
                word.value,
                default: 0
            ] += word.count
            exact[SuffixTable.key(tag: word.tag, .exact, StableHash.of(word.form)), default: [:]][
                word.value,
                default: 0
            ] += word.count
        }
        func majority(_ counts: [Int: Int]) -> (value: Int, share: Double, total: Int) {
            let total = counts.values.reduce(0, +)
            let best = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
            return (best?.key ?? 0, Double(best?.value ?? 0) / Double(max(total, 1)), total)
        }
        var stored: [UInt64: Int] = [:]
        for length in 0...SuffixTable.longest {
            for word in words {
                var keys: [UInt64] = []
                _ = SuffixTable.endings(word.form) { l, hash in
                    if l <= length { keys.append(SuffixTable.key(tag: word.tag, .ending(l), hash)) }
                }
                guard keys.count == length + 1, let key = keys.last, stored[key] == nil else {
                    continue
                }
                let here = majority(tally[key] ?? [:])
                let shorter = keys.dropLast().reversed().lazy.compactMap { stored[$0] }.first
                if length == 0 || (here.value != shorter && here.share > 0.6 && here.total >= 2) {
                    stored[key] = here.value
                }
            }
        }
        // What whole words need beyond that: without regard to capitals, then with.
        func found(_ word: (tag: Int, form: [UInt8], value: Int, count: Int)) -> Int? {
            var keys: [UInt64] = []
            let all = SuffixTable.endings(word.form) { l, hash in
                keys.append(SuffixTable.key(tag: word.tag, .ending(l), hash))
            }
            keys.append(SuffixTable.key(tag: word.tag, .whole, all))
            keys.append(SuffixTable.key(tag: word.tag, .exact, StableHash.of(word.form)))
            return keys.reversed().lazy.compactMap { stored[$0] }.first
        }
        for word in words {
            let all = SuffixTable.endings(word.form) { _, _ in }
            let key = SuffixTable.key(tag: word.tag, .whole, all)
            let right = majority(whole[key] ?? [:])
            if found(word) != right.value { stored[key] = right.value }
        }
        for word in words {
            let key = SuffixTable.key(tag: word.tag, .exact, StableHash.of(word.form))
            let right = majority(exact[key] ?? [:])
            if found(word) != right.value { stored[key] = right.value }
        }
        let entries = stored.sorted { $0.key < $1.key }
        return SuffixTable.build(entries.map { (key: $0.key, value: $0.value) })
    }
}
