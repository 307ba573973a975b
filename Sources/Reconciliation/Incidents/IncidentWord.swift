internal import Coding

/// One incident as one observation tells it, taken apart for linking.
struct IncidentWord {
    let slots: Incident
    let observation: Observation
    /// The words of the place before the first comma: the exact place.
    let place: Set<String>
    /// The words after it: the wider place.
    let wider: Set<String>
    /// The words of whom it was meant for.
    let target: Set<String>
    /// The days on which it may have been: its own, else those just before its report.
    let days: DayInterval?

    init(_ slots: Incident, _ observation: Observation, _ wording: Wording) {
        self.slots = slots
        self.observation = observation
        let parts = (slots.place ?? "").split(separator: ",").map {
            Set(wording.places(String($0)))
        }
        place = parts.first ?? []
        wider = parts.dropFirst().reduce(into: []) { $0.formUnion($1) }
        target = Set(wording.words(slots.target ?? ""))
        days =
            slots.date
            ?? observation.published.map {
                DayInterval(from: Day(ordinal: $0.ordinal - Self.freshness), to: $0)
            }
    }

    /// How many days after the act a report that gives no day is taken to speak of it.
    static let freshness: Int32 = 3
    /// As many days at most has an interval by which others are found.
    static let firmDays = 3

    /// The key of who did it.
    var attacker: String? { observation.parties.first }

    /// Types of one family may be the same act; `other` fits all.
    var family: String {
        switch slots.type {
        case .airstrike, .droneStrike: "air"
        case .bombing, .suicideAttack: "bomb"
        case .armedClash, .shelling, .shooting, .raid, .rocketAttack: "fire"
        default: slots.type.rawValue
        }
    }

    /// Whether the type says nothing of what was done.
    var isVagueType: Bool { slots.type == .other }

    /// Whether the act is denied: that speaks of an incident and makes none.
    var isDenial: Bool {
        observation.fact.factuality == .denied || observation.fact.factuality == .negated
    }

    /// How little is said of when and where, 0 for a place and a day.
    var vagueness: Int {
        if isDenial { return 6 }
        let isDated = slots.date != nil
        if place.isEmpty { return isDated ? 4 : 5 }
        guard let date = slots.date else { return 3 }
        return date.count == 1 ? 0 : date.count <= Self.firmDays ? 1 : 2
    }

    /// Whether it is by the more definite word of the two that both are found.
    func isMoreDefinite(than other: IncidentWord) -> Bool {
        let a = (vagueness, isVagueType ? 1 : 0, slots.date?.count ?? 0)
        let b = (other.vagueness, other.isVagueType ? 1 : 0, other.slots.date?.count ?? 0)
        return a != b ? a < b : Observation.isBefore(observation, other.observation)
    }
}

extension IncidentWord {
    /// Whether this may be the more definite `other`, told with less.
    func mayBe(_ other: IncidentWord) -> Bool {
        guard family == other.family || isVagueType || other.isVagueType, !other.isDenial,
            agreesInDays(with: other)
        else { return false }
        if !place.isEmpty, !other.place.isEmpty { return isSamePlace(as: other) }
        return hasSameParties(as: other)
    }

    private func agreesInDays(with other: IncidentWord) -> Bool {
        guard let mine = days, let its = other.days else {
            return observation.report.id == other.observation.report.id
        }
        switch (slots.date, other.slots.date) {
        case (let a?, let b?):
            guard b.count <= Self.firmDays || a == b else { return false }
            return a.count == 1 || b.count == 1 || a.count > Self.firmDays
                ? a.overlaps(b) : a.from <= b.from && b.to <= a.to
        case (nil, let b?):
            guard b.count <= Self.firmDays else { return false }
            if mine.overlaps(b) { return true }
            return observation.report.id == other.observation.report.id
                && (0...Self.sameReportDays).contains(mine.to.days(since: b.to))
        case (_, nil):
            return observation.report.id == other.observation.report.id && mine == its
        }
    }

    /// How long before a report the act may lie that it dates in one sentence and not in another.
    private static let sameReportDays = 7

    private func isSamePlace(as other: IncidentWord) -> Bool {
        if Wording.isSameName(place, other.place) { return true }
        return (wider.isEmpty && place.isSubset(of: other.wider) && place.count == 1)
            || (other.wider.isEmpty && other.place.isSubset(of: wider) && other.place.count == 1)
    }

    /// Whether two of which one has no place are by the same, against the same, or of one report.
    private func hasSameParties(as other: IncidentWord) -> Bool {
        let sameReport = observation.report.id == other.observation.report.id
        let sameAttacker = attacker != nil && attacker == other.attacker
        let noQuarrel = attacker == nil || other.attacker == nil || sameAttacker
        if place.isEmpty, other.place.isEmpty {
            return sameReport || sameAttacker || !target.isDisjoint(with: other.target)
        }
        return noQuarrel && (family == other.family || isVagueType)
            && (sameReport || sameAttacker || hasSameToll(as: other))
    }

    private func hasSameToll(as other: IncidentWord) -> Bool {
        guard let a = slots.killed?.min, let b = other.slots.killed?.min else { return false }
        return a == b && a > 0
    }

    /// How well this fits the other one; compared only among those that it may be.
    func likeness(to other: IncidentWord) -> Int {
        var points = 0
        if attacker != nil, attacker == other.attacker { points += 2 }
        if hasSameToll(as: other) { points += 2 }
        if slots.type == other.slots.type { points += 2 }
        if !isVagueType, !other.isVagueType, family == other.family { points += 1 }
        if !target.isDisjoint(with: other.target) { points += 1 }
        if observation.report.id == other.observation.report.id { points += 1 }
        points += min(place.intersection(other.place).count, 2)
        return points
    }

    /// Whether two candidates for the same word are plainly two incidents.
    func isElsewhere(than other: IncidentWord) -> Bool {
        if !place.isEmpty, !other.place.isEmpty, !isSamePlace(as: other) { return true }
        if let a = slots.date, let b = other.slots.date { return !a.overlaps(b) }
        return false
    }
}
