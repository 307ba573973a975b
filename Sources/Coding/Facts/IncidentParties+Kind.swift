import Knowledge
import Language

extension IncidentParties {
    /// The type of an act of which the words name none, by who did it to whom.
    func kind(_ rule: RuleSet.CompiledRule, _ doer: Int?, _ victim: Int?) -> Incident.Kind {
        if rule["strike"] != nil, let doer, isState(doer) { return .airstrike }
        guard let victim else { return .other }
        // *An attack on the posts*, whoever made it.
        if isPost(victim), rule["victims"] == nil { return .armedClash }
        guard let doer, rule["victims"] != "killed", isArmed(victim) else { return .other }
        if isArmed(doer) { return .armedClash }
        // *The army said it had killed twelve fighters*; one man may have been killed by any means.
        return rule["victims"] != nil && isState(doer) && (analysis.count(victim)?.min ?? 0) > 1
            ? .armedClash : .other
    }

    /// Whether a phrase names what armed people hold.
    private func isPost(_ head: Int) -> Bool {
        analysis.words.armedPosts.contains(analysis.document.tokens.lemma[head])
    }

    /// Whether a phrase, or whom its pronoun stands for, is a state or its forces.
    private func isState(_ head: Int) -> Bool {
        let doer = analysis.document.tokens.upos[head] == .pron ? source(head) ?? head : head
        return switch analysis.actor(doer).map({ analysis.actors.actors[$0].kind }) {
        case .government, .military: true
        default: false
        }
    }

    /// Whether a phrase names armed people or what they hold.
    private func isArmed(_ head: Int) -> Bool {
        guard let index = analysis.table.headed(by: head) else { return false }
        let mention = analysis.table[index]
        return mention.kind == .military || mention.kind == .group
            || mention.noun?.nounClass == .armed || isPost(head)
    }
}
