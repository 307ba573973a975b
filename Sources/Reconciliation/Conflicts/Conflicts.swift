/// Who is in conflict with whom.
enum Conflicts {
    /// The id of the conflict between parties; nil for fewer than two.
    static func id(_ parties: Set<String>) -> String? {
        parties.count < 2
            ? nil
            : parties.sorted().joined(separator: "-").lowercased().replacing(" ", with: "-")
    }

    /// The names of parties as most reports write them, one for each key, in the order of keys.
    static func display(_ lists: [[String]], names: any NameKeys) -> [String] {
        var byKey: [String: [String]] = [:]
        for name in lists.joined() { byKey[names.key(for: name), default: []].append(name) }
        // Words such as *the parties* name nobody where others are named.
        let known = byKey.keys.filter(names.isParty)
        return (known.isEmpty ? Array(byKey.keys) : known).sorted().compactMap {
            byKey[$0]?.commonest
        }
    }

    /// The conflicts to which items belong: those that an analyst has named, and those found.
    static func of(_ items: [RecordItem], _ definitions: [ConflictDefinition])
        -> [ConflictRecord.Conflict]
    {
        // Both sides deal with each other in ceasefires and talks; those give the names.
        var parties: [String: [[String]]] = [:]
        var others: Set<String> = []
        for item in items {
            guard let id = item.conflict else { continue }
            switch item {
            case .ceasefire(let item) where item.parties.count > 1:
                parties[id, default: []].append(item.parties)
            case .talks(let item) where item.parties.count > 1:
                parties[id, default: []].append(item.parties)
            default: others.insert(id)
            }
        }
        let named = Dictionary(
            definitions.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return others.union(parties.keys).sorted().map { id in
            if let definition = named[id] {
                return ConflictRecord.Conflict(
                    id: id,
                    name: definition.name,
                    parties: definition.parties.map(\.name)
                )
            }
            let sides = parties[id]?.map { $0.joined(separator: "\n") }.commonest?
                .split(separator: "\n").map(String.init)
            let shown = sides ?? id.split(separator: "-").map { $0.uppercased() }
            return ConflictRecord.Conflict(
                id: id,
                name: shown.joined(separator: " – "),
                parties: shown
            )
        }
    }
}
