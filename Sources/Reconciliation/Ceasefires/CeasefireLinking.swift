internal import Coding

/// Finds which reports speak of the same ceasefire.
///
/// A ceasefire begins with a dated agreement, or with a stop in force before which there is none
/// between the same parties. What is said later of a ceasefire belongs to the latest one begun by then.
/// An agreement told without its parties is the one of that day, if there is just one.
struct CeasefireLinking {
    private struct Life {
        var start: DayInterval
        var parties: Set<String>
        var words: [(slots: Ceasefire, word: StatusWord)] = []
    }

    static func records(_ seen: Observations, incidents: [IncidentRecord]) -> [CeasefireRecord] {
        var lives: [Life] = []
        var rest: [(slots: Ceasefire, word: StatusWord)] = []
        var unnamed: [(start: DayInterval, slots: Ceasefire, word: StatusWord)] = []
        for item in seen.all {
            guard case .ceasefire(let slots) = item.fact.content else { continue }
            let word = StatusWord(
                status: slots.status.rawValue,
                date: slots.date,
                observation: item
            )
            let parties = Set(slots.parties.map(seen.names.key))
            guard slots.status == .agreed, let date = slots.date else {
                rest.append((slots, word))
                continue
            }
            if parties.isEmpty {
                unnamed.append((date, slots, word))
                continue
            }
            if let i = lives.firstIndex(where: {
                $0.start.overlaps(date) && !$0.parties.isDisjoint(with: parties)
            }) {
                lives[i].parties.formUnion(parties)
                lives[i].words.append((slots, word))
            } else {
                lives.append(Life(start: date, parties: parties, words: [(slots, word)]))
            }
        }
        for (start, slots, word) in unnamed {
            let same = lives.indices.filter { lives[$0].start.overlaps(start) }
            if let i = same.first, same.count == 1 {
                lives[i].words.append((slots, word))
            } else {
                lives.append(Life(start: start, parties: [], words: [(slots, word)]))
            }
        }
        rest.sort { Timeline.day($0.word) < Timeline.day($1.word) }
        for (slots, word) in rest {
            let parties = Set(slots.parties.map(seen.names.key))
            let day = Timeline.day(word)
            let candidates = lives.indices.filter {
                lives[$0].start.from <= day
                    && (parties.isEmpty || !lives[$0].parties.isDisjoint(with: parties))
            }
            if let i = candidates.max(by: { lives[$0].start.from < lives[$1].start.from }) {
                lives[i].words.append((slots, word))
            } else {
                let start = slots.date ?? DayInterval(day)
                lives.append(Life(start: start, parties: parties, words: [(slots, word)]))
            }
        }
        lives.sort { ($0.start.from, $0.start.to) < ($1.start.from, $1.start.to) }
        return lives.indices.map { i in
            let next = lives.indices.dropFirst(i + 1).first {
                !lives[$0].parties.isDisjoint(with: lives[i].parties)
            }
            return record(lives[i], next: next.map { lives[$0] }, incidents: incidents, seen: seen)
        }
    }

    private static func id(_ life: Life) -> String {
        "ceasefire-\(life.start.from)-"
            + life.parties.sorted().joined(separator: "-").lowercased()
            .replacing(" ", with: "-")
    }

    private static func record(
        _ life: Life,
        next: Life?,
        incidents: [IncidentRecord],
        seen: Observations,
    ) -> CeasefireRecord {
        let slots = life.words.map(\.slots)
        let words = life.words.map(\.word)
        var history = Timeline.history(words)
        let isAgreed = slots.contains { $0.status == .agreed }
        var standing = standing(Timeline.last(words)?.status ?? "")
        if let next, standing == "in_force" {
            standing = "superseded"
            if !isAgreed, let fight = firstFight(after: life.start, before: next.start, incidents) {
                standing = "ended"
                history.append(
                    Position(
                        status: "collapsed",
                        date: fight.date,
                        asOf: nil,
                        accordingTo: [],
                        origins: fight.origins,
                        evidence: fight.evidence,
                        inferred: true
                    )
                )
            }
        }
        let broken: Set<String> = ["violated", "suspended", "collapsed", "rejected"]
        let statuses = Set(words.map(\.status))
        let agreement = slots.first { $0.status == .agreed }
        return CeasefireRecord(
            id: id(life),
            conflict: Conflicts.id(life.parties),
            parties: Conflicts.display(slots.map(\.parties), names: seen.names),
            place: (agreement.map { _ in slots.filter { $0.status == .agreed } } ?? slots)
                .compactMap(\.place).commonest,
            agreed: isAgreed ? life.start : nil,
            class: (isAgreed ? slots.filter { $0.status == .agreed } : slots)
                .compactMap(\.type).commonest,
            mediators: Conflicts.display(slots.map(\.mediators), names: seen.names),
            standing: standing,
            supersededBy: standing == "superseded" ? next.map(id) : nil,
            contested: !statuses.isDisjoint(with: broken) && !statuses.isSubset(of: broken),
            positions: Timeline.positions(words),
            history: history
        )
    }

    /// Where a ceasefire stands after the last word; an alleged violation doesn't end it.
    private static func standing(_ status: String) -> String {
        switch status {
        case "agreed", "in_force", "extended", "renewed", "violated": "in_force"
        default: status
        }
    }

    private static func firstFight(
        after start: DayInterval,
        before end: DayInterval,
        _ incidents: [IncidentRecord],
    ) -> IncidentRecord? {
        let armed: Set<String> = [
            "airstrike", "shelling", "drone_strike", "rocket_attack", "armed_clash", "raid",
        ]
        return incidents.filter { incident in
            guard let date = incident.date, armed.contains(incident.type) else { return false }
            return date.from > start.to && date.to <= end.from
        }.min { a, b in
            (a.date?.from ?? start.from, a.id) < (b.date?.from ?? start.from, b.id)
        }
    }
}
