/// What somebody searches for, made into a query of FTS5 that is always well-formed.
///
/// All words must be there; `"two words"` must stand together; `word*` also finds longer words;
/// `-word` must not be there; `OR` between two lets either do. Everything else is taken as words.
struct SearchPhrase {
    /// The query; nil where there is nothing to search for.
    let query: String?

    /// Reads what was typed.
    init(_ text: String) {
        var wanted: [[String]] = []
        var unwanted: [String] = []
        var isAlternative = false
        for term in Self.terms(text) {
            if term.text == "OR", !term.isQuoted {
                isAlternative = !wanted.isEmpty
                continue
            }
            guard let quoted = Self.quoted(term) else { continue }
            if term.isUnwanted {
                unwanted.append(quoted)
            } else if isAlternative {
                wanted[wanted.count - 1].append(quoted)
            } else {
                wanted.append([quoted])
            }
            isAlternative = false
        }
        guard !wanted.isEmpty else {
            query = nil
            return
        }
        let all = wanted.map { "(" + $0.joined(separator: " OR ") + ")" }.joined(separator: " AND ")
        let whole: String = unwanted.reduce("(\(all))") { "(\($0) NOT \($1))" }
        query = whole
    }

    /// What stands before a word that must not be there; the sign of mathematics is no option of a
    /// command line.
    private static let minus: Set<Character> = ["-", "\u{2212}"]

    private struct Term {
        var text = ""
        var isQuoted = false
        var isUnwanted = false
    }

    /// The words and the phrases in quotation marks.
    private static func terms(_ text: String) -> [Term] {
        var terms: [Term] = []
        var term = Term()
        func finish() {
            if !term.text.isEmpty { terms.append(term) }
            term = Term()
        }
        for character in text {
            switch character {
            case "\"", "\u{201C}", "\u{201D}":
                let opens = !term.isQuoted
                let isUnwanted = term.text.count == 1 && minus.isSuperset(of: term.text)
                if isUnwanted { term.text = "" }
                finish()
                term.isQuoted = opens
                term.isUnwanted = isUnwanted && opens
            case _ where character.isWhitespace && !term.isQuoted: finish()
            default: term.text.append(character)
            }
        }
        finish()
        return terms.map { term in
            guard !term.isQuoted, term.text.count > 1, let first = term.text.first,
                minus.contains(first)
            else { return term }
            return Term(text: String(term.text.dropFirst()), isUnwanted: true)
        }
    }

    /// The term as a string of FTS5, in which nothing has a meaning; nil where it holds no word.
    private static func quoted(_ term: Term) -> String? {
        guard term.text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        let isPrefix = !term.isQuoted && term.text.last == "*"
        let words = term.text.replacing("\"", with: "\"\"").replacing("\0", with: "")
        return "\"\(words)\"" + (isPrefix ? "*" : "")
    }
}
