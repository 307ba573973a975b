import Knowledge
import Language

/// Which tolls told without an act, a doer or a cause are those of the war that a report is about.
///
/// *17 civilians were killed in the district* may tell of shells or of a flood. It is taken for the
/// war where the report tells of fighting besides, the words say who died and where, and neither the
/// sentence nor the report speaks of a misfortune.
struct TollsOfWar {
    private let context: FactContext
    /// The sentences with signs of a war.
    private let signs: Set<Int32>
    private let isOfDisaster: Bool

    init(_ context: FactContext, _ drafts: [IncidentDraft]) {
        self.context = context
        let tokens = context.analysis.document.tokens
        signs = Set(
            context.matches("armed_conflict").map { tokens.sentence[$0.match.trigger] }
                + drafts.filter { !$0.isToll && $0.isViolent }.map { tokens.sentence[$0.trigger] }
        )
        let storms = (0..<context.analysis.document.count).count {
            context.analysis.words.disaster.contains(tokens.lemma[$0])
        }
        isOfDisaster = storms >= Self.manyStorms
    }

    /// How many other sentences with signs of a war make a report one of a war.
    private static let fewSigns = 2
    /// How many words of disaster make it one of a disaster.
    private static let manyStorms = 3

    /// Whether a toll is one of the war.
    func isOfWar(_ draft: IncidentDraft) -> Bool {
        let sentences = context.analysis.document.tokens.sentence
        let others = signs.subtracting([sentences[draft.trigger]])
        guard !isOfDisaster, others.count >= Self.fewSigns, draft.incident.place != nil,
            isPlaced(draft)
        else { return false }
        let analysis = context.analysis
        let sentence = analysis.sentence(of: draft.trigger).tokens
        guard
            !sentence.contains(where: {
                analysis.words.misfortune.contains(analysis.document.tokens.lemma[$0])
            })
        else { return false }
        return draft.victims.contains(where: isOfWar)
    }

    /// Whether the words of the toll itself say where.
    private func isPlaced(_ draft: IncidentDraft) -> Bool {
        switch draft.placeRule {
        case LinkRule.argument, LinkRule.clause, LinkRule.border: true
        default: false
        }
    }

    /// Whether a phrase names those whom wars kill, itself or behind a number: *23 of its soldiers*.
    private func isOfWar(_ head: Int) -> Bool {
        let document = context.analysis.document
        let tokens = document.tokens
        func isNamed(_ token: Int) -> Bool {
            if context.analysis.words.warDead.contains(tokens.lemma[token]) { return true }
            let table = context.analysis.table
            let mention = table.headed(by: token).map { table[$0] }
            return mention?.kind == .military || mention?.noun?.nounClass == .armed
        }
        return isNamed(head)
            || document.children(of: head).contains {
                tokens.relation[Int($0)] == .nmod && isNamed(Int($0))
                    && document.hasPreposition(Int($0), of: context.analysis.words.part)
            }
    }
}
