internal import Coding

/// Puts together what several reports of one week say of one effect.
enum ImpactLinking {
    static func records(_ seen: [Observation], _ reconciler: Reconciler) -> [ImpactRecord] {
        var groups: [String: [(slots: Impact, observation: Observation)]] = [:]
        var order: [String] = []
        for item in seen {
            guard case .impact(let slots) = item.fact.content else { continue }
            let words = [slots.affected, slots.quantity, slots.place].map {
                reconciler.wording.words($0 ?? "").joined(separator: " ")
            }
            let key = item.bond ?? ([slots.type.rawValue] + words).joined(separator: "|")
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append((slots, item))
        }
        return order.compactMap { key in
            guard let group = groups[key], let (first, observation) = group.first else {
                return nil
            }
            let seen = group.map(\.observation)
            return ImpactRecord(
                id: StableName.of("impact", observation.cell, key),
                conflict: observation.conflict,
                type: first.type.rawValue,
                affected: first.affected,
                quantity: first.quantity,
                place: first.place,
                accordingTo: seen.sources,
                origins: seen.originCount,
                evidence: seen.cites
            )
        }
    }
}
