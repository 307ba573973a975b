internal import Coding

/// Puts together what one source says in several reports.
enum Claims {
    static func records(_ seen: Observations) -> [ClaimRecord] {
        struct Key: Hashable { var speaker, stance, about: String }
        var groups: [Key: [(slots: Claim, observation: Observation)]] = [:]
        var order: [Key] = []
        for item in seen.all {
            guard case .claim(let slots) = item.fact.content else { continue }
            let key = Key(
                speaker: seen.names.key(for: slots.speaker ?? ""),
                stance: slots.stance?.rawValue ?? "",
                about: seen.wording.words(slots.about ?? "\(item.cite.report) \(item.cite.span)")
                    .joined(separator: " ")
            )
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append((slots, item))
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first?.slots else { return nil }
            var seen = group.map(\.observation)
            for i in seen.indices { seen[i].source = key.speaker.isEmpty ? nil : key.speaker }
            let via = Set(group.flatMap(\.slots.via.names)).sorted()
            return ClaimRecord(
                speaker: first.speaker,
                speakerRole: first.speakerRole,
                speakerCountry: first.speakerCountry.isEmpty ? nil : first.speakerCountry,
                sourceKind: first.sourceKind,
                via: via.isEmpty ? nil : via,
                stance: first.stance,
                about: first.about,
                origins: seen.originCount,
                evidence: seen.cites
            )
        }
    }
}

/// Puts together what several reports say of one effect.
enum Impacts {
    static func records(_ seen: Observations) -> [ImpactRecord] {
        var groups: [String: [(slots: Impact, observation: Observation)]] = [:]
        var order: [String] = []
        for item in seen.all {
            guard case .impact(let slots) = item.fact.content else { continue }
            let words = [slots.affected, slots.quantity, slots.place].map {
                seen.wording.words($0 ?? "").joined(separator: " ")
            }
            let key = ([slots.type.rawValue] + words).joined(separator: "|")
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append((slots, item))
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first?.slots else { return nil }
            let seen = group.map(\.observation)
            return ImpactRecord(
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
