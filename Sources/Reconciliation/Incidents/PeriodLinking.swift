internal import Coding

/// Puts together what is counted over the same days, more than a week, at the same place.
///
/// Such totals stay apart from single incidents and from totals over other days.
enum PeriodLinking {
    static func records(_ seen: [Observation], _ reconciler: Reconciler) -> [IncidentRecord] {
        var groups: [String: [IncidentWord]] = [:]
        for item in seen {
            guard case .incident(let slots) = item.fact.content,
                item.fact.factuality == .happened || item.fact.factuality == .ongoing
            else { continue }
            let word = IncidentWord(slots, item, reconciler.wording)
            let place = word.place.sorted().joined(separator: " ")
            groups[item.bond ?? "\(word.family) \(place)", default: []].append(word)
        }
        return IncidentBuilding.ordered(
            groups.keys.sorted().compactMap { key in
                guard let group = groups[key], let first = group.first else { return nil }
                return IncidentBuilding.record(group, root: first, prefix: "period", reconciler)
            }
        )
    }
}
