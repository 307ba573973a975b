import Language

/// The lemma and feature tables that treebanks teach, with lemmas that raw text attests.
struct WordTables {
    let edits: [UInt8]
    let lemmas: [UInt8]
    let features: [UInt8]
    let morphology: [UInt8]

    init(_ bank: Treebank, attested: [AttestedLemmas.Entry] = []) {
        var editOf: [LemmaEdit: Int] = [:]
        var edits: [LemmaEdit] = []
        var featureOf: [Features: Int] = [:]
        var sets: [Features] = []
        var lemmaTrainer = SuffixTrainer()
        var featureTrainer = SuffixTrainer()
        let lowered = Self.lowered(bank)
        func key(_ tag: Int) -> Int {
            Int(bank.tags.upos[tag].rawValue) << 8 | Int(bank.tags.xpos[tag].rawValue)
        }
        func learn(_ tag: Int, _ form: [UInt8], _ lemma: [UInt8], count: Int = 1) {
            let edit = LemmaEdit(from: form, to: lemma, lowercase: lowered.contains(tag))
            if editOf[edit] == nil {
                edits.append(edit)
                editOf[edit] = edits.count
            }
            lemmaTrainer.add(
                tag: key(tag),
                form: form,
                value: editOf[edit] ?? 1,
                count: count
            )
        }
        for entry in attested {
            learn(entry.tag, entry.form, entry.lemma, count: entry.weight)
        }
        for sentence in bank.sentences {
            for i in 1..<sentence.forms.count where sentence.tags[i] >= 0 {
                let tag = sentence.tags[i]
                if sentence.lemmas[i] != Array("_".utf8) || sentence.forms[i] == Array("_".utf8) {
                    learn(tag, sentence.forms[i], sentence.lemmas[i])
                }
                if featureOf[sentence.features[i]] == nil {
                    sets.append(sentence.features[i])
                    featureOf[sentence.features[i]] = sets.count
                }
                featureTrainer.add(
                    tag: key(tag),
                    form: sentence.forms[i],
                    value: featureOf[sentence.features[i]] ?? 1
                )
            }
        }
        self.edits = edits.flatMap(\.bytes)
        lemmas = lemmaTrainer.build()
        features = sets.flatMap { set in
            (0..<8).map { UInt8(truncatingIfNeeded: set.rawValue >> UInt64(8 * $0)) }
        }
        morphology = featureTrainer.build()
    }

    /// The tags whose lemmas are mostly in small letters where the form has a capital.
    private static func lowered(_ bank: Treebank) -> Set<Int> {
        var balance: [Int: Int] = [:]
        func isCapital(_ byte: UInt8?) -> Bool { byte.map { $0 &- 0x41 < 26 } ?? false }
        for sentence in bank.sentences {
            for i in 1..<sentence.forms.count where isCapital(sentence.forms[i].first) {
                balance[sentence.tags[i], default: 0] +=
                    isCapital(sentence.lemmas[i].first) ? -1 : 1
            }
        }
        return Set(balance.filter { $0.value > 0 }.keys)
    }
}
