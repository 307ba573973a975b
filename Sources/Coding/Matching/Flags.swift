import Knowledge
import Language

/// The conditions that ask for the form of the trigger's clause.
struct Flags {
    let syntax: Syntax

    func holds(_ flag: Condition.Flag, _ i: Int) -> Bool {
        let words = syntax.words
        switch flag {
        case .negated: return isNegated(i)
        case .modal: return hasAuxiliary(i, words.modal)
        case .future: return hasAuxiliary(i, words.future) || isGoingTo(i)
        case .conditional: return hasMark(i, words.condition)
        case .question: return isQuestion(i)
        case .passive: return syntax.isPassive(i)
        case .participle:
            return (syntax.xpos[i] == .vbg || syntax.xpos[i] == .vbn)
                && !syntax.hasKid(i) {
                    syntax.relation[$0] == .aux || syntax.relation[$0] == .auxPass
                }
        case .infinitive: return hasMark(i, words.infinitive)
        case .quoted: return isQuoted(i)
        }
    }

    /// *not*, *never*, *no*, *neither* or *without* at the token, or at the verb that shares it.
    func isNegated(_ i: Int) -> Bool {
        let words = syntax.words
        if syntax.hasKid(
            i,
            where: {
                switch syntax.relation[$0] {
                case .advmod, .det, .mark, .cc, .case, .ccPreconj, .aux:
                    words.negation.contains(syntax.lemma[$0])
                default: false
                }
            }
        ) {
            return true
        }
        // *No crossing was closed*
        return syntax.hasKid(i) { kid in
            switch syntax.relation[kid] {
            case .nsubj, .nsubjPass:
                syntax.hasKid(kid) {
                    syntax.relation[$0] == .det && words.negation.contains(syntax.lemma[$0])
                }
            default: false
            }
        }
    }

    private func hasAuxiliary(_ i: Int, _ lemmas: [UInt64]) -> Bool {
        if syntax.hasKid(
            i,
            where: {
                syntax.relation[$0] == .aux && lemmas.contains(syntax.lemma[$0])
            }
        ) {
            return true
        }
        let h = Int(syntax.head[i])
        return syntax.relation[i] == .conj && h >= 0 && !syntax.hasKid(i, .aux)
            && !syntax.hasKid(i, .nsubj)
            && syntax.hasKid(h) {
                syntax.relation[$0] == .aux && lemmas.contains(syntax.lemma[$0])
            }
    }

    private func hasMark(_ i: Int, _ lemmas: [UInt64]) -> Bool {
        syntax.hasKid(i) { syntax.relation[$0] == .mark && lemmas.contains(syntax.lemma[$0]) }
    }

    private func isGoingTo(_ i: Int) -> Bool {
        let h = Int(syntax.head[i])
        return syntax.relation[i] == .xcomp && h >= 0 && syntax.xpos[h] == .vbg
            && syntax.words.futureVerb.contains(syntax.lemma[h])
    }

    private func sentence(_ i: Int) -> Range<Int> {
        let s = Int(syntax.sentence[i])
        guard syntax.document.sentences.indices.contains(s) else { return i..<(i + 1) }
        return syntax.document.sentences[s].tokens
    }

    private func isQuestion(_ i: Int) -> Bool {
        for j in sentence(i).reversed().prefix(3) where syntax.form[j] == Mark.question {
            return true
        }
        return false
    }

    private func isQuoted(_ i: Int) -> Bool {
        let before = sentence(i).prefix { $0 < i }.reduce(0) {
            $0 + (Mark.quotes.contains(syntax.form[$1]) ? 1 : 0)
        }
        return before % 2 == 1
    }
}
