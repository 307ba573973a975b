/// Who is in conflict with whom.
enum Conflicts {
    /// The id of the conflict between parties; nil for fewer than two.
    static func id(_ parties: Set<String>) -> String? {
        parties.count < 2
            ? nil
            : parties.sorted().joined(separator: "-").lowercased().replacing(" ", with: "-")
    }

    /// The names of parties as most reports write them, one for each key, in the order of keys.
    static func display(_ lists: [[String]], names: any ActorNames) -> [String] {
        var byKey: [String: [String]] = [:]
        for name in lists.joined() { byKey[names.key(for: name), default: []].append(name) }
        return byKey.keys.sorted().compactMap { byKey[$0]?.commonest }
    }

    /// The conflicts that ceasefires and talks are about.
    static func find(
        _ ceasefires: [CeasefireRecord],
        _ talks: [TalksRecord]
    ) -> [ConflictRecord.Conflict] {
        var found: [String: [String]] = [:]
        for item in ceasefires { if let id = item.conflict { found[id] = item.parties } }
        for item in talks { if let id = item.conflict { found[id] = found[id] ?? item.parties } }
        return found.keys.sorted().map { id in
            let parties = found[id] ?? []
            return ConflictRecord.Conflict(
                id: id,
                name: parties.joined(separator: " – "),
                parties: parties
            )
        }
    }
}
