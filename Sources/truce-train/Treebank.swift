import FoundationEssentials
import Language

/// Gold sentences for training, from CoNLL-U files.
struct Treebank: Sendable {
    /// A sentence as the trainers read it; entry 0 of every column is the root.
    struct Sentence: Sendable {
        var forms: [[UInt8]]
        var lemmas: [[UInt8]]
        /// Indices into ``Treebank/tags``; -1 for a tag too rare to learn.
        var tags: [Int]
        var features: [Features]
        var heads: [Int]
        /// Indices into ``Treebank/relations``.
        var relations: [Int]
        var count: Int { forms.count - 1 }
    }

    var sentences: [Sentence] = []
    let tags: TagSet
    let relations: [Relation]
    /// The sentences with their text, for the trainer of sentence boundaries.
    var source: [CoNLLUSentence] = []

    /// A pair of UPOS and XPOS seen less often than this is not learnt.
    static let rareTag = 5

    /// Reads treebanks.
    init(_ paths: [String]) throws {
        var counts: [[UInt8]: Int] = [:]
        for path in paths {
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            source += try CoNLLUReader.sentences(in: text)
        }
        for sentence in source {
            for word in sentence.words {
                guard let u = UPOS(name: word.upos), let x = XPOS(name: word.xpos) else { continue }
                counts[[u.rawValue, x.rawValue], default: 0] += 1
            }
        }
        let pairs = counts.filter { $0.value >= Self.rareTag }.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
        }
        tags = TagSet(
            pairs.compactMap {
                guard let u = UPOS(rawValue: $0.key[0]), let x = XPOS(rawValue: $0.key[1]) else {
                    return nil
                }
                return (u, x)
            }
        )
        relations = Relation.allCases
        for sentence in source { sentences.append(convert(sentence)) }
    }

    /// The sentences of files that the accurate engine has parsed, each once: what is too short or
    /// too long to teach, or stands in the treebanks, is left out.
    func silver(_ paths: [String]) throws -> [Sentence] {
        var seen = Set(sentences.map(\.forms))
        var found: [Sentence] = []
        for path in paths {
            let file = try Data(contentsOf: URL(filePath: path))
            var reader = CoNLLUReader()
            for line in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            {
                let line = String(decoding: line, as: UTF8.self)
                guard let source = try reader.read(line: line) else { continue }
                guard Self.silverLength.contains(source.words.count) else { continue }
                let sentence = convert(source)
                if seen.insert(sentence.forms).inserted { found.append(sentence) }
            }
        }
        return found
    }

    /// How many words a sentence of raw text has that teaches.
    private static let silverLength = 3...80

    private func convert(_ source: CoNLLUSentence) -> Sentence {
        var out = Sentence(
            forms: [[]],
            lemmas: [[]],
            tags: [-1],
            features: [[]],
            heads: [-1],
            relations: [0]
        )
        for word in source.words {
            out.forms.append(Array(word.form.utf8))
            out.lemmas.append(Array(word.lemma.utf8))
            let u = UPOS(name: word.upos) ?? .x
            let x = XPOS(name: word.xpos) ?? .nn
            out.tags.append(
                tags.upos.indices.first { tags.upos[$0] == u && tags.xpos[$0] == x } ?? -1
            )
            out.features.append(Features(column: word.features))
            out.heads.append(word.head ?? 0)
            let relation = Relation(name: word.relation) ?? .dep
            out.relations.append(Int(relation.rawValue))
        }
        return out
    }
}

extension WordColumns {
    /// Fills the columns from a training sentence.
    func read(_ sentence: Treebank.Sentence, classes: [UInt64: UInt64]) {
        begin(words: sentence.count)
        for i in 1..<sentence.forms.count {
            sentence.forms[i].withUnsafeBytes { set(i, bytes: $0) }
            setClass(i, classes[word[i] & ~0xFFFF] ?? 0)
        }
    }
}
