import Language

/// Reads the small language inside a rule: words, paths, triggers, conditions.
///
/// ```
/// words      = [TAG|TAG] [lemma or lemmas|@class|…]
/// path       = step > step …
/// paths      = path or path …
/// trigger    = words + path words + …
/// argument   = paths [is [not] words]
/// condition  = flag | under words | [has] paths [is [not] words]
/// ```
struct PatternReader {
    /// A piece of the text between spaces.
    struct Piece {
        var text: String
        var offset: Int
    }

    let text: String
    let place: RulePlace
    var pieces: ArraySlice<Piece>

    init(_ text: String, at place: RulePlace) throws(RuleError) {
        self.text = text
        self.place = place
        pieces = try Self.split(text, place)[...]
    }

    /// Splits at spaces, but not within parentheses nor round `|`.
    private static func split(_ text: String, _ place: RulePlace) throws(RuleError) -> [Piece] {
        var pieces: [Piece] = []
        var current = ""
        var begin = 0
        var depth = 0
        func flush() {
            if current.isEmpty { return }
            let last = pieces.last?.text
            if current.hasPrefix("|") || last?.hasSuffix("|") == true, let last {
                pieces[pieces.count - 1].text = last + current
            } else {
                pieces.append(Piece(text: current, offset: begin))
            }
            current = ""
        }
        for (i, c) in text.enumerated() {
            if c == "(" { depth += 1 }
            if c == ")" { depth -= 1 }
            guard depth >= 0, depth <= 1 else {
                throw place.error("parentheses don't pair", offset: i)
            }
            if c.isWhitespace {
                if depth == 0 { flush() }
                continue
            }
            if (c == ">" || c == "+"), depth == 0 {
                flush()
                pieces.append(Piece(text: String(c), offset: i))
                continue
            }
            if current.isEmpty { begin = i }
            current.append(c)
        }
        guard depth == 0 else { throw place.error("a parenthesis is not closed") }
        flush()
        return pieces
    }

    private var offset: Int { pieces.first?.offset ?? text.count }

    private func error(_ problem: String, advice: String? = nil) -> RuleError {
        place.error(problem, advice: advice, offset: offset)
    }

    private mutating func take(_ word: String) -> Bool {
        guard pieces.first?.text == word else { return false }
        pieces = pieces.dropFirst()
        return true
    }

    private func written(since start: Int) -> String {
        let part = text.dropFirst(start).prefix(max(0, offset - start))
        return part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: Words

    /// `NOUN|PROPN lemma|two words|@class`, up to `+` or the end.
    mutating func words() throws(RuleError) -> WordPattern {
        var pattern = WordPattern()
        let start = offset
        if let first = pieces.first, isTags(first.text) {
            try readTags(first, into: &pattern)
            pieces = pieces.dropFirst()
        }
        var run: [Piece] = []
        while let piece = pieces.first, piece.text != "+" {
            run.append(piece)
            pieces = pieces.dropFirst()
        }
        if !run.isEmpty { try readLemmas(run, into: &pattern) }
        pattern.text = written(since: start)
        guard !pattern.isEmpty else {
            throw error("words are missing", advice: "write tags, lemmas or a @class here")
        }
        return pattern
    }

    private func isTags(_ text: String) -> Bool {
        text.contains { $0.isUppercase } && !text.contains { $0.isLowercase || $0 == "@" }
    }

    private func readTags(_ piece: Piece, into pattern: inout WordPattern) throws(RuleError) {
        for name in piece.text.split(separator: "|") {
            if let tag = UPOS(name: name) {
                pattern.upos |= 1 << UInt32(tag.rawValue)
            } else if let tag = XPOS(name: name) {
                pattern.xpos |= 1 << UInt64(tag.rawValue)
            } else {
                let known = UPOS.allCases.map(\.name) + XPOS.allCases.map(\.name)
                throw error(
                    "unknown tag `\(name)`",
                    advice: nearest(to: String(name), among: known).map {
                        "did you mean `\($0)`?"
                    } ?? "tags are in capitals (NOUN, VERB, VBG…), lemmas in small letters")
            }
        }
    }

    private func readLemmas(_ run: [Piece], into pattern: inout WordPattern) throws(RuleError) {
        let joined = run.map(\.text).joined(separator: " ")
        for item in joined.split(separator: "|", omittingEmptySubsequences: false) {
            let words = item.split(separator: " ").map(String.init)
            guard let first = words.first, words.count <= 6 else {
                throw error(
                    "a lemma is missing or too long in `\(joined)`",
                    advice: "write lemmas with `|` between them")
            }
            if first.hasPrefix("@") {
                guard words.count == 1, first.count > 1 else {
                    throw error("`\(item)` is no class", advice: "write one word after `@`")
                }
                pattern.classes.append(String(first.dropFirst()))
                continue
            }
            for word in words where word.contains(where: { "@(),{}".contains($0) }) {
                throw error("`\(word)` is no lemma", advice: "separate alternatives by `|`")
            }
            if let word = words.first(where: { $0.contains { $0.isUppercase } }) {
                throw place.error(
                    "the lemma `\(word)` has capitals",
                    advice: "write `\(word.lowercased())`; a lemma is compared in small letters",
                    offset: run.first { $0.text.contains(word) }?.offset ?? offset)
            }
            pattern.lemmas.append(words)
        }
    }

    // MARK: Paths

    /// `step > step`, beginning at an argument if one of `arguments` is named first.
    mutating func path(arguments: Set<String> = []) throws(RuleError) -> Path {
        let begin = offset
        var path = Path(steps: [], text: "")
        if let first = pieces.first, arguments.contains(first.text) {
            path.start = first.text
            pieces = pieces.dropFirst()
            if take(">") { path.steps.append(try step(arguments)) }
        } else {
            path.steps.append(try step(arguments))
        }
        while take(">") { path.steps.append(try step(arguments)) }
        guard path.steps.count <= 8 else { throw error("a path of more than eight steps") }
        path.text = written(since: begin)
        return path
    }

    /// `path or path`.
    mutating func paths(arguments: Set<String> = []) throws(RuleError) -> [Path] {
        var paths = [try path(arguments: arguments)]
        while take("or") { paths.append(try path(arguments: arguments)) }
        return paths
    }

    private mutating func step(_ arguments: Set<String>) throws(RuleError) -> Step {
        guard let piece = pieces.first, piece.text != "+", piece.text != ">" else {
            throw error("a step is missing", advice: "write a role or a relation here")
        }
        var name = piece.text
        var cases: [UInt64] = []
        if let open = name.firstIndex(of: "(") {
            guard name.hasSuffix(")") else { throw error("`\(name)` is no step") }
            let inside = name[name.index(after: open)...].dropLast()
            cases = try prepositions(inside)
            name = String(name[..<open])
        }
        let kind = try named(name, arguments)
        if !cases.isEmpty, !Step.takingCases.contains(kind.kind) {
            throw error(
                "`\(name)` takes no preposition", advice: "use `oblique(…)` or a relation")
        }
        pieces = pieces.dropFirst()
        return Step(kind.kind, relation: kind.relation, cases: cases)
    }

    private func prepositions(_ inside: Substring) throws(RuleError) -> [UInt64] {
        var cases: [UInt64] = []
        for word in inside.split(separator: "|", omittingEmptySubsequences: false) {
            guard !word.isEmpty, !word.contains(where: { $0.isUppercase || $0 == "@" }) else {
                throw error(
                    "`\(inside)` are no prepositions", advice: "write them as in `(on|against)`")
            }
            cases.append(StableHash.of(String(word)))
        }
        return cases
    }

    private func named(
        _ name: String, _ arguments: Set<String>
    ) throws(RuleError) -> (kind: Step.Kind, relation: Relation) {
        if let kind = Step.words[name] { return (kind, .dep) }
        var relation = Substring(name)
        let isUp = relation.hasPrefix("^")
        if isUp { relation = relation.dropFirst() }
        let isFamily = relation.hasSuffix(":*")
        if isFamily { relation = relation.dropLast(2) }
        if let relation = Relation(name: relation) {
            switch (isUp, isFamily) {
            case (false, false): return (.child, relation)
            case (false, true): return (.family, relation)
            case (true, false): return (.up, relation)
            case (true, true): return (.upFamily, relation)
            }
        }
        let known = Relation.allCases.map(\.name) + Step.words.keys.sorted() + arguments.sorted()
        throw error(
            "unknown relation or role `\(name)`",
            advice: Self.oldNames[String(relation)].map { "did you mean `\($0)`?" }
                ?? nearest(to: String(relation), among: known).map { "did you mean `\($0)`?" }
                ?? "see the list of roles and relations in Documentation/rules.md")
    }

    /// Relations of version 1 of Universal Dependencies and of other annotations.
    private static let oldNames = [
        "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
        "dobj": "obj", "pobj": "obl", "prep": "obl", "relcl": "acl:relcl", "poss": "nmod:poss",
        "prt": "compound:prt", "by": "subject", "name": "flat", "mwe": "fixed", "neg": "advmod",
    ]

    // MARK: Triggers, arguments, conditions

    /// `words + path words + …`.
    mutating func trigger() throws(RuleError) -> Trigger {
        let word = try words()
        guard !word.lemmas.isEmpty || !word.classes.isEmpty else {
            throw error(
                "the trigger has no word", advice: "write a lemma or a @class after the tag")
        }
        var companions: [Trigger.Companion] = []
        while take("+") {
            let path = try path()
            companions.append(Trigger.Companion(path: path, word: try words()))
        }
        try end()
        guard companions.count <= 4 else { throw error("more than four companions") }
        return Trigger(word: word, companions: companions)
    }

    /// `paths [is [not] words]`.
    mutating func argument(_ name: String, isOptional: Bool, after names: Set<String>)
        throws(RuleError) -> ArgumentPattern
    {
        let paths = try paths(arguments: names)
        let words = try condition()
        try end()
        return ArgumentPattern(name: name, isOptional: isOptional, paths: paths, words: words)
    }

    private mutating func condition() throws(RuleError) -> WordPattern {
        guard take("is") else { return WordPattern() }
        let isNot = take("not")
        var words = try words()
        words.isNot = isNot
        return words
    }

    /// `flag`, `under words` or `[has] paths [is [not] words]`.
    mutating func condition(arguments: Set<String>) throws(RuleError) -> Condition {
        if pieces.count == 1, let only = pieces.first?.text,
            let flag = Condition.Flag.allCases.first(where: { $0.name == only })
        {
            return Condition(test: .flag(flag), text: only)
        }
        if take("under") {
            let words = try words()
            try end()
            return Condition(test: .under(words), text: text)
        }
        _ = take("has")
        let paths = try paths(arguments: arguments)
        let words = try condition()
        try end()
        return Condition(test: .has(paths, words), text: text)
    }

    private func end() throws(RuleError) {
        guard let extra = pieces.first else { return }
        throw error(
            "`\(extra.text)` is not expected here",
            advice: extra.text.contains(",")
                ? "use `or` between paths and `|` between words" : "write `is` before words")
    }
}
