import Knowledge
import Language

/// What a report says of rounds of talks.
struct TalksFacts {
    let context: FactContext
    let peace: PeaceContext

    /// One word on talks, before it is known which round is meant.
    private struct Word {
        var talks: Talks
        var noun: Int
        var match: Match
        /// The rules by which its day and its venue were found.
        var links: Fact.Links
        /// Whether another round than those before is meant: *will meet again*.
        var isAhead: Bool
        /// Whether the rule itself says that it is so.
        var isAssured = false
        var round = 0
    }

    /// Rounds are told apart by number, venue, and whether they are still to come.
    private struct Round {
        var number: Int?
        var venue: String?
        var isAhead: Bool
    }

    func facts() -> [Fact] {
        guard peace.isOfConflict else { return [] }
        var words = context.matches("talks").compactMap { word($0.match, $0.rule) }
        // The same talks both held and ended have ended.
        let ended = Set(words.filter { $0.talks.status != .ongoing }.map(\.noun))
        words.removeAll { $0.talks.status == .ongoing && ended.contains($0.noun) }
        // *The round*, *the next meeting* are talks only where the report tells of some.
        let lone = Set(context.matches("lone_round").map(\.match.trigger))
        let isTold =
            context.matches("ceasefire").count > 0
            || words.contains { $0.match["talks"].first.map { !lone.contains($0) } ?? false }
        if !isTold {
            words.removeAll { word in word.match["talks"].first.map(lone.contains) ?? true }
        }
        words.sort { $0.match.trigger < $1.match.trigger }
        let rounds = assignRounds(&words)
        for i in rounds.indices { share(&words, in: i) }
        let isOfPeace = !words.isEmpty || context.matches("ceasefire").count > 0
        return merged(words) + (isOfPeace ? meetings(words) : [])
    }

    /// Meetings of those who speak for states and sides, in a report that tells of talks or a
    /// ceasefire: *the minister met the president*.
    private func meetings(_ words: [Word]) -> [Fact] {
        var seen = Set<String>()
        return context.matches("meeting").compactMap { match, rule in
            guard context.isFactual(match) else { return nil }
            let parties = peace.parties(match)
            guard parties.count > 1, parties.count < 5,
                parties.allSatisfy({ $0.contains { $0.isUppercase } })
            else { return nil }
            let sentence = context.analysis.document.tokens.sentence[match.trigger]
            guard seen.insert("\(sentence)").inserted else { return nil }
            let days = context.days(match)
            let talks = Talks(
                parties: parties,
                venue: context.ownPlace(match, "venue"),
                date: days?.days
            )
            var fact = context.fact(.talks(talks), at: match.trigger, rule: match.ruleName)
            fact.links = links(talks, days?.rule)
            return fact
        }
    }

    private func links(_ talks: Talks, _ rule: String?) -> Fact.Links {
        Fact.Links(date: rule, place: talks.venue == nil ? nil : LinkRule.argument)
    }

    private func word(_ match: Match, _ rule: RuleSet.CompiledRule) -> Word? {
        guard var status = rule["status"].flatMap({ Talks.Status(rawValue: $0) }) else {
            return nil
        }
        var isAhead = status == .planned
        if status != .planned, rule["factuality"] == nil, !context.isFactual(match) {
            // Talks that will be held or go on are planned; what is only possible is no fact.
            guard status == .ongoing || status == .resumed,
                context.analysis.factuality[match.trigger] == .planned
            else { return nil }
            isAhead = status == .ongoing
            status = .planned
        }
        let noun = match["talks"].first ?? match.trigger
        let mediators = peace.mediators(match)
        let parties = peace.parties(match, noun: noun, without: mediators)
        let days = context.days(match) ?? asOf(match, status)
        let talks = Talks(
            parties: parties,
            venue: context.ownPlace(match, "venue"),
            round: round(match, noun),
            mediators: mediators,
            host: peace.names(match["host"]).first,
            date: days?.days,
            status: status
        )
        return Word(
            talks: talks,
            noun: noun,
            match: match,
            links: links(talks, days?.rule),
            isAhead: isAhead,
            isAssured: rule["factuality"] != nil
        )
    }

    /// The day of publication, for how talks stand that are told of in the present or the perfect:
    /// *have come to nothing*, *are over*.
    private func asOf(_ match: Match, _ status: Talks.Status) -> (days: DayInterval, rule: String)?
    {
        switch status {
        case .planned, .paused: return nil
        default: return context.asOf(match.trigger, isStillSo: status == .ongoing)
        }
    }

    // MARK: Rounds

    private func assignRounds(_ words: inout [Word]) -> [Round] {
        var rounds: [Round] = []
        for i in words.indices {
            let talks = words[i].talks
            let found = rounds.indices.last { r in
                rounds[r].isAhead == words[i].isAhead
                    && (talks.round == nil || rounds[r].number == nil
                        || talks.round == rounds[r].number)
                    && isSame(talks.venue, rounds[r].venue)
            }
            if let found {
                words[i].round = found
                rounds[found].number = rounds[found].number ?? talks.round
                rounds[found].venue = rounds[found].venue ?? talks.venue
            } else {
                words[i].round = rounds.count
                rounds.append(
                    Round(number: talks.round, venue: talks.venue, isAhead: words[i].isAhead)
                )
            }
        }
        return rounds
    }

    /// What is said of a round in one sentence holds for it in the others.
    private func share(_ words: inout [Word], in round: Int) {
        let members = words.indices.filter { words[$0].round == round }
        let all = members.map { words[$0].talks }
        let number = all.compactMap(\.round).first
        let mediators = all.map(\.mediators).first { !$0.isEmpty } ?? []
        let host = all.compactMap(\.host).first
        let parties = all.map(\.parties).first { $0.count > 1 } ?? peace.sides
        let hasOutcome = all.contains { $0.status != .ongoing && $0.status != .planned }
        for i in members {
            if let venue = venue(of: words[i].talks.venue, among: all) {
                if words[i].talks.venue == nil { words[i].links.place = LinkRule.reference }
                words[i].talks.venue = venue
            }
            words[i].talks.round = words[i].talks.round ?? number
            words[i].talks.host = words[i].talks.host ?? host
            if words[i].talks.mediators.isEmpty { words[i].talks.mediators = mediators }
            let own = words[i].talks.parties
            if own.isEmpty || own.count == 1 && parties.contains(own[0]) {
                words[i].talks.parties = parties
            }
        }
        // That they were begun once is no news where the report tells how they ended.
        if hasOutcome {
            words.removeAll {
                $0.round == round && $0.talks.status == .ongoing && $0.talks.date == nil
                    && !$0.isAssured && isPast($0.match.trigger)
            }
        }
    }

    /// Whether two venues may be one: a city and the country that it lies in are.
    private func isSame(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b, a != b else { return true }
        return lies(a, in: b) || lies(b, in: a)
    }

    private func lies(_ inner: String, in outer: String) -> Bool {
        guard let city = sense(of: inner), let area = sense(of: outer) else { return false }
        return area.kind == .country && city.kind != .country && city.country == area.country
    }

    private func sense(of name: String) -> PlaceSense? {
        context.analysis.toponyms.first { context.analysis.text($0.tokens) == name }?.sense
    }

    /// The venue of a round: the one said, unless others name a city in it.
    private func venue(of own: String?, among all: [Talks]) -> String? {
        let venues = all.compactMap(\.venue)
        guard let own else {
            return venues.first { inner in venues.contains { lies(inner, in: $0) } } ?? venues.first
        }
        return venues.first { lies($0, in: own) } ?? own
    }

    private func isPast(_ trigger: Int) -> Bool {
        let tag = context.analysis.document.tokens.xpos[trigger]
        return tag == .vbd || tag == .vbn
    }

    /// One fact for each round, status and source; a later word fills the slots of the first.
    private func merged(_ words: [Word]) -> [Fact] {
        var facts: [Fact] = []
        var rounds: [Int] = []
        for word in words {
            var fact = context.fact(
                .talks(word.talks),
                at: word.match.trigger,
                rule: word.match.ruleName
            )
            fact.links = word.links
            let same = facts.indices.first { i in
                guard rounds[i] == word.round, case .talks(let old) = facts[i].content else {
                    return false
                }
                return old.status == word.talks.status && facts[i].accordingTo == fact.accordingTo
                    && FactContext.canBeSame(old.date, word.talks.date)
            }
            guard let same, case .talks(var old) = facts[same].content else {
                facts.append(fact)
                rounds.append(word.round)
                continue
            }
            if old.date == nil, let date = word.talks.date {
                old.date = date
                facts[same].links.date = LinkRule.reference
            }
            facts[same].content = .talks(old)
        }
        return facts
    }

    /// The number of the round: of the argument, else an ordinal in the noun's phrase.
    ///
    /// *The second day of talks* numbers no round.
    private func round(_ match: Match, _ noun: Int) -> Int? {
        let document = context.analysis.document
        let parts =
            match["round"].flatMap { NounPhrase(document, head: $0).parts }
            + NounPhrase(document, head: noun).parts
        for part in parts {
            let counted = Int(document.tokens.head[part])
            guard
                part == noun || counted == noun
                    || counted >= 0
                        && context.analysis.words.rounds.contains(document.tokens.lemma[counted])
            else { continue }
            if let number = context.analysis.numbers.ordinal(document.tokens.form[part]) {
                return number
            }
        }
        return nil
    }
}
