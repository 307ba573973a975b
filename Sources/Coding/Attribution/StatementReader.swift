import Knowledge
import Language

/// A statement as read, before it gets its spans: cue, source and content by tokens.
struct ReadStatement {
    var cue: [Int]
    var trigger: Int
    /// The heads of the phrases that name the source; more than one for joint sources.
    var sources: [Int]
    /// Who passed it on: *X, quoting Y, said*.
    var relays: [Int] = []
    /// Whether the one who gave out the report says it, a report that is itself a statement.
    var isIssuers = false
    /// Whom it was told; a news agency among them is a link of the chain.
    var addressees: [Int]
    var content: [Int]
    var stance: Stance
    var isQuoted: Bool
    /// Whether it is thought, wanted or done with words rather than said: *wants to, praises*.
    ///
    /// It is a statement by somebody, but no claim.
    var isAttitude: Bool { attitude != nil }
    /// The constant of that name in its rule: *belief*, *wish*, *judgement*.
    var attitude: String?
    /// Whether what happens in it is according to the source: of what is said and believed it is.
    var holdsFacts: Bool { attitude == nil || attitude == "belief" }
    var rule: String
}

/// Makes statements of the matches of rules that read them.
struct StatementReader {
    let analysis: Analysis

    /// All statements of the text: those of the rules, and what was learnt besides.
    func statements() -> [ReadStatement] {
        let statements = byRules()
        guard let model = analysis.attribution else { return statements }
        return LearntStatements(
            analysis: analysis,
            model: model,
            finder: CueCandidateFinder(roles: analysis.roles())
        ).completed(statements).sorted { ($0.trigger, $0.rule) < ($1.trigger, $1.rule) }
    }

    /// The statements that the rules read.
    func byRules() -> [ReadStatement] {
        var out: [ReadStatement] = []
        var taken = Set<Int>()
        let matches = analysis.matches.filter { analysis.rules.rules[$0.rule].reads == "statement" }
        // Trees before punctuation: what the rules for parentheses read comes last. What is said
        // before what is thought.
        let ordered = matches.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }
        for (_, match) in ordered {
            guard !taken.contains(match.trigger), let statement = read(match) else { continue }
            taken.insert(match.trigger)
            out.append(statement)
        }
        if analysis.issuer != nil {
            out += CommuniqueSentences(analysis: analysis).statements(besides: out)
        }
        out += SpeakerMarks(analysis: analysis).statements()
        out.sort { ($0.trigger, $0.rule) < ($1.trigger, $1.rule) }
        let running = RunningQuotations(analysis.document, analysis.quotations)
        return withoutToldAttitudes(running.continued(out))
    }

    private func rank(_ match: Match) -> Int {
        let rule = analysis.rules.rules[match.rule]
        // Who passes it on before who says it.
        if rule.arguments.contains(where: { $0.name == "relay" }) { return -1 }
        switch rule["content"] {
        case "quotation": return 1
        case "set_off": return 2
        case "sentence": return 4
        default: return rule["attitude"] == nil ? 0 : 3
        }
    }

    /// *He said he hopes to …*: what the speaker himself thinks and wants is what is said.
    private func withoutToldAttitudes(_ statements: [ReadStatement]) -> [ReadStatement] {
        var isSaid = [Bool](repeating: false, count: analysis.document.count)
        for statement in statements where !statement.isAttitude {
            for token in statement.content { isSaid[token] = true }
        }
        return statements.filter { !$0.isAttitude || !isSaid[$0.trigger] }
    }

    private func read(_ match: Match) -> ReadStatement? {
        let rule = analysis.rules.rules[match.rule]
        if rule["content"] == "sentence" { return readParenthesis(match, rule) }
        if rule["content"] == "set_off" { return readSetOff(match, rule) }
        if rule["content"] == "quotation" { return readQuotation(match, rule) }
        let document = analysis.document
        let sources = sources(of: match)
        let isIssuers = rule["voice"] == "own"
        if isIssuers, analysis.issuer == nil { return nil }
        guard !sources.isEmpty || rule["voice"] == "unnamed" else { return nil }
        if !isIssuers, isUnsound(sources, match) { return nil }
        let cue = cueTokens(match)
        let content = content(match, cue: cue)
        guard !content.isEmpty else { return nil }
        let quoted = content.filter { analysis.quotations.inside[$0] >= 0 }.count
        let words = content.filter { document.tokens.upos[$0] != .punct }.count
        return ReadStatement(
            cue: cue,
            trigger: match.trigger,
            sources: isIssuers ? [] : sources,
            relays: match["relay"],
            isIssuers: isIssuers,
            addressees: match["addressee"],
            content: content,
            stance: CueKind.stance(rule["stance"]),
            isQuoted: words > 0 && quoted * 2 > words,
            attitude: rule["attitude"],
            rule: match.ruleName
        )
    }

    /// The sources that a match gives; what stands in a quotation beside the cue is said, whatever
    /// the tree takes it for.
    private func sources(of match: Match) -> [Int] {
        let all = match["source"]
        guard analysis.quotations.inside[match.trigger] < 0 else { return all }
        let outside = all.filter { analysis.quotations.inside[$0] < 0 }
        return outside.isEmpty ? all : outside
    }

    /// A cue beside a quotation that the tree does not join to it: *He added: "…"* over two lines,
    /// *"Is it over?" she asked*.
    private func readQuotation(_ match: Match, _ rule: RuleSet.CompiledRule) -> ReadStatement? {
        let sources = sources(of: match)
        let running = RunningQuotations(analysis.document, analysis.quotations)
        guard !sources.isEmpty,
            let content = running.beside(
                cue: match.trigger,
                source: sources[0],
                sentence: analysis.sentence(of: match.trigger)
            )
        else { return nil }
        return ReadStatement(
            cue: cueTokens(match),
            trigger: match.trigger,
            sources: sources,
            addressees: match["addressee"],
            content: content,
            stance: CueKind.stance(rule["stance"]),
            isQuoted: true,
            rule: match.ruleName
        )
    }

    /// The trigger with its companions, auxiliaries and negation.
    func cueTokens(_ match: Match) -> [Int] {
        let document = analysis.document
        // A companion may be what is said: *called for restraint*.
        let arguments = Set(match.arguments.flatMap(\.tokens))
        var out = Set([match.trigger] + match.companions.filter { !arguments.contains($0) })
        if document.tokens.upos[match.trigger] == .verb {
            for child in document.children(of: match.trigger) {
                let c = Int(child)
                switch document.tokens.relation[c] {
                case .aux, .auxPass, .compoundPrt: out.insert(c)
                case .advmod where document.tokens.features[c].contains(.polarityNeg): out.insert(c)
                default: break
                }
            }
        }
        for child in document.children(of: match.trigger)
        where document.tokens.relation[Int(child)] == .fixed {
            out.insert(Int(child))
        }
        return out.sorted()
    }

    /// The tokens of what is said.
    private func content(_ match: Match, cue: [Int]) -> [Int] {
        let document = analysis.document
        let rule = analysis.rules.rules[match.rule]
        // *accused them of lying*: whom it is said of belongs to what is said.
        let said = match["said"] + match["matter"]
        let heads = rule["content"] == "clause" ? said.map(clauseHead) : said
        var tokens = Set<Int>()
        for head in heads {
            if isAbove(head, match.trigger) {
                // The cue is a parenthesis within what it reports.
                // Of *according to* the whole phrase is, wherever it hangs.
                var holes =
                    rule["content"] == "clause"
                    ? Set(match["source"]) : Set([topBelow(head, match.trigger)])
                holes.formUnion(leadIn(head))
                tokens.formUnion(ClauseText.tokens(document, below: head, without: holes))
            } else {
                tokens.formUnion(ClauseText.tokens(document, below: head, without: [match.trigger]))
            }
        }
        tokens.formUnion(neighbouringQuotation(match, content: tokens))
        tokens.subtract(cue)
        for source in match["source"] {
            guard !tokens.contains(match.trigger) else { break }
            if tokens.contains(source), !heads.contains(source),
                !isAbove(source, heads.first ?? source)
            {
                tokens.subtract(ClauseText.tokens(document, below: source, without: Set(heads)))
            }
        }
        return DirectSpeech(analysis.document, analysis.quotations)
            .withoutFrame(tokens, heads: heads, cue: cue, sources: match["source"])
            .sorted()
    }

    /// A coordinating word at the beginning is no part of what is said.
    private func leadIn(_ head: Int) -> [Int] {
        guard let first = analysis.document.children(of: head).first, Int(first) < head,
            analysis.document.tokens.relation[Int(first)] == .cc
        else { return [] }
        return [Int(first)]
    }

    /// A quotation that begins or ends beside the clause of the cue, within the sentence: all of
    /// it belongs to the statement.
    private func neighbouringQuotation(_ match: Match, content: Set<Int>) -> [Int] {
        let sentence = analysis.sentence(of: match.trigger)
        var out: [Int] = []
        var seen: Int32 = -1
        for token in sentence.tokens {
            let index = analysis.quotations.inside[token]
            guard index != seen, let quotation = analysis.quotations.holding(token) else {
                continue
            }
            seen = index
            guard !quotation.tokens.contains(match.trigger) else { continue }
            let touches = quotation.tokens.contains { content.contains($0) }
            let isFree = content.isEmpty && quotation.tokens.count >= 4
            guard touches || isFree else { continue }
            // A quoted word or two do not carry more of the sentence with them.
            out += Array(quotation.tokens)
            if quotation.tokens.lowerBound > 0 { out.append(quotation.tokens.lowerBound - 1) }
            if quotation.isClosed, quotation.tokens.upperBound < analysis.document.count {
                out.append(quotation.tokens.upperBound)
            }
        }
        return out
    }

    /// The head of the clause that a phrase stands in.
    private func clauseHead(_ token: Int) -> Int {
        let document = analysis.document
        var at = token
        for _ in 0..<16 {
            let head = Int(document.tokens.head[at])
            guard head >= 0 else { return at }
            let isVerb = document.tokens.upos[at] == .verb || document.tokens.upos[at] == .aux
            let hasSubject = document.children(of: at).contains {
                switch document.tokens.relation[Int($0)] {
                case .nsubj, .nsubjPass, .expl, .cop: true
                default: false
                }
            }
            switch document.tokens.relation[at] {
            case .ccomp, .parataxis, .root: return at
            case .conj where isVerb && hasSubject: return at
            case .aclRelcl, .advcl: if hasSubject { return at }
            default: break
            }
            at = head
        }
        return at
    }

    private func isAbove(_ a: Int, _ b: Int) -> Bool {
        var at = b
        for _ in 0..<64 {
            let head = Int(analysis.document.tokens.head[at])
            if head < 0 { return false }
            if head == a { return true }
            at = head
        }
        return false
    }

    /// The child of `a` on the way down to `b`.
    private func topBelow(_ a: Int, _ b: Int) -> Int {
        var at = b
        for _ in 0..<64 {
            let head = Int(analysis.document.tokens.head[at])
            if head < 0 || head == a { return at }
            at = head
        }
        return at
    }
}
