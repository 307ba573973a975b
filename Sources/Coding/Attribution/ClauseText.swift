import Language

/// The words of a clause as spans: a subtree without some others, trimmed of punctuation.
enum ClauseText {
    /// The tokens below `head`, without those below any of `holes`, in text order.
    static func tokens(_ document: Document, below head: Int, without holes: Set<Int>) -> [Int] {
        var out: [Int] = []
        var stack = [head]
        while let next = stack.popLast() {
            if holes.contains(next) { continue }
            out.append(next)
            stack.append(contentsOf: document.children(of: next).map { Int($0) })
        }
        return out.sorted()
    }

    /// Runs of neighbouring tokens as ranges of bytes, without punctuation or a conjunction of
    /// content (*that*) at their ends.
    static func ranges(_ document: Document, _ tokens: [Int]) -> [TextRange] {
        var runs: [ClosedRange<Int>] = []
        for token in tokens {
            if let last = runs.last, last.upperBound + 1 == token {
                runs[runs.count - 1] = last.lowerBound...token
            } else {
                runs.append(token...token)
            }
        }
        return runs.compactMap { trim(document, $0) }
    }

    private static func trim(_ document: Document, _ run: ClosedRange<Int>) -> TextRange? {
        var low = run.lowerBound
        var high = run.upperBound
        func isLoose(_ i: Int) -> Bool {
            document.tokens.upos[i] == .punct && document.tokens.xpos[i] != .leftBracket
                && document.tokens.xpos[i] != .rightBracket && document.tokens.xpos[i] != .openQuote
                && document.tokens.xpos[i] != .closeQuote
        }
        while low <= high, isLoose(low) { low += 1 }
        while low <= high, isLoose(high) { high -= 1 }
        guard low <= high else { return nil }
        if low == high, document.tokens.upos[low] == .punct || document.tokens.upos[low] == .cconj {
            return nil
        }
        return document.range(of: low).union(document.range(of: high))
    }
}
