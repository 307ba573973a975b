import Language

/// Who is counted by the phrase of a number: *23 of its **soldiers***, *58 **Pakistani soldiers***.
struct CountedPeople {
    let analysis: Analysis

    private var tokens: Tokens { analysis.document.tokens }

    /// The words for those counted, without number and article; nil where the phrase says only how
    /// many: *nine dead*, *12 others*.
    func who(_ head: Int) -> String? {
        if isNumber(head) { return whole(of: head).flatMap(named) }
        return named(head)
    }

    /// Whom a noun counts: *the number of dead **attackers***, *the **army**'s losses*.
    func counted(by noun: Int) -> String? {
        let owner = analysis.document.children(of: noun).map { Int($0) }
            .first { tokens.relation[$0] == .nmodPoss }
        return (whole(of: noun) ?? owner).flatMap(named)
    }

    /// Whether a phrase names several people, not a place or one person: *women*, *the Taliban*.
    func areSeveral(_ head: Int) -> Bool {
        if tokens.upos[head] == .noun { return tokens.features[head].contains(.numberPlur) }
        let mention = analysis.table.headed(by: head).map { analysis.table[$0] }
        return mention?.group != nil || mention?.isPeople == true
    }

    private func isNumber(_ head: Int) -> Bool {
        tokens.upos[head] == .num || analysis.quantities.contains { $0.tokens.contains(head) }
    }

    /// Of whom a number is a part: *dozens **of civilians***.
    private func whole(of head: Int) -> Int? {
        analysis.document.children(of: head).map { Int($0) }.first {
            tokens.relation[$0] == .nmod
                && analysis.document.hasPreposition($0, of: analysis.words.part)
        }
    }

    private func named(_ head: Int) -> String? {
        guard tokens.upos[head] == .noun || tokens.upos[head] == .propn,
            !analysis.words.uncounted.contains(tokens.lemma[head])
        else { return nil }
        let phrase = NounPhrase(analysis.document, head: head).range
        // What stands before the number is no part of the name: *operation 23 soldiers*.
        let number = analysis.quantities.last {
            $0.tokens.overlaps(phrase) && $0.tokens.upperBound <= head
        }
        var range = max(phrase.lowerBound, number?.tokens.upperBound ?? 0)..<phrase.upperBound
        while let first = range.first, first < head, isLead(first) {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, last > head, tokens.xpos[last] == .pos {
            range = range.lowerBound..<last
        }
        if number.map({ $0.tokens.upperBound < range.lowerBound }) ?? true {
            range = analysis.document.withWholeWords(range)
        }
        let text = analysis.text(range)
        return text.isEmpty ? nil : text
    }

    /// Whether a word before a noun says nothing of who is meant: *the*, *its*, *other*.
    private func isLead(_ token: Int) -> Bool {
        switch tokens.upos[token] {
        case .det, .pron, .adv, .adp, .punct, .num, .part: true
        default: analysis.words.uncounted.contains(tokens.lemma[token])
        }
    }
}
