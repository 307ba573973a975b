import Knowledge
import Language

/// Statements whose speaker is named by a mark alone: *“…” — Name* after a quotation, and the lines
/// of a conversation written down, *NAME: …*.
struct SpeakerMarks {
    let analysis: Analysis

    /// The fewest lines with a name before a colon that make a conversation.
    private static let fewestLines = 3
    /// The longest name before a colon or after a dash, in tokens.
    private static let longestName = 6
    private static let shortestQuotation = 4

    private var document: Document { analysis.document }

    func statements() -> [ReadStatement] {
        let lines = conversation()
        return (lines.count >= Self.fewestLines ? lines : []) + signed() + titled()
    }

    // MARK: “…” — Name

    private func signed() -> [ReadStatement] {
        analysis.quotations.all.compactMap { quotation in
            let dash = quotation.tokens.upperBound + 1
            guard quotation.isClosed, quotation.tokens.count >= Self.shortestQuotation,
                dash + 1 < document.count, isDash(dash)
            else { return nil }
            let paragraph = self.paragraph(of: dash)
            var end = dash + 1
            while end < document.count, self.paragraph(of: end) == paragraph,
                end - dash <= Self.longestName, document.tokens.upos[end] != .punct
            {
                guard document.tokens.upos[end] == .propn else { return nil }
                end += 1
            }
            let name = dash + 1..<end
            guard !name.isEmpty, isEnd(end, of: paragraph) else { return nil }
            let content = Array(quotation.tokens.lowerBound - 1..<quotation.tokens.upperBound + 1)
            return statement(name, mark: dash, content, isQuoted: true, rule: "mark.dash")
        }
    }

    private func isDash(_ i: Int) -> Bool {
        guard document.tokens.upos[i] == .punct || document.tokens.upos[i] == .sym else {
            return false
        }
        return document.string(document.range(of: i)).allSatisfy { "-–—―".contains($0) }
    }

    private func isEnd(_ i: Int, of paragraph: Int) -> Bool {
        var at = i
        while at < document.count, self.paragraph(of: at) == paragraph {
            guard document.tokens.upos[at] == .punct else { return false }
            at += 1
        }
        return true
    }

    // MARK: NAME: …

    private func conversation() -> [ReadStatement] {
        var out: [ReadStatement] = []
        var paragraph = -1
        for (s, sentence) in document.sentences.enumerated() {
            guard sentence.paragraph != paragraph else { continue }
            paragraph = sentence.paragraph
            let colon = sentence.tokens.prefix(Self.longestName + 1).first {
                document.tokens.xpos[$0] == .colon && text($0) == ":"
            }
            guard let colon, colon > sentence.tokens.lowerBound else { continue }
            // A conversation that is quoted opens each line with a mark.
            let isQuoted = document.tokens.xpos[sentence.tokens.lowerBound] == .openQuote
            let name = sentence.tokens.lowerBound + (isQuoted ? 1 : 0)..<colon
            guard !name.isEmpty, name.allSatisfy(isShouted) else { continue }
            var end = s + 1
            while end < document.sentences.count, document.sentences[end].paragraph == paragraph {
                end += 1
            }
            let content = colon + 1..<document.sentences[end - 1].tokens.upperBound
            guard content.count >= 2 else { continue }
            out.append(
                statement(name, mark: colon, Array(content), isQuoted: false, rule: "mark.colon")
            )
        }
        return out
    }

    private func isShouted(_ i: Int) -> Bool {
        let word = text(i)
        return word.contains(where: \.isLetter) && word.uppercased() == word
    }

    // MARK: Name: …

    /// A headline that gives a person's words: *Anna Moore: The bridge is safe*.
    private func titled() -> [ReadStatement] {
        guard let sentence = document.sentences.first, sentence.tokens.count > 4,
            let colon = sentence.tokens.prefix(Self.longestName).first(where: {
                document.tokens.xpos[$0] == .colon && text($0) == ":"
            }),
            colon > sentence.tokens.lowerBound,
            (sentence.tokens.lowerBound..<colon).allSatisfy({
                document.tokens.upos[$0] == .propn
            })
        else { return [] }
        let name = sentence.tokens.lowerBound..<colon
        let content = Array(colon + 1..<sentence.tokens.upperBound)
        guard
            name.contains(where: { token in
                analysis.table.headed(by: token) != nil
                    && analysis.actor(token).map { analysis.actors.actors[$0].kind == .person }
                        == true
            }), content.count(where: { document.tokens.upos[$0] != .punct }) >= 3
        else { return [] }
        return [statement(name, mark: colon, content, isQuoted: false, rule: "mark.headline")]
    }

    // MARK: Both

    private func statement(
        _ name: Range<Int>,
        mark: Int,
        _ content: [Int],
        isQuoted: Bool,
        rule: String
    ) -> ReadStatement {
        // The word of the name on which the others hang.
        let head =
            name.first { !name.contains(Int(document.tokens.head[$0])) } ?? name.lowerBound
        return ReadStatement(
            cue: [mark],
            trigger: mark,
            sources: [head],
            addressees: [],
            content: content,
            stance: .asserts,
            isQuoted: isQuoted,
            rule: rule
        )
    }

    private func text(_ i: Int) -> String { document.string(document.range(of: i)) }

    private func paragraph(of i: Int) -> Int {
        document.sentences[Int(document.tokens.sentence[i])].paragraph
    }
}
