import Knowledge
import Language

extension StatementReader {
    /// A cue whose content the tree does not give: all of the sentence beside its clause.
    func readParenthesis(_ match: Match, _ rule: RuleSet.CompiledRule) -> ReadStatement? {
        guard
            let parenthesis = ParentheticalCue(
                analysis.document,
                cue: match.trigger,
                sentence: analysis.sentence(of: match.trigger)
            )
        else { return nil }
        let own = match["source"].filter { parenthesis.clause.contains($0) }
        guard let source = own.first, canSpeak(source) else { return nil }
        return ReadStatement(
            cue: cueTokens(match),
            trigger: match.trigger,
            sources: own,
            addressees: match["addressee"],
            content: parenthesis.content,
            stance: CueKind.stance(rule["stance"]),
            isQuoted: isMostlyQuoted(parenthesis.content),
            rule: match.ruleName
        )
    }

    /// A cue whose clause is set off and whose speaker stands beside it, though the tree says
    /// otherwise or nothing.
    func readSetOff(_ match: Match, _ rule: RuleSet.CompiledRule) -> ReadStatement? {
        guard
            let clause = SetOffClause(
                analysis,
                cue: match.trigger,
                sentence: analysis.sentence(of: match.trigger)
            )
        else { return nil }
        return ReadStatement(
            cue: [match.trigger],
            trigger: match.trigger,
            sources: [clause.speaker],
            addressees: clause.addressees,
            content: clause.content,
            stance: CueKind.stance(rule["stance"]),
            isQuoted: isMostlyQuoted(clause.content),
            rule: match.ruleName
        )
    }

    private func isMostlyQuoted(_ content: [Int]) -> Bool {
        let words = content.filter { analysis.document.tokens.upos[$0] != .punct }
        return words.count { analysis.quotations.inside[$0] >= 0 } * 2 > words.count
    }

    /// Whether the tree's speaker is none: *the gate … told*, the agency that was told, or *we* of a
    /// statement's issuer, who is read by rules of its own.
    func isUnsound(_ sources: [Int], _ match: Match) -> Bool {
        guard let source = sources.first, sources.count == 1 else { return false }
        let tokens = analysis.document.tokens
        if analysis.issuer != nil, analysis.quotations.inside[source] < 0,
            analysis.words.references.firstPerson.contains(tokens.form[source])
        {
            return true
        }
        let isThing = tokens.upos[source] == .noun && !canSpeak(source)
        // *said that the talks had ended, while affirming that …*: another rule finds who affirms.
        let above = Int(tokens.head[match.trigger])
        if isThing, tokens.xpos[match.trigger] == .vbg, above >= 0,
            tokens.relation[match.trigger] == .advcl, tokens.relation[above] == .ccomp
        {
            return true
        }
        guard analysis.words.references.setOff.contains(tokens.lemma[match.trigger]) else {
            return false
        }
        // Whoever stands behind the verb of saying at the end of the sentence was told.
        let isTold =
            source > match.trigger && source == match.trigger + 1
            && analysis.table.headed(by: source).map { analysis.table[$0].outlet != nil } == true
        guard isTold || isThing else { return false }
        return SetOffClause(
            analysis,
            cue: match.trigger,
            sentence: analysis.sentence(of: match.trigger)
        ) != nil
    }

    /// Whether a token heads a mention of somebody or something that can speak.
    func canSpeak(_ token: Int) -> Bool {
        guard let index = analysis.table.headed(by: token) else { return false }
        let mention = analysis.table[index]
        if mention.isPronoun { return true }
        guard mention.crossing == nil, analysis.timeAt[token] < 0 else { return false }
        return mention.noun != nil || mention.kind != .unknown
            || (mention.isNamed && mention.place == nil && mention.toponym == nil)
    }
}
