public import Knowledge
public import Language

/// Finds in the trees of a document what rules describe.
///
/// Made once for a set of rules and shared by all threads.
public struct Matcher: Sendable {
    /// The rules that it looks for; a match gives its rule by the index in them.
    public let rules: RuleSet
    private let index: TriggerIndex
    let known: KnownClasses
    let words: FunctionWords

    /// Makes a matcher for the rules.
    public init(rules: RuleSet) {
        self.rules = rules
        index = TriggerIndex(rules)
        known = KnownClasses(rules)
        words = FunctionWords(rules)
    }

    /// All matches, by trigger and then by rule.
    ///
    /// `classes` holds the bits of the token classes (``RuleSet/bit(of:)``) of each token;
    /// it may be shorter than the document.
    public func matches(in document: Document, classes: [UInt64] = []) -> [Match] {
        var matches: [Match] = []
        visit(document, classes) { candidate, rule, trigger, token in
            if let match = candidate.match(rule, trigger, at: token) {
                if matches.last?.trigger != token
                    || !matches.reversed().prefix(while: { $0.trigger == token })
                        .contains(where: { $0.rule == rule })
                {
                    matches.append(match)
                }
            }
        }
        return matches
    }

    /// The matches of a document and, for triggers that led nowhere, why.
    func nearMisses(in document: Document, classes: [UInt64]) -> [NearMiss] {
        var misses: [NearMiss] = []
        visit(document, classes) { candidate, rule, trigger, token in
            if let why = candidate.failure(rule, trigger, at: token) {
                misses.append(NearMiss(rule: rule, trigger: token, reason: why))
            }
        }
        return misses
    }

    private func visit(
        _ document: Document,
        _ classes: [UInt64],
        _ body: (Candidate, Int, Int, Int) -> Void
    ) {
        guard !rules.rules.isEmpty, document.count > 0,
            document.tokens.childStart.count == document.count + 1
        else { return }
        let syntax = Syntax(document, words: words)
        let candidate = Candidate(
            rules: rules,
            syntax: syntax,
            words: WordTester(rules, syntax, classes, known)
        )
        for i in 0..<syntax.count {
            let range = index.range(syntax.lemma[i])
            let bits = i < classes.count ? classes[i] & index.classBits : 0
            if range.isEmpty, bits == 0 { continue }
            var entries = range.map { index.entries[Int($0)] }
            if bits != 0 {
                entries = Array(Set(entries + index.entries(ofClasses: bits))).sorted {
                    ($0.rule, $0.trigger) < ($1.rule, $1.trigger)
                }
            }
            for entry in entries where entry.passes(syntax.upos[i], syntax.xpos[i]) {
                body(candidate, Int(entry.rule), Int(entry.trigger), i)
            }
        }
    }
}

/// A trigger that was met without the rule's matching.
struct NearMiss: Hashable, Sendable {
    var rule: Int
    var trigger: Int
    var reason: String
}
