/// What is wrong with a rule or lexicon file: where, what, and what to do about it.
public struct RuleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named to the reader.
    public var file: String
    /// The line, from 1; 0 when the whole file is meant.
    public var line: Int
    /// The column, from 1; 0 when the whole line is meant.
    public var column: Int
    /// The rule or class that the line belongs to.
    public var rule: String?
    /// What was found.
    public var problem: String
    /// What to write instead, if anything can be advised.
    public var advice: String?

    /// Makes an error.
    public init(
        file: String,
        line: Int = 0,
        column: Int = 0,
        rule: String? = nil,
        problem: String,
        advice: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.rule = rule
        self.problem = problem
        self.advice = advice
    }

    /// `file:line:column: rule name: problem; advice`.
    public var description: String {
        var text = file
        if line > 0 { text += ":\(line)" }
        if line > 0, column > 0 { text += ":\(column)" }
        text += ": "
        if let rule { text += "rule \(rule): " }
        text += problem
        if let advice { text += "; \(advice)" }
        return text
    }
}

/// Where something stands in a rule file.
public struct RulePlace: Hashable, Sendable {
    /// The file as it was named to the reader.
    public var file: String
    /// The line, from 1; 0 when the whole file is meant.
    public var line: Int
    /// The column, from 1; 0 when the whole line is meant.
    public var column: Int
    /// The rule or class it belongs to.
    public var rule: String?

    /// Makes a place.
    public init(file: String, line: Int = 0, column: Int = 0, rule: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.rule = rule
    }

    /// An error at this place, `offset` columns to the right.
    func error(_ problem: String, advice: String? = nil, offset: Int = 0) -> RuleError {
        RuleError(
            file: file,
            line: line,
            column: column == 0 ? 0 : column + offset,
            rule: rule,
            problem: problem,
            advice: advice
        )
    }
}

/// The nearest of `words` to a misspelt one, if any is near.
func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().utf8)
    guard wanted.count <= 64 else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in words where candidate != word {
        let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
        if distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    guard let best, best.distance <= max(2, wanted.count / 3) else { return nil }
    return best.word
}

/// How many bytes must be put in, taken out or changed to make `a` into `b`.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
        var diagonal = row[0]
        row[0] = i + 1
        for j in b.indices {
            let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
        }
    }
    return row[b.count]
}
