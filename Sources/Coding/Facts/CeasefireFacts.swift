import Knowledge
import Language

/// What a report says of ceasefires.
struct CeasefireFacts {
    let context: FactContext
    let peace: PeaceContext

    /// One word on a ceasefire, with the match it comes from.
    private struct Word {
        var ceasefire: Ceasefire
        var match: Match
        /// The rules by which its day and its place were found.
        var links = Fact.Links()
        /// Who proposes it, when the report says so in its own voice.
        var proposer: String?
    }

    func facts() -> [Fact] {
        guard peace.isOfConflict else { return [] }
        var words = context.matches("ceasefire").compactMap { word($0.match, $0.rule) }
        // What is still to be reached has not been agreed on.
        let open = Set(words.filter { $0.ceasefire.status == .proposed }.map(\.match.trigger))
        words.removeAll { $0.ceasefire.status == .agreed && open.contains($0.match.trigger) }
        // *The deal* is a ceasefire only where the report tells of one.
        let bare = Set(context.matches("bare_deal").map(\.match.trigger))
        if words.allSatisfy({ bare.contains($0.match["ceasefire"].first ?? -1) }) { return [] }
        words.sort { $0.match.trigger < $1.match.trigger }
        complete(&words)
        return merged(words)
    }

    private func word(_ match: Match, _ rule: RuleSet.CompiledRule) -> Word? {
        guard var status = rule["status"].flatMap({ Ceasefire.Status(rawValue: $0) }) else {
            return nil
        }
        if status != .proposed, status != .rejected, rule["factuality"] == nil,
            !context.isFactual(match)
        {
            // An agreement that is planned or asked for is proposed; a broken or denied one is no fact.
            switch (status, context.analysis.factuality[match.trigger]) {
            case (.agreed, .planned), (.agreed, .requested), (.extended, .planned),
                (.extended, .requested), (.renewed, .planned), (.renewed, .requested):
                status = .proposed
            case (.suspended, .planned):
                // Who decides or announces that it will not keep it for a time has suspended it.
                break
            default: return nil
            }
        }
        let noun = match["ceasefire"].first ?? match.trigger
        var mediators = peace.mediators(match)
        if mediators.isEmpty, rule["named"] == "mediators" {
            // *A Norwegian-brokered truce*: who is named before the noun has brokered it.
            mediators = peace.owners(noun)
        }
        let parties = peace.parties(match, noun: noun, without: mediators)
        let days =
            context.days(match)
            ?? (status == .inForce && context.statements.index(of: match.trigger) != nil
                ? context.asOf(match.trigger, isStillSo: true) : nil)
        let ceasefire = Ceasefire(
            parties: parties,
            place: context.ownPlace(match, "place"),
            date: days?.days,
            type: rule["class"],
            mediators: mediators,
            status: status
        )
        return Word(
            ceasefire: ceasefire,
            match: match,
            links: Fact.Links(
                date: days?.rule,
                place: ceasefire.place == nil ? nil : LinkRule.argument
            ),
            proposer: match["proposer"].first.map { context.analysis.name($0) }
        )
    }

    /// What the sentence leaves out and the report says elsewhere: the sides and the place.
    private func complete(_ words: inout [Word]) {
        var places: [String] = []
        for word in words where word.ceasefire.status != .agreed {
            if let place = word.ceasefire.place, !places.contains(place) { places.append(place) }
        }
        for i in words.indices {
            let own = words[i].ceasefire.parties
            // Who proposes or refuses a ceasefire need not be a side of it.
            let isOutsider =
                words[i].ceasefire.status == .proposed && own.count == 1
                && !peace.sides.contains(own[0])
            let isOneSided = words[i].ceasefire.type == "unilateral_halt"
            if own.isEmpty || isOutsider && !peace.sides.isEmpty
                || !isOneSided && own.count == 1 && peace.sides.contains(own[0])
            {
                words[i].ceasefire.parties = peace.sides
            }
            if words[i].ceasefire.place == nil {
                // Where one was agreed on need not be where it holds.
                let isAgreed = words[i].ceasefire.status == .agreed
                words[i].ceasefire.place =
                    places.count == 1 && !isAgreed ? places[0] : peace.theatre
                if words[i].ceasefire.place != nil { words[i].links.place = LinkRule.story }
            }
        }
    }

    /// One fact for each ceasefire, status and source; a later word fills the slots of the first.
    private func merged(_ words: [Word]) -> [Fact] {
        var facts: [Fact] = []
        for word in words {
            var fact = context.fact(
                .ceasefire(word.ceasefire),
                at: word.match.trigger,
                rule: word.match.ruleName
            )
            fact.links = word.links
            if isOwnWord(word.match) {
                // Who agrees does something; that they agree is said by the report.
                fact.accordingTo = nil
                fact.statement = nil
            }
            if fact.accordingTo == nil, word.ceasefire.status == .proposed {
                fact.accordingTo = word.proposer
            }
            let same = facts.indices.first { i in
                guard case .ceasefire(let old) = facts[i].content else { return false }
                return old.status == word.ceasefire.status
                    && (facts[i].accordingTo == fact.accordingTo
                        || old.status == .proposed && facts[i].accordingTo == nil
                        || fact.accordingTo == nil
                            && (old.status == .proposed || word.ceasefire.date == nil))
                    && FactContext.canBeSame(old.date, word.ceasefire.date)
                    && canBeSame(old.place, word.ceasefire.place)
            }
            guard let same, case .ceasefire(var old) = facts[same].content else {
                facts.append(fact)
                continue
            }
            if facts[same].accordingTo == nil, fact.accordingTo != nil {
                // Who says it is worth more than the report's own voice.
                facts[same].accordingTo = fact.accordingTo
                facts[same].statement = fact.statement
                facts[same].evidence = fact.evidence
                facts[same].rule = fact.rule
            }
            if old.date == nil, let date = word.ceasefire.date {
                old.date = date
                facts[same].links.date = LinkRule.reference
            }
            if old.place == nil, let place = word.ceasefire.place {
                old.place = place
                facts[same].links.place = LinkRule.reference
            }
            if old.mediators.isEmpty { old.mediators = word.ceasefire.mediators }
            if old.parties.count < 2, word.ceasefire.parties.count > 1 {
                old.parties = word.ceasefire.parties
            }
            facts[same].content = .ceasefire(old)
        }
        return facts
    }

    /// Whether the parties themselves were taken for the source: *the two sides agreed to …*.
    private func isOwnWord(_ match: Match) -> Bool {
        guard let i = context.statements.index(of: match.trigger) else { return false }
        return !Set(context.statements[i].read.sources).isDisjoint(with: match["parties"])
    }

    private func canBeSame(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return true }
        return a == b
    }
}
