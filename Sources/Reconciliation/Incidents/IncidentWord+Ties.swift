internal import Coding

extension IncidentWord {
    /// What `IncidentIndex` finds it by, and what it looks for there.
    var ties: Ties {
        var mutual = place.union(wider).map { Ties.number(.place, $0) }
        var others: [UInt32] = []
        if let attacker { others.append(Ties.number(.attacker, attacker)) }
        if let killed = slots.killed?.min { others.append(Ties.number(.toll, String(killed))) }
        if place.isEmpty {
            // Without a place it looks for whoever did the like.
            mutual += others + target.map { Ties.number(.target, $0) }
            others = []
        }
        return Ties(
            days: days.map { DayInterval(from: $0.from, to: max($0.from, $0.to)) },
            mutual: mutual.sorted(),
            passive: others.sorted(),
            bond: observation.bond.map { Ties.number(.bond, $0) }
        )
    }
}
