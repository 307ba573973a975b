import Language

/// Which quotation belongs to which cue beyond the cue's own sentence.
struct RunningQuotations {
    let document: Document
    let quotations: Quotations

    /// The most tokens between a cue and a quotation that begins after it.
    private static let furthest = 12

    init(_ document: Document, _ quotations: Quotations) {
        self.document = document
        self.quotations = quotations
    }

    // MARK: Beside a cue

    /// The tokens of the quotation that a cue without content stands beside.
    ///
    /// It follows in the same sentence or, after a colon, at the beginning of the next, or it ends
    /// where the clause of the cue begins.
    func beside(cue: Int, source: Int, sentence: Sentence) -> [Int]? {
        guard quotations.inside[cue] < 0, quotations.inside[source] < 0 else { return nil }
        if let next = following(cue: max(cue, source), sentence) { return whole(next) }
        return preceding(upTo: min(cue, source)).map(whole)
    }

    private func following(cue: Int, _ sentence: Sentence) -> Quotations.Quotation? {
        let reach = cue + 1..<min(document.count, cue + Self.furthest)
        guard
            let next = reach.first(where: { quotations.inside[$0] >= 0 })
                .flatMap(quotations.holding),
            words(next.tokens) >= 2
        else { return nil }
        let mark = next.tokens.lowerBound - 1
        let before = mark - 1
        guard before >= cue else { return nil }
        let leads =
            document.tokens.xpos[before] == .colon || document.tokens.xpos[before] == .comma
            || before == cue
        let isColon = document.tokens.xpos[before] == .colon
        if sentence.tokens.contains(mark) { return leads ? next : nil }
        return isColon && sentence.tokens.upperBound == before + 1 ? next : nil
    }

    private func preceding(upTo clause: Int) -> Quotations.Quotation? {
        var at = clause - 1
        // An article, a title or a first name may stand before the head of the source.
        var steps = 0
        while at >= 0, quotations.inside[at] < 0, !isClosing(at) {
            guard steps < 6, document.tokens.upos[at] != .punct, document.tokens.upos[at] != .verb
            else { return nil }
            at -= 1
            steps += 1
        }
        guard at > 0, let last = quotations.holding(at - 1), words(last.tokens) >= 2,
            document.tokens.sentence[at] == document.tokens.sentence[clause]
                || document.tokens.sentence[at] + 1 == document.tokens.sentence[clause]
        else { return nil }
        return last
    }

    private func isClosing(_ i: Int) -> Bool {
        guard i > 0, let ended = quotations.holding(i - 1) else { return false }
        return ended.isClosed && ended.tokens.upperBound == i
    }

    private func words(_ range: Range<Int>) -> Int {
        range.count { document.tokens.upos[$0] != .punct }
    }

    /// A quotation with its marks.
    private func whole(_ quotation: Quotations.Quotation) -> [Int] {
        let high = quotation.tokens.upperBound
        let end = quotation.isClosed && high < document.count ? high + 1 : high
        return Array(max(0, quotation.tokens.lowerBound - 1)..<end)
    }

    // MARK: Going on

    /// A quotation that follows a quotation goes on with it: the same speaker, without a cue.
    ///
    /// It goes on as long as whole sentences stand in quotation marks, over paragraphs that open
    /// the marks anew; within a paragraph also after a sentence that tells something else. A cue
    /// within the quotation does not end it, and one after the quotation has its own speaker.
    func continued(_ statements: [ReadStatement]) -> [ReadStatement] {
        var out = statements
        var cues: [Int: [Int]] = [:]
        for (i, statement) in statements.enumerated()
        where quotations.inside[statement.trigger] < 0 {
            cues[Int(document.tokens.sentence[statement.trigger]), default: []].append(i)
        }
        var speaker: Int?
        var paragraph = -1
        var isInterrupted = false
        for (s, sentence) in document.sentences.enumerated() {
            if let here = cues[s] {
                speaker = here.last { out[$0].isQuoted && !out[$0].isAttitude }
                paragraph = sentence.paragraph
                isInterrupted = false
                continue
            }
            guard let last = speaker else { continue }
            guard isQuoted(sentence) else {
                isInterrupted = true
                continue
            }
            if isInterrupted, sentence.paragraph != paragraph { speaker = nil }
            guard speaker != nil, !hasLaterCue(sentence, s, cues) else { continue }
            paragraph = sentence.paragraph
            isInterrupted = false
            out[last].content = Set(out[last].content).union(sentence.tokens).sorted()
        }
        return out
    }

    private func isQuoted(_ sentence: Sentence) -> Bool {
        let words = sentence.tokens.filter { document.tokens.upos[$0] != .punct }
        let quoted = words.filter { quotations.inside[$0] >= 0 }
        return !words.isEmpty && quoted.count * 10 >= words.count * 9
    }

    /// Whether the quotation that a sentence ends in runs on into one with a cue.
    private func hasLaterCue(_ sentence: Sentence, _ s: Int, _ cues: [Int: [Int]]) -> Bool {
        guard let token = sentence.tokens.last(where: { quotations.inside[$0] >= 0 }),
            let quotation = quotations.holding(token),
            quotation.tokens.upperBound > sentence.tokens.upperBound
        else { return false }
        return cues[Int(document.tokens.sentence[quotation.tokens.upperBound - 1])] != nil
    }
}
