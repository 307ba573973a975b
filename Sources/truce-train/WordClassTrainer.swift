import FoundationEssentials
import Language

/// Learns word classes from raw text by exchange: every word is moved to the class in which the
/// words before and after it are best foretold, until few words move (after Martin, Liermann and
/// Ney 1998, "Algorithms for bigram and trigram word clustering").
struct WordClassTrainer {
    /// Words seen less often get no class.
    var leastCount = 4
    var passes = 8

    /// The classes of all words: (hash of the word, fine class, coarse class).
    func train(raw: [String], treebank: Treebank) throws -> [(word: UInt64, fine: Int, coarse: Int)]
    {
        var corpus = Corpus()
        for sentence in treebank.sentences { corpus.add(sentence.forms.dropFirst()) }
        for path in raw { try corpus.read(path) }
        let bigrams = corpus.bigrams(leastCount: leastCount)
        let fine = Exchange(bigrams, classes: 500).run(passes: passes)
        let coarse = Exchange(bigrams, classes: 60).run(passes: passes)
        return bigrams.words.indices.dropFirst().map {
            (bigrams.words[$0], fine[$0] + 1, coarse[$0] + 1)
        }
    }

    /// The model's section.
    static func section(_ classes: [(word: UInt64, fine: Int, coarse: Int)]) -> [UInt8] {
        WordClasses.build(classes)
    }
}

/// The words of the raw texts as numbers.
struct Corpus {
    private struct Line: Decodable { var text: String? }

    /// Hashes as word classes are found by; word 0 is the border of a sentence.
    private(set) var words: [UInt64] = [0]
    private var numbers: [UInt64: Int32] = [0: 0]
    private(set) var tokens: [Int32] = [0]

    mutating func add(_ forms: some Sequence<[UInt8]>) {
        for form in forms { append(WordColumns.classKey(form)) }
        tokens.append(0)
    }

    private mutating func append(_ key: UInt64) {
        if let number = numbers[key] {
            tokens.append(number)
        } else {
            numbers[key] = Int32(words.count)
            tokens.append(Int32(words.count))
            words.append(key)
        }
    }

    /// Reads JSON Lines; lines without a text are passed over.
    mutating func read(_ path: String) throws {
        let decoder = JSONDecoder()
        let data = try Data(contentsOf: URL(filePath: path))
        let segmenter = RawWords()
        for line in data.split(separator: UInt8(ascii: "\n")) {
            guard let text = try? decoder.decode(Line.self, from: Data(line)).text else { continue }
            for sentence in segmenter.sentences(in: text) { add(sentence) }
        }
    }

    /// Counts neighbours among the words seen at least `leastCount` times.
    func bigrams(leastCount: Int) -> Bigrams {
        var counts = [Int](repeating: 0, count: words.count)
        for token in tokens { counts[Int(token)] += 1 }
        let kept =
            [0]
            + (1..<words.count).filter { counts[$0] >= leastCount }.sorted {
                counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
            }
        var number = [Int32](repeating: -1, count: words.count)
        for (i, word) in kept.enumerated() { number[word] = Int32(i) }
        var pairs: [UInt64: Int32] = [:]
        for i in 1..<tokens.count {
            let a = number[Int(tokens[i - 1])]
            let b = number[Int(tokens[i])]
            if a >= 0, b >= 0 {
                pairs[UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)), default: 0] += 1
            }
        }
        return Bigrams(words: kept.map { words[$0] }, pairs: pairs.sorted { $0.key < $1.key })
    }
}

/// Which words follow which, how often.
struct Bigrams {
    let words: [UInt64]
    /// For each word, its followers and their counts, and likewise the words before it.
    private(set) var after: [[(word: Int32, count: Int32)]]
    private(set) var before: [[(word: Int32, count: Int32)]]

    init(words: [UInt64], pairs: [(key: UInt64, value: Int32)]) {
        self.words = words
        after = Array(repeating: [], count: words.count)
        before = Array(repeating: [], count: words.count)
        for (key, count) in pairs {
            let a = Int32(truncatingIfNeeded: key >> 32)
            let b = Int32(truncatingIfNeeded: key & 0xFFFF_FFFF)
            after[Int(a)].append((b, count))
            before[Int(b)].append((a, count))
        }
    }
}

/// The exchange algorithm for bigram class models, with both neighbours.
struct Exchange {
    private let bigrams: Bigrams
    private let k: Int
    private var classOf: [Int]
    /// `pairs[a * k + b]`: how often a word of class b follows one of class a.
    private var pairs: [Int]
    private var first: [Int]
    private var second: [Int]
    /// x log x for small x.
    private let entropy: [Double]

    init(_ bigrams: Bigrams, classes: Int) {
        self.bigrams = bigrams
        k = classes
        // Word 0, the border of a sentence, has a class of its own.
        classOf = bigrams.words.indices.map { $0 == 0 ? 0 : 1 + ($0 - 1) % (classes - 1) }
        pairs = [Int](repeating: 0, count: classes * classes)
        first = [Int](repeating: 0, count: classes)
        second = [Int](repeating: 0, count: classes)
        entropy = (0..<1 << 16).map { $0 < 2 ? 0 : Double($0) * Self.logarithm(Double($0)) }
        for w in bigrams.words.indices {
            for (v, n) in bigrams.after[w] {
                pairs[classOf[w] * classes + classOf[Int(v)]] += Int(n)
                first[classOf[w]] += Int(n)
                second[classOf[Int(v)]] += Int(n)
            }
        }
    }

    /// The natural logarithm, by the series of the mantissa: the same bits on every machine.
    static func logarithm(_ x: Double) -> Double {
        let m = x.significand
        let z = (m - 1) / (m + 1)
        var term = z
        var sum = 0.0
        for i in 0..<30 {
            sum += term / Double(2 * i + 1)
            term *= z * z
        }
        return 2 * sum + Double(x.exponent) * 0.693_147_180_559_945_3
    }

    @inline(__always)
    private func h(_ n: Int) -> Double {
        n < entropy.count ? entropy[n] : Double(n) * Self.logarithm(Double(n))
    }

    /// Runs the exchange and gives the class of every word, from 0.
    consuming func run(passes: Int) -> [Int] {
        var left = [Int](repeating: 0, count: k)
        var right = [Int](repeating: 0, count: k)
        for _ in 0..<passes {
            var moved = 0
            for w in 1..<bigrams.words.count {
                let old = classOf[w]
                var touchedLeft: [Int] = []
                var touchedRight: [Int] = []
                var own = 0
                var before = 0
                var after = 0
                for (v, n) in bigrams.before[w] {
                    before += Int(n)
                    if Int(v) == w {
                        own += Int(n)
                        continue
                    }
                    let c = classOf[Int(v)]
                    if left[c] == 0 { touchedLeft.append(c) }
                    left[c] += Int(n)
                }
                for (v, n) in bigrams.after[w] {
                    after += Int(n)
                    if Int(v) == w { continue }
                    let c = classOf[Int(v)]
                    if right[c] == 0 { touchedRight.append(c) }
                    right[c] += Int(n)
                }
                // Take the word out.
                for c in touchedLeft { pairs[c * k + old] -= left[c] }
                for c in touchedRight { pairs[old * k + c] -= right[c] }
                pairs[old * k + old] -= own
                first[old] -= after
                second[old] -= before
                var best = old
                var bestGain = -Double.infinity
                for c in 1..<k {
                    var gain = 0.0
                    for a in touchedLeft {
                        let n = pairs[a * k + c]
                        gain += h(n + left[a]) - h(n)
                    }
                    for b in touchedRight {
                        let n = pairs[c * k + b]
                        gain += h(n + right[b]) - h(n)
                    }
                    gain -= h(first[c] + after) - h(first[c])
                    gain -= h(second[c] + before) - h(second[c])
                    if gain > bestGain {
                        bestGain = gain
                        best = c
                    }
                }
                for c in touchedLeft { pairs[c * k + best] += left[c] }
                for c in touchedRight { pairs[best * k + c] += right[c] }
                pairs[best * k + best] += own
                first[best] += after
                second[best] += before
                for c in touchedLeft { left[c] = 0 }
                for c in touchedRight { right[c] = 0 }
                if best != old {
                    classOf[w] = best
                    moved += 1
                }
            }
            if moved * 200 < bigrams.words.count { break }
        }
        return classOf
    }
}
