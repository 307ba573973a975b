import Language

/// What of a sentence with direct speech is said, and what only frames it.
///
/// In *"We will hold," the general said in the capital before he left* the tree may hang the place
/// and the clause on the verb within the marks; they belong to the saying.
struct DirectSpeech {
    let document: Document
    let quotations: Quotations

    init(_ document: Document, _ quotations: Quotations) {
        self.document = document
        self.quotations = quotations
    }

    /// The tokens of the content that are said.
    /// - Parameters:
    ///   - content: the tokens below the heads and of the quotations that they touch.
    ///   - heads: the heads of what is said.
    ///   - cue: the tokens of the cue.
    ///   - sources: the heads of the source.
    /// - Returns: the content without its frame; all of it where the tree puts no frame into it.
    func withoutFrame(_ content: Set<Int>, heads: [Int], cue: [Int], sources: [Int]) -> Set<Int> {
        guard let said = heads.first, let first = cue.first, let last = cue.last,
            heads.allSatisfy({ quotations.inside[$0] >= 0 }),
            let quotation = quotations.holding(said),
            !quotation.tokens.contains(first),
            isWhole(said, in: quotation)
        else { return content }
        let frame = (cue + sources).reduce(first...last) {
            min($0.lowerBound, $1)...max($0.upperBound, $1)
        }
        let isBefore = quotation.tokens.upperBound <= frame.lowerBound
        return content.filter { token in
            if isMarked(token) { return true }
            return isBefore ? token < frame.lowerBound : token > frame.upperBound
        }
    }

    /// Whether a token stands in a quotation or is one of its marks.
    private func isMarked(_ token: Int) -> Bool {
        if quotations.inside[token] >= 0 { return true }
        if token + 1 < document.count, let next = quotations.holding(token + 1),
            next.tokens.lowerBound == token + 1
        {
            return true
        }
        guard token > 0, let before = quotations.holding(token - 1) else { return false }
        return before.isClosed && before.tokens.upperBound == token
    }

    /// Whether what makes a clause of the head stands within the marks too: of *called it "a farce
    /// without end"* only a part is quoted.
    private func isWhole(_ head: Int, in quotation: Quotations.Quotation) -> Bool {
        document.children(of: head).allSatisfy { child in
            let token = Int(child)
            if quotations.inside[token] >= 0 { return true }
            switch document.tokens.relation[token] {
            case .nsubj, .nsubjPass, .csubj, .csubjPass, .expl, .cop, .aux, .auxPass, .mark, .obj,
                .det, .case:
                return false
            default: return true
            }
        }
    }
}
