import Language

/// Puts together what several rules read of one act in one sentence.
struct IncidentMerging {
    let context: FactContext

    private var tokens: Tokens { context.analysis.document.tokens }
    private var ties: ActTies {
        ActTies(document: context.analysis.document, words: context.analysis.words)
    }

    func merged(_ drafts: [IncidentDraft]) -> [IncidentDraft] {
        var acts: [IncidentDraft] = []
        for draft in drafts where !draft.isToll {
            if let near = acts.lastIndex(where: { isSameAct($0, draft) }) {
                acts[near].join(draft)
            } else {
                acts.append(draft)
            }
        }
        var tolls: [IncidentDraft] = []
        for toll in drafts where toll.isToll {
            if let near = nearest(toll, acts) {
                acts[near].join(toll)
            } else if let near = nearest(toll, tolls) {
                tolls[near].join(toll)
            } else {
                tolls.append(toll)
            }
        }
        // What was joined to a toll may complete an act that the toll alone was not tied to.
        var out = acts
        for toll in tolls {
            if let only = onlyAct(toll, out) { out[only].join(toll) } else { out.append(toll) }
        }
        return out.sorted { ($0.trigger, $0.rule) < ($1.trigger, $1.rule) }
    }

    private func isSameSentence(_ a: IncidentDraft, _ b: IncidentDraft) -> Bool {
        tokens.sentence[a.trigger] == tokens.sentence[b.trigger]
            && isSameSource(a.trigger, b.trigger)
            && !context.offsets.separate(a.trigger, b.trigger)
    }

    /// Whether two words stand in what the same source says, or both in the report's own voice.
    private func isSameSource(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (context.statements.index(of: a), context.statements.index(of: b))
        if first == second { return true }
        guard let first, let second else { return false }
        let (one, other) = (context.statements[first], context.statements[second])
        if let actor = one.statement.source?.actor { return actor == other.statement.source?.actor }
        return !one.source.name.isEmpty && one.source.name == other.source.name
    }

    private func isSameAct(_ a: IncidentDraft, _ b: IncidentDraft) -> Bool {
        if a.triggers.contains(b.trigger) { return true }
        guard isSameSentence(a, b) else { return false }
        let types = (a.incident.type, b.incident.type)
        // Hostages taken by those who kill are part of the same attack.
        let isTaking =
            (types.0 == .abduction && b.isViolent) || (types.1 == .abduction && a.isViolent)
        guard
            isTaking || types.0 == types.1 || types.0 == .other || types.1 == .other || a.isOpen
                || b.isOpen,
            isTaking || (a.isViolent && b.isViolent)
        else { return false }
        // Two whole acts in a row are two: *shelled one town and stormed another*.
        let loosely = a.isKilling || b.isKilling || isTaking
        return a.triggers.contains { first in
            guard ties.steps(first, b.trigger, loosely: false) != nil || (loosely && isIn(first, b))
            else { return false }
            return loosely || !areJoined(first, b.trigger)
        }
    }

    /// *Killed 40 in fighting near the town*: the one clause hangs on the other.
    private func isIn(_ act: Int, _ other: IncidentDraft) -> Bool {
        func hangs(_ low: Int, _ high: Int) -> Bool {
            tokens.relation[low] == .advcl && Int(tokens.head[low]) == high
        }
        return hangs(act, other.trigger) || hangs(other.trigger, act)
    }

    private func areJoined(_ a: Int, _ b: Int) -> Bool {
        let (low, high) = a < b ? (a, b) : (b, a)
        return tokens.relation[high] == .conj && Int(tokens.head[high]) == low
    }

    /// The nearest that a toll is tied to and that has room for its numbers.
    private func nearest(_ toll: IncidentDraft, _ drafts: [IncidentDraft]) -> Int? {
        var best: (index: Int, steps: Int)?
        for (i, draft) in drafts.enumerated() where draft.isViolent && fits(draft, toll) {
            guard tokens.sentence[draft.trigger] == tokens.sentence[toll.trigger] else { continue }
            let isCause = toll.cause.map { draft.triggers.contains($0) } ?? false
            guard isCause || isSameSentence(draft, toll) else { continue }
            let steps =
                isCause
                ? 0
                : draft.triggers.compactMap { ties.steps($0, toll.trigger, loosely: true) }.min()
            guard let steps else { continue }
            if best == nil || steps < (best?.steps ?? 0) { best = (i, steps) }
        }
        return best?.index
    }

    /// The act of the toll's sentence, when there is but one.
    private func onlyAct(_ toll: IncidentDraft, _ drafts: [IncidentDraft]) -> Int? {
        let near = drafts.indices.filter { isSameSentence(drafts[$0], toll) }
        guard near.count == 1, let only = near.first, drafts[only].isViolent,
            fits(drafts[only], toll)
        else { return nil }
        return only
    }

    /// Two tolls of one sentence are two facts when both count the dead.
    private func fits(_ a: IncidentDraft, _ b: IncidentDraft) -> Bool {
        (a.incident.killed == nil || b.incident.killed == nil || a.triggers.contains(b.trigger))
            && (a.incident.injured == nil || b.incident.injured == nil)
    }
}
