import Language

/// The lemma and feature tables that a treebank teaches.
struct WordTables {
    let edits: [UInt8]
    let lemmas: [UInt8]
    let features: [UInt8]
    let morphology: [UInt8]

    init(_ bank: Treebank) {
        var editOf: [LemmaEdit: Int] = [:]
        var edits: [LemmaEdit] = []
        var featureOf: [Features: Int] = [:]
        var sets: [Features] = []
        var lemmaTrainer = SuffixTrainer()
        var featureTrainer = SuffixTrainer()
        for sentence in bank.sentences {
            for i in 1..<sentence.forms.count where sentence.tags[i] >= 0 {
                let tag = sentence.tags[i]
                let key = Int(bank.tags.upos[tag].rawValue) << 8 | Int(bank.tags.xpos[tag].rawValue)
                if sentence.lemmas[i] != Array("_".utf8) || sentence.forms[i] == Array("_".utf8) {
                    let edit = LemmaEdit(from: sentence.forms[i], to: sentence.lemmas[i])
                    if editOf[edit] == nil {
                        edits.append(edit)
                        editOf[edit] = edits.count
                    }
                    lemmaTrainer.add(tag: key, form: sentence.forms[i], value: editOf[edit] ?? 1)
                }
                if featureOf[sentence.features[i]] == nil {
                    sets.append(sentence.features[i])
                    featureOf[sentence.features[i]] = sets.count
                }
                featureTrainer.add(
                    tag: key, form: sentence.forms[i], value: featureOf[sentence.features[i]] ?? 1)
            }
        }
        self.edits = edits.flatMap(\.bytes)
        lemmas = lemmaTrainer.build()
        features = sets.flatMap { set in (0..<8).map { UInt8(truncatingIfNeeded: set.rawValue >> UInt64(8 * $0)) } }
        morphology = featureTrainer.build()
    }
}
