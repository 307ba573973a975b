import Language

/// The places of clashes that are told without one: that of the same fight, told just before.
///
/// A fight has two sides, and each sentence on it may name another as the one who attacks; who
/// attacks tells strikes of one day apart, but not the accounts of one fight.
struct StoryPlaces {
    let context: FactContext

    /// How many sentences back the fight may stand.
    private static let reach: Int32 = 4

    /// The drafts, in the order of the text, with the places of clashes that had none.
    func placed(_ drafts: [IncidentDraft]) -> [IncidentDraft] {
        var out = drafts
        for i in out.indices where isOpen(out[i]) {
            guard let before = out[..<i].last(where: { $0.incident.place != nil }),
                before.incident.type == .armedClash, isNear(before, out[i]),
                let day = out[i].incident.date, let old = before.incident.date, day == old
            else { continue }
            out[i].incident.place = before.incident.place
            out[i].incident.country = before.incident.country
            out[i].placeRule = LinkRule.narrative
        }
        return out
    }

    private func isOpen(_ draft: IncidentDraft) -> Bool {
        draft.incident.type == .armedClash && draft.incident.place == nil
    }

    private func isNear(_ a: IncidentDraft, _ b: IncidentDraft) -> Bool {
        let sentence = context.analysis.document.tokens.sentence
        return sentence[b.trigger] - sentence[a.trigger] <= Self.reach
    }
}
