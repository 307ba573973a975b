import Knowledge
import Language

/// A clause of saying set off from its sentence, whose speaker stands right beside the cue:
/// *…, Anna Moore, the mayor, told Reuters*, *…, said Anna Moore, the mayor, and …*.
///
/// Read off the marks and the phrases, for sentences in which the tree has lost the speaker.
struct SetOffClause {
    /// The head of the speaker's phrase.
    let speaker: Int
    /// Those who were told.
    let addressees: [Int]
    /// The rest of the sentence.
    let content: [Int]

    /// The longest clause, in tokens.
    private static let longest = 26
    /// The longest tail behind the cue, in tokens.
    private static let longestTail = 14

    init?(_ analysis: Analysis, cue: Int, sentence: Sentence) {
        let reader = Reader(analysis: analysis, sentence: sentence)
        // A participle is a cue only where the tree takes it for the main verb.
        if analysis.document.tokens.xpos[cue] == .vbn {
            switch analysis.document.tokens.relation[cue] {
            case .root, .parataxis, .ccomp, .conj: break
            case .acl where reader.isSetOffAlone(cue): break
            default: return nil
            }
        }
        guard let found = reader.before(cue) ?? reader.behind(cue) else { return nil }
        guard found.clause.count <= Self.longest else { return nil }
        let outside = sentence.tokens.filter { !found.clause.contains($0) }
        guard outside.filter({ analysis.document.tokens.upos[$0] != .punct }).count >= 3 else {
            return nil
        }
        speaker = found.speaker
        addressees = found.addressees
        content = outside
    }

    private struct Found {
        var speaker: Int
        var clause: Range<Int>
        var addressees: [Int]
    }

    private struct Reader {
        let analysis: Analysis
        let sentence: Sentence

        private var document: Document { analysis.document }

        /// *…, the mayor, Anna Moore, told Reuters on Friday.*
        func before(_ cue: Int) -> Found? {
            guard let tail = tail(from: cue + 1) else { return nil }
            var at = cue - 1
            // Past adverbs and auxiliaries: *has also said*.
            while at >= sentence.tokens.lowerBound, isLight(at) { at -= 1 }
            // Back over descriptions between commas to a comma or quotation mark before a phrase
            // that can speak.
            for _ in 0..<4 {
                if at >= sentence.tokens.lowerBound, isComma(at) { at -= 1 }
                guard let start = partStart(endingAt: at) else { return nil }
                let opensAfterMark =
                    start > sentence.tokens.lowerBound && isMark(start - 1)
                guard opensAfterMark else { return nil }
                if start > sentence.tokens.lowerBound + 2, let speaker = speaker(in: start...at) {
                    // A description of a name before it belongs to that name.
                    if let name = nameBefore(start) {
                        return Found(
                            speaker: name.speaker,
                            clause: name.start..<tail.end,
                            addressees: tail.addressees
                        )
                    }
                    return Found(
                        speaker: speaker,
                        clause: start..<tail.end,
                        addressees: tail.addressees
                    )
                }
                at = start - 1
            }
            return nil
        }

        /// Whether nothing stands between a cue and the mark behind it: *the minister charged,*.
        func isSetOffAlone(_ cue: Int) -> Bool {
            guard cue + 1 < sentence.tokens.upperBound, isComma(cue + 1),
                let index = analysis.table.headed(by: Int(document.tokens.head[cue]))
            else { return false }
            let mention = analysis.table[index]
            return mention.noun?.sourceKind == .official || mention.kind == .person
                || mention.kind == .government
        }

        /// *…, said Anna Moore, the mayor[, and …].*
        func behind(_ cue: Int) -> Found? {
            guard cue > sentence.tokens.lowerBound, isMark(cue - 1),
                cue + 1 < sentence.tokens.upperBound
            else { return nil }
            var end = cue + 1
            while end < sentence.tokens.upperBound, !isComma(end), !isStop(end) { end += 1 }
            // What has a verb of its own is what is said.
            guard end > cue + 1, let speaker = speaker(in: cue + 1...end - 1),
                !(cue + 1..<end).contains(where: isVerb)
            else { return nil }
            // One description more: *, the spokesman of the government,*.
            if end < sentence.tokens.upperBound, isComma(end) {
                var next = end + 1
                while next < sentence.tokens.upperBound, !isComma(next), !isStop(next) { next += 1 }
                if next > end + 1, isDescription(end + 1..<next) { end = next }
            }
            return Found(speaker: speaker, clause: cue..<end, addressees: [])
        }

        // MARK: Parts

        /// The start of the stretch without marks that ends at a token.
        private func partStart(endingAt end: Int) -> Int? {
            guard end >= sentence.tokens.lowerBound, !isMark(end) else { return nil }
            var start = end
            while start > sentence.tokens.lowerBound, !isMark(start - 1) {
                start -= 1
                if end - start > SetOffClause.longest { return nil }
            }
            return start
        }

        /// A name right before a description: *Anna Moore, the mayor*.
        private func nameBefore(_ start: Int) -> (speaker: Int, start: Int)? {
            guard isComma(start - 1), let low = partStart(endingAt: start - 2),
                low > sentence.tokens.lowerBound + 2, isMark(low - 1),
                let speaker = speaker(in: low...start - 2)
            else { return nil }
            guard let index = analysis.table.headed(by: speaker) else { return nil }
            let mention = analysis.table[index]
            let isName = mention.isNamed && mention.place == nil && mention.countries.isEmpty
            return isName && mention.tokens.upperBound == start - 1 ? (speaker, low) : nil
        }

        /// The phrase that opens a stretch, if it can speak.
        private func speaker(in tokens: ClosedRange<Int>) -> Int? {
            var best: (head: Int, count: Int)?
            for mention in analysis.table.mentions where tokens.contains(mention.head) {
                let range = NounPhrase(document, head: mention.head).range
                guard range.lowerBound == tokens.lowerBound, range.count > best?.count ?? 0 else {
                    continue
                }
                best = (mention.head, range.count)
            }
            guard let best, let index = analysis.table.headed(by: best.head) else { return nil }
            let mention = analysis.table[index]
            guard analysis.timeAt[mention.head] < 0, mention.crossing == nil else { return nil }
            if mention.isPronoun || mention.isGeneral || mention.noun != nil
                || mention.kind != .unknown || mention.isNamed && mention.place == nil
            {
                return mention.head
            }
            return nil
        }

        /// Whether a stretch only says more of the name before it: a phrase with an article and
        /// without a verb.
        private func isDescription(_ tokens: Range<Int>) -> Bool {
            let upos = document.tokens.upos
            guard let first = tokens.first, upos[first] != .cconj, upos[first] != .sconj,
                upos[first] != .pron
            else { return false }
            return tokens.allSatisfy { upos[$0] != .verb && upos[$0] != .aux }
        }

        /// What follows the cue to the end of its clause: those told, a time, a place.
        private func tail(from start: Int) -> (end: Int, addressees: [Int])? {
            var end = start
            var addressees: [Int] = []
            while end < sentence.tokens.upperBound {
                if isStop(end) || isComma(end) || isMark(end) { break }
                switch document.tokens.upos[end] {
                case .verb, .aux, .sconj: return nil
                case .pron where document.tokens.xpos[end] != .prps: return nil
                default: break
                }
                if let index = analysis.table.headed(by: end), end - start < 6 {
                    let mention = analysis.table[index]
                    if mention.outlet != nil || mention.kind == .media { addressees.append(end) }
                }
                end += 1
                if end - start > SetOffClause.longestTail { return nil }
            }
            return (end, addressees)
        }

        // MARK: Marks

        private func isComma(_ i: Int) -> Bool { document.tokens.xpos[i] == .comma }

        private func isStop(_ i: Int) -> Bool {
            switch document.tokens.xpos[i] {
            case .period, .colon: true
            default: false
            }
        }

        private func isMark(_ i: Int) -> Bool {
            switch document.tokens.xpos[i] {
            case .comma, .openQuote, .closeQuote: true
            default: false
            }
        }

        private func isVerb(_ i: Int) -> Bool {
            document.tokens.upos[i] == .verb || document.tokens.upos[i] == .aux
        }

        private func isLight(_ i: Int) -> Bool {
            document.tokens.upos[i] == .adv || document.tokens.upos[i] == .aux
        }
    }
}
