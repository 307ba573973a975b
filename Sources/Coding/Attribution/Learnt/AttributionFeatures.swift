import Knowledge
import Language

/// What the classifiers see of a cue with its source and its parts.
///
/// The trainer and the program share it: a change here calls for training anew.
struct AttributionFeatures {
    let analysis: Analysis
    let finder: CueCandidateFinder
    /// Whether a cue of the rules stands in each sentence.
    let hasCue: [Bool]

    init(_ analysis: Analysis, _ finder: CueCandidateFinder, besides statements: [ReadStatement]) {
        self.analysis = analysis
        self.finder = finder
        var hasCue = [Bool](repeating: false, count: analysis.document.sentences.count)
        for statement in statements {
            hasCue[Int(analysis.document.tokens.sentence[statement.trigger])] = true
        }
        self.hasCue = hasCue
    }

    private var syntax: Syntax { finder.roles.syntax }

    // MARK: Is it a cue?

    /// The features of a cue with the parts that are taken for what is said, and the hash of the
    /// rule that took it for a statement, 0 for none.
    func cue(_ candidate: CueCandidate, _ kept: [CueCandidate.Part], rule: UInt64) -> FeatureList {
        var out = FeatureList()
        let i = candidate.trigger
        let word = syntax.lemma[i] ^ UInt64(syntax.upos[i].rawValue)
        let xpos = UInt64(syntax.xpos[i].rawValue)
        let relation = UInt64(syntax.relation[i].rawValue)
        let above = Int(syntax.head[i])
        var signature: UInt64 = 1
        for part in kept {
            signature =
                signature &* 0x9E37_79B9_7F4A_7C15 ^ (part.kind &* 31 &+ finder.opening(part.head))
        }
        out.add(1, word)
        out.add(2, UInt64(syntax.upos[i].rawValue), relation)
        out.add(3, xpos, relation)
        out.add(4, word, relation)
        out.add(5, word, xpos)
        out.add(6, above >= 0 ? syntax.lemma[above] : 0, relation)
        out.add(7, signature)
        out.add(8, word, signature)
        for part in kept { add(part, of: word, to: &out) }
        let source = sourceClass(candidate)
        out.add(20, source)
        out.add(21, source, word)
        out.add(22, source, xpos, relation)
        if let head = candidate.sources.first {
            out.add(23, syntax.lemma[head])
            out.add(24, syntax.lemma[head], word)
            out.add(25, UInt64(syntax.xpos[head].rawValue), head < i ? 1 : 0)
        }
        addForm(i, word, &out)
        addPlace(i, &out)
        if rule != 0 {
            out.add(60, rule)
            out.add(61, rule, word)
            out.add(62, rule, signature)
            out.add(63, rule, source)
        }
        return out
    }

    private func add(_ part: CueCandidate.Part, of word: UInt64, to out: inout FeatureList) {
        let head = part.head
        let opening = finder.opening(head)
        let key = part.kind &* 31 &+ opening
        out.add(10, key)
        out.add(11, word, key)
        out.add(12, part.kind, UInt64(syntax.upos[head].rawValue))
        out.add(13, part.kind, syntax.lemma[head])
        out.add(14, part.kind, syntax.lemma[head], word)
        out.add(15, part.kind, UInt64(syntax.xpos[head].rawValue))
        if analysis.quotations.inside[head] >= 0 { out.add(16, part.kind) }
        if let index = analysis.table.headed(by: head) {
            out.add(17, part.kind, mentionClass(index))
        }
    }

    /// Auxiliaries, adverbs, marks and particles of the cue.
    private func addForm(_ i: Int, _ word: UInt64, _ out: inout FeatureList) {
        for kid in syntax.kids(i).map({ Int($0) }) {
            switch syntax.relation[kid] {
            case .aux, .auxPass: out.add(30, syntax.lemma[kid])
            case .advmod: out.add(31, syntax.lemma[kid])
            case .mark: out.add(32, syntax.lemma[kid])
            case .compoundPrt: out.add(33, syntax.lemma[kid], word)
            case .det: out.add(34, syntax.lemma[kid])
            default: break
            }
        }
        if finder.roles.syntax.isPassive(i) { out.add(35, 1) }
    }

    /// Where the cue stands.
    private func addPlace(_ i: Int, _ out: inout FeatureList) {
        let s = Int(syntax.sentence[i])
        let sentence = analysis.document.sentences[s]
        let isQuoted: UInt64 = analysis.quotations.inside[i] >= 0 ? 1 : 0
        out.add(40, isQuoted)
        out.add(41, isQuoted, UInt64(syntax.upos[i].rawValue))
        out.add(42, hasCue[s] ? 1 : 0)
        out.add(43, sentence.tokens.contains { analysis.quotations.inside[$0] >= 0 } ? 1 : 0)
        out.add(44, UInt64(min(s, 3)))
        out.add(45, sentence.kind == .heading ? 1 : 0)
    }

    private func sourceClass(_ candidate: CueCandidate) -> UInt64 {
        guard let head = candidate.sources.first else { return 1 }
        guard let index = analysis.table.headed(by: head) else {
            return 2 &+ UInt64(syntax.upos[head].rawValue) &* 8
                &+ (syntax.upos[head] == .pron ? syntax.form[head] : 0)
        }
        if analysis.table[index].isPronoun { return 3 &+ syntax.form[head] }
        return 4 &+ 16 &* mentionClass(index)
    }

    private func mentionClass(_ index: Int) -> UInt64 {
        let mention = analysis.table[index]
        let noun = mention.noun?.nounClass.rawValue ?? ""
        return StableHash.of(mention.kind.rawValue + "/" + noun) &+ (mention.isNamed ? 1 : 0)
            &+ (mention.isPlural ? 2 : 0)
    }

    // MARK: How far does it reach?

    /// The features of one part of a candidate.
    func part(_ part: CueCandidate.Part, of candidate: CueCandidate) -> FeatureList {
        var out = FeatureList()
        let i = candidate.trigger
        let head = part.head
        let word = syntax.lemma[i] ^ UInt64(syntax.upos[i].rawValue)
        let opening = finder.opening(head)
        let key = part.kind &* 31 &+ opening
        var others: UInt64 = 0
        for other in candidate.parts where other.head != head { others |= 1 << (other.kind & 63) }
        if candidate.sources.isEmpty { others |= 1 << 63 }
        let tag = UInt64(syntax.xpos[head].rawValue)
        let isQuoted: UInt64 = analysis.quotations.inside[head] >= 0 ? 1 : 0
        out.add(1, part.kind)
        out.add(2, key)
        out.add(3, part.kind, word)
        out.add(4, key, word)
        out.add(5, part.kind, others)
        out.add(6, key, others)
        out.add(7, part.kind, UInt64(syntax.upos[head].rawValue))
        out.add(8, part.kind, syntax.lemma[head])
        out.add(9, key, syntax.lemma[head])
        out.add(10, part.kind, head < i ? 1 : 0)
        out.add(11, key, UInt64(syntax.upos[i].rawValue))
        out.add(12, part.kind, UInt64(min(4, abs(head - i) / 4)))
        out.add(13, part.kind, isQuoted)
        out.add(14, key, tag)
        out.add(15, part.kind, analysis.timeAt[head] >= 0 ? 1 : 0)
        return out
    }
}
