import Language

/// The days of incidents that are told without one, from the report's own time line.
///
/// A report moves from day to day as it goes on: what it tells without a day is of the day where it
/// stands. In order of trust: the day that the same sentence gives to something else; the day of
/// what was told last, as long as nothing says that the text has gone elsewhere; the day of the
/// story, when it has but one. What lies so many days away from what its sentence tells is counted
/// from there. What is told as done before (*had attacked*) is of no day that the
/// report is at, and where nothing fits the day stays open.
struct StoryTimes {
    let context: FactContext
    /// The day of publication.
    let published: Day?

    private var analysis: Analysis { context.analysis }
    private var document: Document { context.analysis.document }

    /// How many days a time may span to be a day of the story, and of what is told on.
    private static let longest = 2
    private static let longestPeriod = 31
    /// How many days before publication the story may lie.
    private static let oldest = 7
    /// How many sentences the text stays where it was, and where it was only for a moment.
    private static let reach: Int32 = 4
    private static let asideReach: Int32 = 1
    /// How many sentences at the beginning are of the story itself.
    private static let lead: Int32 = 3

    /// A day that the report is at from a place in the text on.
    private struct Anchor {
        var sentence: Int32
        var token: Int
        var days: DayInterval
        var isBefore: Bool
    }

    /// The drafts, in the order of the text, with the days of those that had none.
    func dated(_ drafts: [IncidentDraft]) -> [IncidentDraft] {
        guard drafts.contains(where: isOpen) else { return drafts }
        var anchors = anchors(drafts)
        let told = drafts.filter { $0.offset == nil }.compactMap(\.incident.date).filter(isStory)
        let story = told.first.flatMap { day in
            told.allSatisfy { $0.overlaps(day) } ? day : nil
        }
        var out = drafts
        for i in out.indices where isOpen(out[i]) {
            guard let (days, rule) = days(of: out[i], anchors, story) else { continue }
            out[i].incident.date = days
            out[i].dateRule = rule
            // *In which, he said on Saturday, ten died*: the report is still where it was.
            if drafts[i].dateRule == LinkRule.said, rule == LinkRule.narrative {
                anchors.append(anchor(out[i].trigger, days))
                anchors.sort { ($0.sentence, $0.token) < ($1.sentence, $1.token) }
            }
        }
        return out
    }

    /// Whether the day is not known, or only that on which somebody spoke of it.
    private func isOpen(_ draft: IncidentDraft) -> Bool {
        draft.incident.date == nil || draft.dateRule == LinkRule.said
    }

    private func days(of draft: IncidentDraft, _ anchors: [Anchor], _ story: DayInterval?)
        -> (DayInterval, String)?
    {
        if let offset = draft.offset {
            guard draft.incident.date == nil else { return nil }
            let base = narrative(offset.anchor, anchors, isOffset: true) ?? story
            return base?.before(offset.days).map { ($0, LinkRule.offset) }
        }
        if let days = sameSentence(draft, anchors) { return (days, LinkRule.sentence) }
        if let days = narrative(draft.trigger, anchors) { return (days, LinkRule.narrative) }
        if draft.incident.date != nil { return nil }
        if let story { return (story, LinkRule.story) }
        if let days = ahead(draft, anchors) { return (days, LinkRule.story) }
        if let days = fresh(draft, anchors) { return (days, LinkRule.fresh) }
        return nil
    }

    // MARK: Rules

    /// The one day that the sentence gives, whatever it gives it to.
    private func sameSentence(_ draft: IncidentDraft, _ anchors: [Anchor]) -> DayInterval? {
        let here = anchors.filter { $0.sentence == sentence(draft) }
        guard let first = here.first, here.allSatisfy({ $0.days == first.days }),
            isBefore(draft.trigger) == first.isBefore, span(first.days) <= Self.longest
        else { return nil }
        return first.days
    }

    /// The day of what was told last, nearby and as much in the past.
    private func narrative(_ trigger: Int, _ anchors: [Anchor], isOffset: Bool = false)
        -> DayInterval?
    {
        let here = document.tokens.sentence[trigger]
        guard let last = anchors.last(where: { $0.sentence < here }) else { return nil }
        let distance = here - last.sentence
        guard distance <= (isStory(last.days) ? Self.reach : Self.asideReach),
            span(last.days) <= Self.longestPeriod, isTold(trigger), !leaves(here)
        else { return nil }
        switch isOffset ? .none : relative(here) {
        // *Half a year later* is another day, *hours later* is not.
        case .far: return nil
        case .near: return last.days
        case .none: break
        }
        // What a source says had happened need not lie before what the report tells itself.
        let isSaid = context.statements.index(of: trigger) != nil
        // *The rebels had taken the town. The army struck back*: what was begun as before goes on.
        let goesBack = last.isBefore && distance == 1
        guard isBefore(trigger) == last.isBefore || isSaid || goesBack else { return nil }
        // An old day that one sentence recalls is not what the next source speaks of.
        guard isStory(last.days) || !isSaid && isTold(root(here)) else { return nil }
        return last.days
    }

    /// Whether a sentence says that it tells of something else: *separately*, *elsewhere*.
    private func leaves(_ sentence: Int32) -> Bool {
        document.sentences[Int(sentence)].tokens.contains {
            analysis.words.apart.contains(document.tokens.lemma[$0])
        }
    }

    private enum Shift { case none, near, far }

    /// How far a sentence says that it goes from where the text was, where it names no day.
    private func relative(_ sentence: Int32) -> Shift {
        let tokens = document.sentences[Int(sentence)].tokens
        let open = analysis.times.filter {
            $0.from == nil && $0.type != .set && tokens.overlaps($0.tokens)
        }
        if open.isEmpty { return .none }
        return open.allSatisfy { $0.value.hasPrefix(Self.clockUnits) } ? .near : .far
    }

    /// How TIMEX3 begins a length of hours, minutes or seconds.
    private static let clockUnits = "PT"

    private func root(_ sentence: Int32) -> Int {
        let tokens = document.sentences[Int(sentence)].tokens
        return tokens.first { document.tokens.relation[$0] == .root } ?? tokens.lowerBound
    }

    /// Whether a verb tells of something that happened once: in the past, not *is attacking*.
    private func isTold(_ token: Int) -> Bool {
        switch tense(of: token) {
        case .past, .before: true
        default: false
        }
    }

    /// The first day after it, when the report begins with what it gives a day to afterwards.
    private func ahead(_ draft: IncidentDraft, _ anchors: [Anchor]) -> DayInterval? {
        let here = sentence(draft)
        guard here < Self.lead, !isBefore(draft.trigger),
            !anchors.contains(where: { $0.sentence < here }),
            let next = anchors.first(where: { $0.sentence > here }),
            next.sentence - here <= Self.reach, isStory(next.days), !next.isBefore
        else { return nil }
        return next.days
    }

    /// *Has been killed*, at the beginning of a report without a day: news of the day or the one
    /// before.
    private func fresh(_ draft: IncidentDraft, _ anchors: [Anchor]) -> DayInterval? {
        guard let published, sentence(draft) < Self.lead, tense(of: draft.trigger) == .perfect,
            !anchors.contains(where: { $0.sentence <= sentence(draft) })
        else { return nil }
        return DayInterval(from: published.advanced(by: -1), to: published)
    }

    // MARK: Anchors

    /// The days of the report in the order of the text: of incidents, and of other verbs that are
    /// not about who said it.
    private func anchors(_ drafts: [IncidentDraft]) -> [Anchor] {
        var out: [Anchor] = []
        for draft in drafts where draft.dateRule != LinkRule.said && draft.offset == nil {
            guard let days = draft.incident.date, isPast(days) else { continue }
            out.append(anchor(draft.trigger, days))
        }
        for time in analysis.times where time.type == .date || time.type == .time {
            guard let head = time.tokens.first(where: { !time.tokens.contains(above($0)) }),
                let verb = verb(of: head), !isSaying(verb), let days = analysis.days(time),
                isPast(days), span(days) <= Self.longest, isTelling(verb)
            else { continue }
            out.append(anchor(verb, days))
        }
        return out.sorted { ($0.sentence, $0.token) < ($1.sentence, $1.token) }
    }

    private func anchor(_ token: Int, _ days: DayInterval) -> Anchor {
        Anchor(
            sentence: document.tokens.sentence[token],
            token: token,
            days: days,
            isBefore: isBefore(token)
        )
    }

    /// Whether a verb tells of the past, so that the text is then where it says.
    private func isTelling(_ verb: Int) -> Bool {
        switch tense(of: verb) {
        case .past, .before: document.tokens.relation[verb] == .root || isMain(verb)
        default: false
        }
    }

    /// Whether a verb is the main one of its sentence or joined to it.
    private func isMain(_ verb: Int) -> Bool {
        document.tokens.relation[verb] == .conj && above(verb) >= 0
            && document.tokens.relation[above(verb)] == .root
    }

    /// Whether a verb only says who said something.
    private func isSaying(_ verb: Int) -> Bool { context.statements.isCue(verb) }

    // MARK: Tense

    private func isBefore(_ token: Int) -> Bool { tense(of: token) == .before }

    private func tense(of token: Int) -> VerbTense.Tense { tenses.of(token) }

    private func verb(of token: Int) -> Int? { tenses.verb(of: token) }

    private var tenses: VerbTense { VerbTense(document, analysis.words) }

    private func above(_ token: Int) -> Int { Int(document.tokens.head[token]) }

    // MARK: Days

    private func sentence(_ draft: IncidentDraft) -> Int32 {
        document.tokens.sentence[draft.trigger]
    }

    private func span(_ days: DayInterval) -> Int { days.count }

    private func isPast(_ days: DayInterval) -> Bool { published.map { days.from <= $0 } ?? true }

    private func isStory(_ days: DayInterval) -> Bool {
        guard let published else { return false }
        return days.count <= Self.longest && days.from <= published
            && published.days(since: days.to) <= Self.oldest
    }
}
