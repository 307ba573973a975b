import Language

/// The lemmas of forms that raw text has and no treebank, by the bases that the text attests:
/// *shelled* is from *shell*, which is met, not from *shel*.
struct AttestedLemmas {
    /// A form in small letters with its tag (index into ``Treebank/tags``) and its lemma.
    struct Entry {
        var tag: Int
        var form: [UInt8]
        var lemma: [UInt8]
        /// As how many words of a treebank it counts.
        var weight = 1
    }

    let entries: [Entry]

    /// Forms and bases met less often than this are left to the endings.
    private static let rare = 2
    /// What is certain stands against this many words of a treebank: one that has *fled* as a form
    /// of *flead* has it seldom, and *found* is more often *find*.
    private static let certain = 4

    /// - Parameters:
    ///   - bank: the treebanks, whose word stands where they have the form with a lemma that is met.
    ///   - silver: parsed raw text with the tags of the bank.
    ///   - inflections: the bases that a form may have.
    init(_ bank: Treebank, silver: [Treebank.Sentence], inflections: Inflections) {
        var known: [[UInt8]: [UInt8]] = [:]
        var bases: [XPOS: [[UInt8]: Int]] = [:]
        var met: [Int: [[UInt8]: Int]] = [:]
        func isOpen(_ tag: Int) -> Bool {
            tag >= 0 && (bank.tags.upos[tag] == .verb || bank.tags.upos[tag] == .noun)
        }
        for sentence in bank.sentences {
            for i in 1..<sentence.forms.count where isOpen(sentence.tags[i]) {
                let key = Self.key(sentence.forms[i], bank.tags.xpos[sentence.tags[i]])
                known[key] = Self.lowered(sentence.lemmas[i])
            }
        }
        for sentence in bank.sentences + silver {
            for i in 1..<sentence.forms.count where isOpen(sentence.tags[i]) {
                let tag = sentence.tags[i]
                let form = Self.lowered(sentence.forms[i])
                if Inflections.bases[bank.tags.xpos[tag]] == nil {
                    bases[bank.tags.xpos[tag], default: [:]][form, default: 0] += 1
                } else {
                    met[tag, default: [:]][form, default: 0] += 1
                }
            }
        }
        var entries: [Entry] = []
        // A form met as past tense only may turn up as a participle.
        for (tag, forms) in met {
            guard let twin = Self.twin(of: tag, bank.tags) else { continue }
            met[twin, default: [:]].merge(forms) { max($0, $1) }
        }
        for (tag, forms) in met.sorted(by: { $0.key < $1.key }) {
            let xpos = bank.tags.xpos[tag]
            for (form, count) in forms.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                guard count >= Self.rare else { continue }
                let open = inflections.bases(of: form, xpos)
                func best(_ tags: Set<XPOS>) -> [UInt8]? {
                    var best: (base: [UInt8], count: Int)?
                    for base in open {
                        let count = tags.reduce(0) { $0 + (bases[$1]?[base] ?? 0) }
                        if count > (best?.count ?? Self.rare - 1) { best = (base, count) }
                    }
                    return best?.base
                }
                // *Raid* is met as a noun before it is as a verb.
                let own = Inflections.bases[xpos] ?? []
                guard let lemma = best(own) ?? best([.nn]) else { continue }
                // A lemma of the treebank that is never met as a word is a slip: *fre* of *freed*.
                if let given = known[Self.key(form, xpos)] {
                    let isMet = own.contains { (bases[$0]?[given] ?? 0) > 0 }
                    if isMet || given == lemma || !open.contains(given) { continue }
                    entries.append(
                        Entry(tag: tag, form: form, lemma: lemma, weight: Self.certain)
                    )
                } else {
                    entries.append(Entry(tag: tag, form: form, lemma: lemma))
                }
            }
        }
        for verb in inflections.irregular {
            for tag in bank.tags.upos.indices
            where bank.tags.upos[tag] == .verb && bank.tags.xpos[tag] == verb.tag {
                entries.append(
                    Entry(tag: tag, form: verb.form, lemma: verb.base, weight: Self.certain)
                )
            }
        }
        self.entries = entries
    }

    /// The tag of the participle for that of the past tense, and the other way round.
    private static func twin(of tag: Int, _ tags: TagSet) -> Int? {
        let other: XPOS
        switch tags.xpos[tag] {
        case .vbd: other = .vbn
        case .vbn: other = .vbd
        default: return nil
        }
        return tags.xpos.indices.first {
            tags.xpos[$0] == other && tags.upos[$0] == tags.upos[tag]
        }
    }

    private static func key(_ form: [UInt8], _ tag: XPOS) -> [UInt8] {
        lowered(form) + [0, tag.rawValue]
    }

    private static func lowered(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }
}
